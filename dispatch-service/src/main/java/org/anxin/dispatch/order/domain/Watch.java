package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.contracts.value.CheckInTerms;
import org.anxin.contracts.value.StageCode;

/**
 * The timer that watches over a team on the spot.
 *
 * @param interval at most so long between two signs of life
 * @param dueAt when the next one is due
 * @param missed it didn't come in time
 * @param called how many were called because of that
 */
public record Watch(Duration interval, Instant dueAt, boolean missed, int called) {
    /** Under this name calls and notices stand. */
    static final StageCode STAGE = new StageCode("CHECK_IN");

    static Watch begun(CheckInTerms terms) {
        return new Watch(terms.interval(), terms.firstDueAt(), false, 0);
    }

    /** After a sign of life. One of long ago, that is reported late, gives nobody time. */
    Watch alive(Instant at) {
        var next = at.plus(interval);
        return next.isAfter(dueAt) ? new Watch(interval, next, false, 0) : this;
    }

    Watch missing() {
        return new Watch(interval, dueAt, true, called);
    }

    Watch calledOne() {
        return new Watch(interval, dueAt, missed, called + 1);
    }

    /** Who is to be called and when, unless a sign of life comes before: the steps of the ladder that follow a breach. */
    List<Ladder.Due> calls(Ladder ladder) {
        return ladder.afterBreach(STAGE).stream()
                .skip(called)
                .map(step -> new Ladder.Due(step, dueAt.plus(step.after())))
                .toList();
    }

    /** When to look next; empty when everybody was called. */
    Optional<Instant> next(Ladder ladder) {
        return missed ? calls(ladder).stream().map(Ladder.Due::at).findFirst() : Optional.of(dueAt);
    }
}
