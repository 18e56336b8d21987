package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.Telling.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told what of an order.
 *
 * @param all of this leg and the ones before
 */
public record Tellings(List<Telling> all) {
    /** Nobody is told anything. */
    static final Tellings NONE = new Tellings(List.of());

    public Tellings {
        all = List.copyOf(all);
    }

    /** Those of earlier legs stay known. */
    static Tellings soFar(OrderState state) {
        return state instanceof Ended ended ? ended.order().tellings() : NONE;
    }

    Tellings issued(int leg, Place place, Instant at) {
        return place.grid() == null ? with(leg, Kind.PLACE_UNRESOLVED, null, null, at) : this;
    }

    /** The team is told, and the shift lead where nobody is on duty. */
    Tellings instructed(int leg, TeamInstructed event, Instant at) {
        var instructed = (event.reason() == AssignmentReason.NAMED ? this : withoutNoTeam(leg, at))
                .with(leg, Kind.TEAM_INSTRUCTED, event.team(), null, at);
        return event.reason() == AssignmentReason.SHIFT_LEAD
                ? instructed.with(leg, Kind.NOBODY_ON_DUTY, null, event.lead(), at)
                : instructed;
    }

    Tellings relieved(int leg, TeamCode team, Instant at) {
        return with(leg, Kind.TEAM_RELIEVED, team, null, at);
    }

    /** Nobody is left to go, unless another team is instructed in the same moment. */
    Tellings declined(int leg, Instant at) {
        return with(leg, Kind.NO_TEAM, null, null, at);
    }

    Tellings notReached(int leg, Instant at) {
        return with(leg, Kind.OFFICERS_NOT_REACHED, null, null, at);
    }

    private Tellings withoutNoTeam(int leg, Instant at) {
        return new Tellings(all.stream()
                .filter(one -> one.kind() != Kind.NO_TEAM
                        || one.leg() != leg
                        || !one.at().equals(at))
                .toList());
    }

    private Tellings with(int leg, Kind kind, @Nullable TeamCode team, @Nullable ActorId lead, Instant at) {
        var number = 1
                + (int) all.stream()
                        .filter(one -> one.leg() == leg && one.kind() == kind)
                        .count();
        return new Tellings(Stream.concat(all.stream(), Stream.of(new Telling(leg, kind, number, team, lead, at)))
                .toList());
    }
}
