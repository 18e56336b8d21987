package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/**
 * A command each to two streams of a kind, in one transaction: both are accepted or nothing happens. Each is decided on its own stream's state, so what
 * one has to know of the other stands on the command or follows from the other's refusal.
 *
 * <p>Locks are taken in the order of their keys: two that want the same pair, in whatever order, wait for each other and never block each other.
 */
final class TwoStreams<C, E, S, R> {
    private final StreamType<C, E, S, R> type;
    private final EventWriter writer;

    TwoStreams(StreamType<C, E, S, R> type, EventWriter writer) {
        this.type = type;
        this.writer = writer;
    }

    /**
     * @param cause checked and marked on the first stream
     * @return {@code Done} with the first stream's state and the events of both, or the refusal of either, the first's before the second's
     */
    Uni<Handled<S, R>> run(SqlConnection connection, Attempt<C, S> first, Attempt<C, S> second, Cause cause) {
        var sorted = Stream.of(first.stream(), second.stream())
                .sorted((a, b) -> Long.compare(StreamLock.key(a), StreamLock.key(b)))
                .toList();
        return Uni.combine()
                .all()
                .unis(
                        StreamLock.take(connection, sorted.getFirst()),
                        StreamLock.take(connection, sorted.getLast()),
                        cause.check(connection),
                        StoreTime.now(connection),
                        StreamReader.readAll(connection, sorted))
                .asTuple()
                .chain(read -> switch (read.getItem3()) {
                    case DONE_BEFORE -> Uni.createFrom().item(new Handled.Skipped<S, R>());
                    case BEHIND_OTHERS ->
                        cause.queue(connection, read.getItem4()).replaceWith(new Handled.Behind<S, R>());
                    case GO -> decide(connection, first, second, cause, read.getItem4(), read.getItem5());
                });
    }

    private Uni<Handled<S, R>> decide(
            SqlConnection connection,
            Attempt<C, S> first,
            Attempt<C, S> second,
            Cause cause,
            Instant now,
            Map<UUID, List<StoredEvent>> events) {
        var one = loaded(first, events);
        var other = loaded(second, events);
        return switch (decision(first, one)) {
            case Decision.Refused<E, R>(var refusal) -> Uni.createFrom().item(new Handled.Refused<>(refusal));
            case Decision.Accepted<E, R>(var oneEvents) ->
                switch (decision(second, other)) {
                    case Decision.Refused<E, R>(var refusal) -> Uni.createFrom().item(new Handled.Refused<>(refusal));
                    case Decision.Accepted<E, R>(var otherEvents) ->
                        write(
                                connection,
                                first,
                                second,
                                cause,
                                next(first, one, oneEvents, now),
                                next(second, other, otherEvents, now),
                                now);
                };
        };
    }

    private Uni<Handled<S, R>> write(
            SqlConnection connection,
            Attempt<C, S> first,
            Attempt<C, S> second,
            Cause cause,
            Loaded.Next<S> one,
            Loaded.Next<S> other,
            Instant now) {
        var key = first.idempotent() == null ? null : Idempotency.key(first.idempotent(), one.state(), now);
        var appends = new ArrayList<Append>();
        if (!one.events().isEmpty() || !first.rows().isEmpty() || key != null) {
            appends.add(one.append(type, first.stream(), first.rows(), key));
        }
        if (!other.events().isEmpty() || !second.rows().isEmpty()) {
            appends.add(other.append(type, second.stream(), second.rows(), null));
        }
        var events =
                Stream.concat(one.events().stream(), other.events().stream()).toList();
        Handled<S, R> done = new Handled.Done<>(one.state(), events);
        var marked = cause.mark(connection, appends.isEmpty());
        return appends.isEmpty()
                ? marked.replaceWith(done)
                : Uni.combine()
                        .all()
                        .unis(marked, writer.write(connection, appends))
                        .discardItems()
                        .replaceWith(done);
    }

    private Loaded<S> loaded(Attempt<C, S> attempt, Map<UUID, List<StoredEvent>> events) {
        return Loaded.of(type, attempt.stream(), events.getOrDefault(attempt.stream(), List.of()));
    }

    private Decision<E, R> decision(Attempt<C, S> attempt, Loaded<S> loaded) {
        return type.decider().decide().apply(attempt.command(), loaded.state());
    }

    private Loaded.Next<S> next(Attempt<C, S> attempt, Loaded<S> loaded, List<Occurred<E>> decided, Instant now) {
        return loaded.append(type, decided, attempt.metadata(), now);
    }
}
