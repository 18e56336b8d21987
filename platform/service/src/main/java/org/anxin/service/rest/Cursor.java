package org.anxin.service.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.anxin.service.codec.Times;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where a list that is sorted by (time, id) goes on. Clients pass it back as it is.
 *
 * @param time of the last row that was given
 * @param id of the last row that was given
 */
public record Cursor(Instant time, UUID id) {
    /** Most rows of a page. */
    public static final int MAX_LIMIT = 200;

    /** Rows of a page when the request names no number. */
    public static final int DEFAULT_LIMIT = 50;

    /** As it stands in an answer. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((Times.text(time) + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * From a request's {@code cursor} parameter; null for the first page.
     *
     * @throws ProblemException 400 when it isn't one that was given out
     */
    public static @Nullable Cursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw invalid("cursor", "must be the 'next' of a page before");
        }
    }

    /**
     * From a request's {@code limit} parameter.
     *
     * @throws ProblemException 400 when it isn't within 1 to 200
     */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw invalid("limit", "must be within 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(parameter, detail))));
    }
}
