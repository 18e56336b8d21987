package org.anxin.service.rest;

import java.time.Duration;
import java.time.Instant;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Times that people or other systems report. What happened earlier may be reported late; what hasn't happened yet can't be reported. */
public final class FieldTimes {
    /** How far a reporter's clock may be ahead. */
    public static final Duration AHEAD = Duration.ofSeconds(60);

    private FieldTimes() {}

    /**
     * When it happened: as reported, or now.
     *
     * @throws ProblemException 422 naming the field, when it lies more than 60 s ahead
     */
    public static Instant occurred(String field, @Nullable Instant reported, Instant now) {
        if (reported == null) {
            return now;
        }
        if (reported.isAfter(now.plus(AHEAD))) {
            throw new ProblemException(Problem.unprocessable(
                    "time-in-the-future",
                    "what is reported has to have happened",
                    new FieldError(field, "must not lie more than 60 seconds in the future")));
        }
        return reported;
    }
}
