/** Suggestions for who triages. */
@NullMarked
package org.anxin.intake.triage.adapter.rest;

import org.jspecify.annotations.NullMarked;
