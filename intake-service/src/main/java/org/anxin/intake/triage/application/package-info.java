/** Suggesting what a report is. */
@NullMarked
package org.anxin.intake.triage.application;

import org.jspecify.annotations.NullMarked;
