package org.anxin.followup.callback.application;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;

/**
 * Who has a follow-up alone.
 *
 * @param claimedUntil when that is over
 */
public record ClaimView(UUID matterId, ActorId claimedBy, Instant claimedUntil) {}
