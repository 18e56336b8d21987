/** Suggestions for who triages a report: kind, category, severity, and whether it looks like police work. A person confirms or corrects. */
@NullMarked
package org.anxin.intake.triage.domain;

import org.jspecify.annotations.NullMarked;
