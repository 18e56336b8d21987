package org.anxin.intake.matter.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anxin.service.actor.Actor;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** Lets each actor look so often in a minute: as often as somebody who takes reports, not as somebody who tries phones out. Counts in memory, for each instance. */
final class Looks {
    private static final int MOST = 60;
    private static final int A_MINUTE = 60;

    private volatile Minute minute = new Minute(Instant.EPOCH, Map.of());

    private record Minute(Instant begin, Map<String, Integer> looks) {}

    /** @throws ProblemException 429 for one look too many */
    void count(Actor actor, Instant now) {
        var begin = now.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.begin().equals(begin)) {
            minute = new Minute(begin, new ConcurrentHashMap<>());
        }
        var looks =
                minute.looks().merge(actor.centre().value() + '/' + actor.id().value(), 1, Integer::sum);
        if (looks > MOST) {
            throw ProblemException.retryAfter(A_MINUTE, Problem.of(429, "too-many-looks", "too many in a short time"));
        }
    }
}
