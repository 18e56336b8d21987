package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anxin.eventstore.decide.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the log and the clock ask for, many streams in one transaction, which costs a fraction of a transaction each. It never waits for a
 * stream that somebody else holds; that one, unless it comes again by itself, and whatever isn't plain sailing (refused, parked before, put back), is
 * left to a transaction of its own.
 */
final class GroupReaction<C, E, S, R> {
    private final Pool pool;
    private final StreamType<C, E, S, R> type;
    private final EventWriter writer;
    private final Gathering<Item<C, S>, Answer<S, R>> gathering;

    private record Item<C, S>(Attempt<C, S> attempt, Cause cause) {
        UUID stream() {
            return attempt.stream();
        }
    }

    /** @param handled null for one that has to go alone */
    private record Answer<S, R>(@Nullable Handled<S, R> handled) {}

    /** What was found under the streams' locks. */
    private record Found(Map<UUID, Cause.Check> checks, Instant now, Map<UUID, List<StoredEvent>> events) {}

    GroupReaction(Pool pool, StreamType<C, E, S, R> type, EventWriter writer, GroupSizes sizes) {
        this.pool = pool;
        this.type = type;
        this.writer = writer;
        this.gathering = new Gathering<>(this::together, sizes::reacted);
    }

    /** Completes with null when it has to go alone; nothing was written then. */
    Uni<@Nullable Handled<S, R>> submit(Attempt<C, S> attempt, Cause cause) {
        return gathering.submit(new Item<>(attempt, cause)).map(Answer::handled);
    }

    private Uni<List<Answer<S, R>>> together(List<Item<C, S>> items) {
        var firsts = new LinkedHashMap<UUID, Item<C, S>>();
        items.forEach(item -> firsts.putIfAbsent(item.stream(), item));
        return pool.withTransaction(connection -> StreamLock.tryTakeAll(connection, firsts.keySet())
                        .chain(held -> react(connection, firsts.values(), held)))
                .map(handled -> items.stream()
                        .map(item ->
                                new Answer<>(firsts.get(item.stream()) == item ? handled.get(item.stream()) : null))
                        .toList())
                .onFailure()
                .recoverWithItem(
                        () -> items.stream().map(_ -> new Answer<S, R>(null)).toList());
    }

    private Uni<Map<UUID, Handled<S, R>>> react(
            SqlConnection connection, Collection<Item<C, S>> items, Set<UUID> held) {
        var skipped = new LinkedHashMap<UUID, Handled<S, R>>();
        var taken = new ArrayList<Item<C, S>>();
        for (var item : items) {
            if (held.contains(item.stream())) {
                taken.add(item);
            } else if (!item.cause().waitsForStream()) {
                // Two instances look for the same deadlines: the one that comes second leaves them, or it would ask for
                // each alone.
                skipped.put(item.stream(), new Handled.Skipped<>());
            }
        }
        return taken.isEmpty()
                ? Uni.createFrom().item(skipped)
                : find(connection, taken)
                        .chain(found -> decide(connection, taken, found))
                        .invoke(handled -> handled.putAll(skipped));
    }

    private Uni<Found> find(SqlConnection connection, List<Item<C, S>> items) {
        var causes = items.stream().map(Item::cause).toList();
        return Uni.combine()
                .all()
                .unis(
                        Inbox.check(connection, only(InboxCause.class, causes)),
                        DueTimers.claim(connection, only(TimerCause.class, causes)),
                        StoreTime.now(connection),
                        StreamReader.readAll(
                                connection, items.stream().map(Item::stream).toList()))
                .with((seen, due, now, events) -> {
                    var checks = new LinkedHashMap<UUID, Cause.Check>(seen);
                    checks.putAll(due);
                    return new Found(checks, now, events);
                });
    }

    private Uni<Map<UUID, Handled<S, R>>> decide(SqlConnection connection, List<Item<C, S>> items, Found found) {
        var handled = new LinkedHashMap<UUID, Handled<S, R>>();
        var appends = new ArrayList<Append>();
        var marks = new ArrayList<InboxCause>();
        for (var item : items) {
            var result = sound(item, found, appends);
            if (result != null) {
                handled.put(item.stream(), result);
                if (result instanceof Handled.Done && item.cause() instanceof InboxCause delivery) {
                    marks.add(delivery);
                }
            }
        }
        if (marks.isEmpty() && appends.isEmpty()) {
            return Uni.createFrom().item(handled);
        }
        return Uni.combine()
                .all()
                .unis(Inbox.mark(connection, marks), writer.write(connection, appends))
                .with((_, _) -> handled);
    }

    /** One that can't be read or decided at all must not spoil the others; alone it fails with its fault. */
    private @Nullable Handled<S, R> sound(Item<C, S> item, Found found, List<Append> appends) {
        try {
            return decide(item, found, appends);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private @Nullable Handled<S, R> decide(Item<C, S> item, Found found, List<Append> appends) {
        return switch (found.checks().get(item.stream())) {
            case BEHIND_OTHERS -> null;
            case DONE_BEFORE -> item.cause().isPutBack() ? null : new Handled.Skipped<>();
            case GO -> {
                var attempt = item.attempt();
                var loaded = Loaded.of(type, item.stream(), found.events().getOrDefault(item.stream(), List.of()));
                yield switch (type.decider().decide().apply(attempt.command(), loaded.state())) {
                    case Decision.Refused<E, R> _ -> null;
                    case Decision.Accepted<E, R> accepted -> {
                        var next = loaded.append(type, accepted.events(), attempt.metadata(), found.now());
                        if (item.cause().isPutBack()
                                || (next.events().isEmpty() && item.cause() instanceof TimerCause)) {
                            yield null;
                        }
                        if (!next.events().isEmpty() || !attempt.rows().isEmpty()) {
                            appends.add(next.append(type, item.stream(), attempt.rows(), null));
                        }
                        yield new Handled.Done<>(next.state(), next.events());
                    }
                };
            }
        };
    }

    private static <T extends Cause> List<T> only(Class<T> kind, List<Cause> causes) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
