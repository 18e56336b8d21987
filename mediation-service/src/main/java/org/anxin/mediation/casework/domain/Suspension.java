package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.value.MatterId;

/**
 * A case rests, since its matter belongs to another.
 *
 * @param to the matter that it belongs to
 */
public record Suspension(MatterId to, Instant since) {}
