package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/**
 * Takes a command to its stream and writes what follows, all in one transaction on one connection: stream lock first, then load, fold, decide,
 * and one statement with events, view rows, timers and keys. Whatever the caller does meanwhile, the transaction runs to its end.
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> states
 * @param <R> refusals
 */
public final class CommandHandler<C, E, S, R> {
    private final Pool pool;
    private final StreamType<C, E, S, R> type;
    private final EventWriter writer;
    private final Gathering<Append, Boolean> openings;
    private final GroupReaction<C, E, S, R> reactions;
    private final Supplier<Instant> clock;
    private final StoreGate gate;

    /**
     * @param clock the platform's time, for streams that are opened
     * @param gate shut until the store has been held against the log
     * @param groupSizes told how many went together
     */
    public CommandHandler(
            Pool pool, StreamType<C, E, S, R> type, Supplier<Instant> clock, StoreGate gate, GroupSizes groupSizes) {
        this.pool = pool;
        this.type = type;
        this.clock = clock;
        this.gate = gate;
        this.writer = new EventWriter(type.tables(), gate);
        this.openings = new Gathering<>(this::writeTogether, groupSizes::opened);
        this.reactions = new GroupReaction<>(pool, type, writer, groupSizes);
    }

    /**
     * A command of a person or a client.
     *
     * @return {@code Done}, {@code Refused}, or with an idempotency key {@code Replayed}, {@code KeyReused}, {@code StillRunning}; fails with
     *     {@link StoreNotReadyException} while the service starts, or with the database's fault, after which nothing is written
     */
    public Uni<Handled<S, R>> handle(Attempt<C, S> attempt) {
        var answer = attempt.idempotent();
        return transaction(connection -> answer == null
                ? locked(connection, attempt, Cause.none())
                : Idempotency.once(connection, answer, () -> locked(connection, attempt, Cause.none())));
    }

    /**
     * A command each to two different streams: both are accepted, or nothing is written. An idempotency key stands with the first.
     *
     * @return as {@link #handle(Attempt)}: {@code Done} has the first stream's state and the events of both
     * @throws IllegalArgumentException when it is the same stream twice
     */
    public Uni<Handled<S, R>> handleBoth(Attempt<C, S> first, Attempt<C, S> second) {
        if (first.stream().equals(second.stream())) {
            throw new IllegalArgumentException("two streams are needed");
        }
        var answer = first.idempotent();
        var both = new TwoStreams<>(type, writer);
        return transaction(connection -> answer == null
                ? both.run(connection, first, second, Cause.none())
                : Idempotency.once(connection, answer, () -> both.run(connection, first, second, Cause.none())));
    }

    /**
     * A reaction of two different streams to a record of the log, which is marked on the first.
     *
     * @return as {@link #handle(Attempt, Delivery)}; when either is refused nothing is written and the record isn't marked
     */
    public Uni<Handled<S, R>> handleBoth(Attempt<C, S> first, Attempt<C, S> second, Delivery delivery) {
        var both = new TwoStreams<>(type, writer);
        var cause = new InboxCause(first.stream(), delivery, gate);
        return transaction(connection -> both.run(connection, first, second, cause));
    }

    /**
     * A reaction to a record of the log.
     *
     * @return {@code Done}, {@code Refused} (nothing was written; the caller parks the record), {@code Skipped} when it was dealt with before, or
     *     {@code Behind} when it was parked behind others
     */
    public Uni<Handled<S, R>> handle(Attempt<C, S> attempt, Delivery delivery) {
        var cause = new InboxCause(attempt.stream(), delivery, gate);
        return together(attempt, cause, connection -> locked(connection, attempt, cause));
    }

    /**
     * A deadline that has come. Whoever holds the stream's lock keeps it: the next poll tries again.
     *
     * @return {@code Done}, {@code Refused}, or {@code Skipped} when the deadline is gone, not due, or the stream is busy
     */
    public Uni<Handled<S, R>> fire(Attempt<C, S> attempt, String deadline) {
        var cause = new TimerCause(attempt.stream(), deadline);
        return together(
                attempt,
                cause,
                connection -> StreamLock.tryTake(connection, attempt.stream())
                        .chain(taken -> taken
                                ? run(connection, attempt, cause)
                                : Uni.createFrom().item(new Handled.Skipped<>())));
    }

    /**
     * Opens a stream that nobody can know yet (its id is new), together with the others that wait.
     *
     * @param key what makes it the only one
     */
    public Uni<Opened<S, R>> open(Attempt<C, S> attempt, Function<S, ClaimedKey> key) {
        return Detached.from(Uni.createFrom().deferred(() -> {
            gate.incarnation();
            var initial = type.decider().initial();
            return switch (type.decider().decide().apply(attempt.command(), initial)) {
                case Decision.Refused<E, R> refused -> Uni.createFrom().item(new Opened.Refused<>(refused.refusal()));
                case Decision.Accepted<E, R> accepted -> {
                    var next = new Loaded<>(attempt.stream(), initial, null)
                            .append(type, accepted.events(), attempt.metadata(), clock.get());
                    yield open(attempt, next, key.apply(next.state()));
                }
            };
        }));
    }

    private Uni<Opened<S, R>> open(Attempt<C, S> attempt, Loaded.Next<S> next, ClaimedKey key) {
        return openings.submit(next.append(type, attempt.stream(), attempt.rows(), key))
                .chain(written -> written
                        ? Uni.createFrom().item(new Opened.Done<>(next.state(), next.events()))
                        : Idempotency.holder(pool, key));
    }

    /**
     * A stream to be opened.
     *
     * @param key what makes it the only one
     */
    public record Keyed<C, S>(Attempt<C, S> attempt, ClaimedKey key) {}

    /**
     * Opens many streams in one transaction with what the caller writes beside them: all of it or nothing. At most a few hundred at a time, since others wait
     * for whatever a long transaction holds. Their ids may be known to others, who are kept off by the keys.
     *
     * @return the events; none when a key was taken before. Fails when the rules refuse one of the commands
     */
    public Uni<List<StoredEvent>> openAll(List<Keyed<C, S>> openings, Alongside alongside) {
        return Detached.from(Uni.createFrom().deferred(() -> {
            gate.incarnation();
            var now = clock.get();
            var appends =
                    openings.stream().map(opening -> opening(opening, now)).toList();
            return pool.withTransaction(connection -> writer.write(connection, appends)
                            .invoke(written -> {
                                if (written.size() < appends.size()) {
                                    throw new KeyTakenException();
                                }
                            })
                            .chain(() -> alongside.write(connection)))
                    .map(_ -> appends.stream()
                            .flatMap(append -> append.events().stream())
                            .toList())
                    .onFailure(KeyTakenException.class)
                    .recoverWithItem(List.of());
        }));
    }

    private Append opening(Keyed<C, S> opening, Instant now) {
        var attempt = opening.attempt();
        var initial = type.decider().initial();
        return switch (type.decider().decide().apply(attempt.command(), initial)) {
            case Decision.Refused<E, R> refused ->
                throw new IllegalArgumentException("a new stream refused its first command: " + refused.refusal());
            case Decision.Accepted<E, R> accepted -> {
                var next = new Loaded<>(attempt.stream(), initial, null)
                        .append(type, accepted.events(), attempt.metadata(), now);
                yield next.append(type, attempt.stream(), attempt.rows(), opening.key());
            }
        };
    }

    /** Rolls back. */
    private static final class KeyTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTakenException() {
            super("a key was taken before", null, false, false);
        }
    }

    /** The state of a stream; the decider's initial state for one that doesn't exist. */
    public Uni<S> load(UUID stream) {
        return StreamReader.read(pool, stream)
                .map(events -> Loaded.of(type, stream, events).state());
    }

    /** Only streams whose id nobody can know yet come here, so none of them needs a stream lock, and none waits for another's. */
    private Uni<List<Boolean>> writeTogether(List<Append> appends) {
        return writer.write(pool, appends)
                .map(written -> appends.stream()
                        .map(append -> written.contains(append.stream()))
                        .toList());
    }

    private Uni<Handled<S, R>> together(
            Attempt<C, S> attempt, Cause cause, Function<SqlConnection, Uni<Handled<S, R>>> alone) {
        return Detached.from(Uni.createFrom().deferred(() -> {
            gate.incarnation();
            return reactions
                    .submit(attempt, cause)
                    .chain(handled -> handled == null
                            ? transaction(alone)
                            : Uni.createFrom().item(handled));
        }));
    }

    private Uni<Handled<S, R>> transaction(Function<SqlConnection, Uni<Handled<S, R>>> work) {
        return Detached.from(Uni.createFrom().deferred(() -> {
            gate.incarnation();
            return pool.withTransaction(work);
        }));
    }

    private Uni<Handled<S, R>> locked(SqlConnection connection, Attempt<C, S> attempt, Cause cause) {
        // Sent together without waiting; each statement takes its snapshot when it runs, so the reads see what the lock
        // waited for.
        return Uni.combine()
                .all()
                .unis(
                        StreamLock.take(connection, attempt.stream()),
                        cause.check(connection),
                        StoreTime.now(connection),
                        StreamReader.read(connection, attempt.stream()))
                .asTuple()
                .chain(read -> decide(connection, attempt, cause, read.getItem2(), read.getItem3(), read.getItem4()));
    }

    private Uni<Handled<S, R>> run(SqlConnection connection, Attempt<C, S> attempt, Cause cause) {
        return Uni.combine()
                .all()
                .unis(
                        cause.check(connection),
                        StoreTime.now(connection),
                        StreamReader.read(connection, attempt.stream()))
                .asTuple()
                .chain(read -> decide(connection, attempt, cause, read.getItem1(), read.getItem2(), read.getItem3()));
    }

    private Uni<Handled<S, R>> decide(
            SqlConnection connection,
            Attempt<C, S> attempt,
            Cause cause,
            Cause.Check check,
            Instant now,
            List<StoredEvent> events) {
        return switch (check) {
            case DONE_BEFORE -> Uni.createFrom().item(new Handled.Skipped<>());
            case BEHIND_OTHERS -> cause.queue(connection, now).replaceWith(new Handled.Behind<S, R>());
            case GO -> {
                var loaded = Loaded.of(type, attempt.stream(), events);
                yield switch (type.decider().decide().apply(attempt.command(), loaded.state())) {
                    case Decision.Refused<E, R> refused ->
                        cause.refused(connection).replaceWith(new Handled.Refused<S, R>(refused.refusal()));
                    case Decision.Accepted<E, R> accepted ->
                        write(connection, attempt, cause, loaded, accepted.events(), now);
                };
            }
        };
    }

    private Uni<Handled<S, R>> write(
            SqlConnection connection,
            Attempt<C, S> attempt,
            Cause cause,
            Loaded<S> loaded,
            List<Occurred<E>> decided,
            Instant now) {
        var next = loaded.append(type, decided, attempt.metadata(), now);
        var key = attempt.idempotent() == null ? null : Idempotency.key(attempt.idempotent(), next.state(), now);
        var marked = cause.mark(connection, next.events().isEmpty());
        Uni<Handled<S, R>> done = Uni.createFrom().item(new Handled.Done<>(next.state(), next.events()));
        if (next.events().isEmpty() && key == null && attempt.rows().isEmpty()) {
            return marked.chain(() -> done);
        }
        return Uni.combine()
                .all()
                .unis(
                        marked,
                        writer.write(connection, List.of(next.append(type, attempt.stream(), attempt.rows(), key))))
                .asTuple()
                .chain(() -> done);
    }
}
