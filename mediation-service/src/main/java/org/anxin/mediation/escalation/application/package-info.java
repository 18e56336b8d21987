/** What departments and the centre do about matters that were escalated. Commands reach the case's stream through {@link org.anxin.mediation.escalation.application.EscalatedCases}. */
@NullMarked
package org.anxin.mediation.escalation.application;

import org.jspecify.annotations.NullMarked;
