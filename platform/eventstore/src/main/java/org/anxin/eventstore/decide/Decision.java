package org.anxin.eventstore.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules make of a command: events (none, when all is done already) or a refusal.
 *
 * @param <E> the events of a stream
 * @param <R> the sealed refusals of its rules
 */
public sealed interface Decision<E, R> {
    /** The command holds; these events follow, in this order. */
    record Accepted<E, R>(List<Occurred<E>> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command doesn't hold, for this reason; nothing happened. */
    record Refused<E, R>(R refusal) implements Decision<E, R> {}

    /** Events that all happened at one moment. */
    @SafeVarargs
    static <E, R> Decision<E, R> accept(Instant at, E... events) {
        var occurred = new ArrayList<Occurred<E>>(events.length);
        for (var event : events) {
            occurred.add(new Occurred<>(at, event));
        }
        return new Accepted<>(occurred);
    }

    /** Events that happened at moments of their own. */
    static <E, R> Decision<E, R> accept(List<Occurred<E>> events) {
        return new Accepted<>(events);
    }

    /** Nothing to do: what the command asks for has been done. */
    static <E, R> Decision<E, R> nothing() {
        return new Accepted<>(List.of());
    }

    /** A refusal. */
    static <E, R> Decision<E, R> refuse(R refusal) {
        return new Refused<>(refusal);
    }
}
