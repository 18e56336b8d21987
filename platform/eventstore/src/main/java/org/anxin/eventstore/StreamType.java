package org.anxin.eventstore;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.anxin.eventstore.decide.Decider;

/**
 * One kind of stream: its rules, how its events are written, and what is kept for reading.
 *
 * @param prefix how the type names of its events begin, such as {@code dispatch.}; unique among the kinds by which a store is made anew from its events
 * @param derive what is kept beside the events, from the stream's id and state
 * @param tables every table that {@code derive} or a command's own rows may name
 */
public record StreamType<C, E, S, R>(
        String prefix,
        Decider<C, E, S, R> decider,
        EventCodec<E> codec,
        BiFunction<UUID, S, Derived> derive,
        List<RowTable> tables) {}
