package org.anxin.contracts.value;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty from one moment to another, over midnight if need be.
 *
 * @param team null for a shift of the desk alone
 * @param officers the full-time grid officers
 * @param lead who leads the shift
 * @param secondSeat who signs when the first seat doesn't
 * @param to the first moment after it, at most 48 hours later
 */
public record Shift(
        ShiftCode shift,
        @Nullable TeamCode team,
        List<OfficerCode> officers,
        @Nullable ActorId lead,
        @Nullable ActorId secondSeat,
        Instant from,
        Instant to) {
    private static final Duration LONGEST = Duration.ofHours(48);

    /** @throws IllegalArgumentException when it ends before it begins, or lasts too long */
    public Shift {
        officers = List.copyOf(officers);
        if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
            throw new IllegalArgumentException("to must lie after from, at most 48 hours");
        }
    }

    /** Whether it is on at a moment. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** Whether both are on at some moment. */
    public boolean overlaps(Shift other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The same with whom the other one has on a post. */
    public Shift with(DutyPost post, Shift other) {
        return switch (post) {
            case TEAM -> new Shift(shift, other.team, officers, lead, secondSeat, from, to);
            case OFFICERS -> new Shift(shift, team, other.officers, lead, secondSeat, from, to);
            case LEAD -> new Shift(shift, team, officers, other.lead, secondSeat, from, to);
            case SECOND_SEAT -> new Shift(shift, team, officers, lead, other.secondSeat, from, to);
        };
    }
}
