package org.anxin.mediation.escalation.domain;

import java.time.Instant;
import org.anxin.contracts.value.EscalationStep;
import org.anxin.contracts.value.TextRef;

/** A text that came with a step; its words are in the private store. */
public record Note(EscalationStep step, TextRef text, Instant at) {}
