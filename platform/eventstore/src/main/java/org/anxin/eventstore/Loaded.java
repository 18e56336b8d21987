package org.anxin.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * A stream as it stood when its lock was taken, and what a decision adds to it.
 *
 * @param last the last event, or null for a new stream
 */
record Loaded<S>(UUID stream, S state, @Nullable StoredEvent last) {
    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    static <E, S> Loaded<S> of(StreamType<?, E, S, ?> type, UUID stream, List<StoredEvent> events) {
        var state = type.decider().initial();
        for (var event : events) {
            var decoded = type.codec().decode(event.type(), event.data());
            state = type.decider().evolve().apply(state, new Occurred<>(event.occurredAt(), decoded));
        }
        return new Loaded<>(stream, state, events.isEmpty() ? null : events.getLast());
    }

    /** The stream after these events, and the events as they are stored. */
    <E> Next<S> append(
            StreamType<?, E, S, ?> type, List<Occurred<E>> decided, Function<S, String> metadata, Instant now) {
        if (decided.isEmpty() && last != null) {
            // Whoever makes metadata also checks that the actor may touch this stream: with nothing to add no less than
            // with something.
            metadata.apply(state);
        }
        var events = new ArrayList<StoredEvent>(decided.size());
        var after = state;
        var previous = last;
        var recordedAt = Micros.truncate(now);
        if (previous != null && recordedAt.isBefore(previous.recordedAt())) {
            recordedAt = previous.recordedAt();
        }
        for (var decision : decided) {
            var occurred = new Occurred<>(Micros.truncate(decision.at()), decision.event());
            after = type.decider().evolve().apply(after, occurred);
            previous = chained(type, previous, occurred, metadata.apply(after), recordedAt);
            events.add(previous);
        }
        return new Next<>(after, events);
    }

    private <E> StoredEvent chained(
            StreamType<?, E, S, ?> type,
            @Nullable StoredEvent previous,
            Occurred<E> occurred,
            String metadata,
            Instant recordedAt) {
        var version = previous == null ? 1 : previous.version() + 1;
        var id = IDS.generate();
        var name = type.codec().type(occurred.event());
        var data = type.codec().encode(occurred.event());
        var hash = HashChain.hash(
                previous == null ? HashChain.START : previous.hash(),
                stream,
                version,
                id,
                name,
                occurred.at(),
                recordedAt,
                data,
                metadata);
        return new StoredEvent(stream, version, id, name, occurred.at(), recordedAt, data, metadata, hash);
    }

    /** What follows: the state after the events, and the events to store. */
    record Next<S>(S state, List<StoredEvent> events) {
        /**
         * All that is to be written.
         *
         * @param rows the command's own
         * @param key taken with it
         */
        Append append(StreamType<?, ?, S, ?> type, UUID stream, List<Row> rows, @Nullable ClaimedKey key) {
            var derived = type.derive().apply(stream, state);
            var all = rows.isEmpty()
                    ? derived.rows()
                    : Stream.concat(derived.rows().stream(), rows.stream()).toList();
            return new Append(stream, events, key, all, derived.deadlines());
        }
    }
}
