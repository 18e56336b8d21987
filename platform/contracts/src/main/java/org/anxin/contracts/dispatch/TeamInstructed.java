package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TieBreak;
import org.jspecify.annotations.Nullable;

/**
 * A first-response team was instructed; it has not received it yet. Told again when another team is to go in its place.
 *
 * @param reason why this team; null in what was told before reasons were
 * @param lead the shift lead on duty, when the order went to that person for want of a team on duty
 * @param tie how it was chosen from several that were on duty for the place alike; null when it was the only one
 */
public record TeamInstructed(
        TeamCode team,
        @Nullable AssignmentReason reason,
        @Nullable ActorId lead,
        @Nullable TieBreak tie) implements DispatchEvent {}
