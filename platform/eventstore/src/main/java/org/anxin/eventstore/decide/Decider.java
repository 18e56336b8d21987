package org.anxin.eventstore.decide;

import java.util.List;
import java.util.function.BiFunction;

/**
 * The rules of one kind of stream as three values: the state before anything happened, what a command leads to, and what an event makes of a state.
 *
 * @param <C> commands, with time and ids on them
 * @param <E> events
 * @param <S> states, one record per lifecycle state
 * @param <R> refusals
 */
public record Decider<C, E, S, R>(
        S initial, BiFunction<C, S, Decision<E, R>> decide, BiFunction<S, Occurred<E>, S> evolve) {

    /** The state after these events. */
    public S fold(S state, List<Occurred<E>> events) {
        for (var event : events) {
            state = evolve.apply(state, event);
        }
        return state;
    }
}
