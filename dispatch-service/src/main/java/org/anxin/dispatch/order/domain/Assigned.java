package org.anxin.dispatch.order.domain;

import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * A team that is to go, and why this one.
 *
 * @param lead the shift lead on duty, when the order goes to that person for want of a team on duty
 */
public record Assigned(
        TeamCode team, AssignmentReason reason, @Nullable ActorId lead) {
    TeamInstructed event() {
        return new TeamInstructed(team, reason, lead);
    }
}
