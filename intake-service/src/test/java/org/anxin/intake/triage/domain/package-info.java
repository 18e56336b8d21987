/** Specs of the triage rules, and how good they are. */
@NullMarked
package org.anxin.intake.triage.domain;

import org.jspecify.annotations.NullMarked;
