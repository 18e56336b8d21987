package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told what was decided or found out about an order.
 *
 * @param number counts those of the same kind in a leg, from 1
 * @param team which team; null when it is for the shift lead
 * @param lead who leads the shift; null when nobody was named then
 */
public record Telling(
        int leg,
        Kind kind,
        int number,
        @Nullable TeamCode team,
        @Nullable ActorId lead,
        Instant at) {
    /** What is told. */
    public enum Kind {
        /** A team is to go. */
        TEAM_INSTRUCTED,
        /** A team needn't go any more: another goes in its place. */
        TEAM_RELIEVED,
        /** No team is on duty near the place, so the directory's team was instructed: the shift lead has to call it in. */
        NOBODY_ON_DUTY,
        /** The team that was instructed can't go, and no other is left: the shift lead has to find one. */
        NO_TEAM,
        /** Nobody knows in which grid the place is: the shift lead has to find out. */
        PLACE_UNRESOLVED,
        /** No grid officer was reached: the shift lead has to. */
        OFFICERS_NOT_REACHED
    }
}
