package org.anxin.dispatch.order.domain;

import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TieBreak;
import org.jspecify.annotations.Nullable;

/**
 * A team that is to go, and why this one.
 *
 * @param lead the shift lead on duty, when the order goes to that person for want of a team on duty
 * @param tie how it was chosen from several; null when it was the only one
 */
public record Assigned(
        TeamCode team,
        AssignmentReason reason,
        @Nullable ActorId lead,
        @Nullable TieBreak tie) {
    TeamInstructed event() {
        return new TeamInstructed(team, reason, lead, tie);
    }

    Assigned by(TieBreak how) {
        return new Assigned(team, reason, lead, how);
    }
}
