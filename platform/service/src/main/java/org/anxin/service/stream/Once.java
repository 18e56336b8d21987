package org.anxin.service.stream;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A client's wish that a request takes effect once, however often it is sent.
 *
 * @param content the parsed request; other content under the same key is refused
 */
public record Once(String key, Object content) {
    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    /** How long a key and what was answered to it are kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern PATTERN = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /**
     * From the header's value; null when there is none.
     *
     * @throws ProblemException 400 when it isn't 1 to 128 printable ASCII characters without blanks
     */
    public static @Nullable Once of(@Nullable String header, Object content) {
        if (header == null) {
            return null;
        }
        if (!PATTERN.matcher(header).matches()) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError(HEADER, "must be 1 to 128 printable ASCII characters"))));
        }
        return new Once(header, content);
    }

    /**
     * From the header's value, for requests that have to have one.
     *
     * @throws ProblemException 400 when it is missing or malformed
     */
    public static Once required(@Nullable String header, Object content) {
        var once = of(header, content);
        if (once == null) {
            throw new ProblemException(Problem.invalid(List.of(new FieldError(HEADER, "must be given"))));
        }
        return once;
    }
}
