package org.anxin.eventstore;

import java.util.List;

/**
 * What came of a command.
 *
 * @param <S> states
 * @param <R> refusals
 */
public sealed interface Handled<S, R> {
    /** It was accepted and is committed; {@code events} is empty when there was nothing to do. */
    record Done<S, R>(S state, List<StoredEvent> events) implements Handled<S, R> {}

    /** The rules refused it; nothing was written. */
    record Refused<S, R>(R refusal) implements Handled<S, R> {}

    /** The key was used before with the same content: the answer of then. */
    record Replayed<S, R>(String answer) implements Handled<S, R> {}

    /** The key was used before with other content; nothing was written. */
    record KeyReused<S, R>() implements Handled<S, R> {}

    /** The same key is being worked on right now; nothing was written. Ask again in a moment. */
    record StillRunning<S, R>() implements Handled<S, R> {}

    /** The delivery or timer was dealt with before, or somebody else deals with it; nothing was written. */
    record Skipped<S, R>() implements Handled<S, R> {}

    /** Records of this stream are parked: this one has to queue behind them. */
    record Behind<S, R>() implements Handled<S, R> {}
}
