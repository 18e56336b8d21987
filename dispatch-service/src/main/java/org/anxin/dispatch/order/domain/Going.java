package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Who goes, of an order that was signed.
 *
 * @param team the team that is to go, or went
 * @param reason why this team; null when it wasn't recorded
 * @param declined teams that said they can't go
 */
public record Going(
        Instant signedAt, TeamCode team, @Nullable AssignmentReason reason, List<TeamCode> declined) {
    public Going {
        declined = List.copyOf(declined);
    }

    static Going first(Instant signedAt, TeamInstructed event) {
        return new Going(signedAt, event.team(), event.reason(), List.of());
    }

    /** Another team goes; who has declined stays known. */
    Going instructed(TeamInstructed event) {
        return new Going(signedAt, event.team(), event.reason(), declined);
    }

    Going declinedBy(TeamCode who) {
        var all = Stream.concat(declined.stream(), Stream.of(who)).distinct();
        return new Going(signedAt, team, reason, all.toList());
    }
}
