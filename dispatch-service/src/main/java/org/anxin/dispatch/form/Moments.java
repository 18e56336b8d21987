package org.anxin.dispatch.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Times as parameters of a request. */
public final class Moments {
    private Moments() {}

    /**
     * The time of a parameter, or what holds when it is missing.
     *
     * @throws ProblemException 400 naming the parameter, when it isn't a time with a zone
     */
    public static Instant of(String parameter, @Nullable String text, Instant otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1900 && time.getYear() < 2200) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Told below, without the text.
        }
        throw new ProblemException(Problem.invalid(List.of(new FieldError(
                parameter, "must be a time with a zone, from 1900 to 2199, such as 2026-11-22T08:00:00+08:00"))));
    }

    /**
     * The time of a parameter; null when it is missing.
     *
     * @throws ProblemException 400 naming the parameter, when it isn't a time with a zone
     */
    public static @Nullable Instant given(String parameter, @Nullable String text) {
        return text == null || text.isEmpty() ? null : of(parameter, text, Instant.MAX);
    }
}
