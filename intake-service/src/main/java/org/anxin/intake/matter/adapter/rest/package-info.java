/** Intake's HTTP interface: generous in what a report may say, strict about what it must. */
@NullMarked
package org.anxin.intake.matter.adapter.rest;

import org.jspecify.annotations.NullMarked;
