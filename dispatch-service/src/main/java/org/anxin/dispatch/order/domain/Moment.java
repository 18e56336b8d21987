package org.anxin.dispatch.order.domain;

import java.time.Instant;

/**
 * When something happened in the field.
 *
 * @param reported somebody named the moment; otherwise it is when the report came in
 */
public record Moment(Instant at, boolean reported) {
    /** A moment that somebody named. */
    public static Moment reported(Instant at) {
        return new Moment(at, true);
    }

    /** The moment at which the report came in. */
    public static Moment now(Instant at) {
        return new Moment(at, false);
    }
}
