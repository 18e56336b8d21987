package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.value.MatterId;

/**
 * The matter belongs to another, if its holder lets it rest. Never refused: the answer is an event.
 *
 * @param to the matter that it belongs to
 * @param leg on which mediation is asked
 */
public record SuspendCase(Instant at, MatterId to, int leg) implements CaseCommand {}
