package org.anxin.eventstore;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of opening a new stream.
 *
 * @param <S> states
 * @param <R> refusals
 */
public sealed interface Opened<S, R> {
    /** It is committed. */
    record Done<S, R>(S state, List<StoredEvent> events) implements Opened<S, R> {}

    /** The rules refused it; nothing was written. */
    record Refused<S, R>(R refusal) implements Opened<S, R> {}

    /** The key was taken before, by this stream and with this content. Nothing was written. */
    record Taken<S, R>(
            UUID stream,
            byte @Nullable [] fingerprint,
            @Nullable String answer) implements Opened<S, R> {}
}
