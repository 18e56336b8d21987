package org.anxin.service.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anxin.contracts.Event;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Alongside;
import org.anxin.eventstore.Attempt;
import org.anxin.eventstore.ClaimedKey;
import org.anxin.eventstore.CommandHandler;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.Handled;
import org.anxin.eventstore.IdempotentAnswer;
import org.anxin.eventstore.Opened;
import org.anxin.eventstore.Row;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.Ids;
import org.anxin.service.codec.EventJson;
import org.anxin.service.codec.StrictJson;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands to the streams of one kind and tells what came of them. What the rules refuse fails as {@link ProblemException}; a matter of
 * another centre is 404; while the service starts, 503.
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> states
 * @param <R> refusals
 */
public final class Commands<C, E extends Event, S, R> {
    private static final JsonMapper JSON = StrictJson.rest();

    private final CommandHandler<C, E, S, R> handler;
    private final StreamSpec<C, E, S, R> spec;
    private final Ids ids;
    private final KeyedHash hash;
    private final EventCounter counter;

    Commands(
            CommandHandler<C, E, S, R> handler,
            StreamSpec<C, E, S, R> spec,
            Ids ids,
            KeyedHash hash,
            EventCounter counter) {
        this.handler = handler;
        this.spec = spec;
        this.ids = ids;
        this.hash = hash;
        this.counter = counter;
    }

    /** A person's command; the state after it. */
    public Uni<S> handle(Actor actor, MatterId matter, C command) {
        return handle(actor, matter, command, List.of());
    }

    /** The same with rows of its own, such as sealed texts, in the same transaction. */
    public Uni<S> handle(Actor actor, MatterId matter, C command, List<Row> rows) {
        return counted(handler.handle(new Attempt<>(matter.value(), command, metadata(actor), rows, null)))
                .chain(handled -> switch (handled) {
                    case Handled.Done<S, R> done -> Uni.createFrom().item(done.state());
                    default -> failed(actor, matter, handled);
                })
                .map(state -> seen(actor, state));
    }

    /**
     * A person's command that is answered once: the same key and content again gets the answer of then.
     *
     * @param once null when the client sent no key
     * @param type of the answer, which has to be readable from the JSON that it makes
     * @param answer makes the answer of the state after the command
     */
    public <T> Uni<T> handle(
            Actor actor,
            MatterId matter,
            C command,
            List<Row> rows,
            @Nullable Once once,
            Class<T> type,
            Function<S, T> answer) {
        return once == null
                ? handle(actor, matter, command, rows).map(answer)
                : handleOnce(actor, matter, command, rows, once, type, answer).map(Answered::answer);
    }

    /** The same, telling as well whether the answer is that of a time before. */
    public <T> Uni<Answered<T>> handleOnce(
            Actor actor, MatterId matter, C command, List<Row> rows, Once once, Class<T> type, Function<S, T> answer) {
        var idempotent = idempotent(actor, matter, once, answer);
        return answered(
                actor,
                matter,
                handler.handle(new Attempt<>(matter.value(), command, metadata(actor), rows, idempotent)),
                type,
                answer);
    }

    /**
     * A person's commands to two matters, of which both hold or none.
     *
     * @param once null when the client sent no key
     * @param answer makes the answer of the first matter's state after its command
     */
    public <T> Uni<T> handleBoth(
            Actor actor,
            MatterId first,
            C firstCommand,
            MatterId second,
            C secondCommand,
            @Nullable Once once,
            Class<T> type,
            Function<S, T> answer) {
        var idempotent = once == null ? null : idempotent(actor, first, once, answer);
        return answered(
                        actor,
                        first,
                        handler.handleBoth(
                                new Attempt<>(first.value(), firstCommand, metadata(actor), List.of(), idempotent),
                                Attempt.of(second.value(), secondCommand, metadata(actor))),
                        type,
                        answer)
                .map(Answered::answer);
    }

    private <T> IdempotentAnswer<S> idempotent(Actor actor, MatterId matter, Once once, Function<S, T> answer) {
        return new IdempotentAnswer<>(
                actor.centre().value() + "/" + actor.id().value(),
                once.key(),
                hash.fingerprint(new Fingerprinted(matter, once.content())),
                state -> write(answer.apply(state)),
                Once.KEPT);
    }

    private <T> Uni<Answered<T>> answered(
            Actor actor, MatterId matter, Uni<Handled<S, R>> handling, Class<T> type, Function<S, T> answer) {
        return counted(handling).chain(handled -> switch (handled) {
            case Handled.Done<S, R> done ->
                Uni.createFrom().item(new Answered<>(answer.apply(seen(actor, done.state())), false));
            case Handled.Replayed<S, R>(var then) -> Uni.createFrom().item(new Answered<>(read(then, type), true));
            default -> failed(actor, matter, handled).map(state -> new Answered<>(answer.apply(state), false));
        });
    }

    /**
     * Opens a stream under a new id, which nobody can know yet. What the key finds taken is the caller's to compare.
     *
     * @param key what makes it the only one, from the state after the command
     * @return {@code Done} or {@code Taken}
     */
    public Uni<Opened<S, R>> open(
            Actor actor, MatterId matter, C command, List<Row> rows, Function<S, ClaimedKey> key) {
        return handler.open(new Attempt<>(matter.value(), command, metadata(actor), rows, null), key)
                .invoke(opened -> {
                    if (opened instanceof Opened.Refused<S, R>(var refusal)) {
                        throw new ProblemException(spec.problems().apply(refusal));
                    }
                    if (opened instanceof Opened.Done<S, R> done) {
                        counter.add(done.events());
                    }
                });
    }

    /**
     * Opens many streams in one transaction with what the caller writes beside them: all of it or nothing. At most a few hundred at a time.
     *
     * @return false when a key was taken before; fails when the rules refuse one of the commands
     */
    public Uni<Boolean> openAll(Actor actor, List<Opening<C>> openings, Alongside alongside) {
        var correlation = ids.next();
        var keyed = openings.stream()
                .map(one -> new CommandHandler.Keyed<>(
                        new Attempt<C, S>(
                                one.matter().value(),
                                one.command(),
                                metadata(actor, null, correlation),
                                one.rows(),
                                null),
                        one.key()))
                .toList();
        return handler.openAll(keyed, alongside).invoke(counter::add).map(events -> !events.isEmpty());
    }

    /**
     * A reaction's command, in the name of the platform. Takes effect once, however often the record is delivered.
     *
     * @return fails with {@link ReactionRefusedException} when the rules refuse it, which parks the record
     */
    public Uni<Void> react(Recorded<?> cause, Delivery delivery, C command) {
        return react(cause, delivery, cause.matter(), command);
    }

    /** The same on a stream other than the record's own matter. */
    public Uni<Void> react(Recorded<?> cause, Delivery delivery, MatterId stream, C command) {
        var actor = Actor.system(cause.metadata().centre());
        var metadata = metadata(actor, cause.id(), cause.metadata().correlation());
        return counted(handler.handle(Attempt.of(stream.value(), command, metadata), delivery))
                .invoke(handled -> {
                    if (handled instanceof Handled.Refused<S, R>(var refusal)) {
                        throw new ReactionRefusedException(
                                spec.problems().apply(refusal).rule());
                    }
                })
                .replaceWithVoid();
    }

    /**
     * A reaction's commands to the record's own matter and to another, of which both hold or none.
     *
     * @return whether both hold, now or before; false when the rules refuse one, which leaves the record to be dealt with otherwise
     */
    public Uni<Boolean> reactBoth(Recorded<?> cause, Delivery delivery, C command, MatterId other, C otherCommand) {
        var actor = Actor.system(cause.metadata().centre());
        var correlation = cause.metadata().correlation();
        return counted(handler.handleBoth(
                        Attempt.of(cause.matter().value(), command, metadata(actor, cause.id(), correlation)),
                        Attempt.of(other.value(), otherCommand, metadata(actor, cause.id(), correlation)),
                        delivery))
                .map(handled -> !(handled instanceof Handled.Refused));
    }

    /** The state of a matter; the rules' initial state when there is none. */
    public Uni<S> load(MatterId matter) {
        return handler.load(matter.value());
    }

    /** The state of a matter that the actor may see; fails with 404 when there is none or it belongs to another centre. */
    public Uni<S> see(Actor actor, MatterId matter) {
        return load(matter).map(state -> {
            if (spec.standing().apply(state) == null) {
                throw unknown();
            }
            return seen(actor, state);
        });
    }

    /** A deadline that has come. */
    Uni<Handled<S, R>> fire(MatterId matter, String deadline, C command) {
        Function<S, String> metadata = state -> {
            var standing = standing(state);
            return metadata(Actor.system(standing.centre()), standing, null, ids.next());
        };
        return counted(handler.fire(Attempt.of(matter.value(), command, metadata), deadline));
    }

    private Uni<Handled<S, R>> counted(Uni<Handled<S, R>> handling) {
        return handling.invoke(handled -> {
            if (handled instanceof Handled.Done<S, R> done) {
                counter.add(done.events());
            }
        });
    }

    private Function<S, String> metadata(Actor actor) {
        return metadata(actor, null, ids.next());
    }

    /**
     * Made from the state after each event, in the command's transaction: a matter of another centre stops it. The events of one command mostly
     * leave the standing as it was, so the text is made once for all of them.
     */
    private Function<S, String> metadata(Actor actor, @Nullable UUID causation, UUID correlation) {
        return new Function<>() {
            private @Nullable Standing last;
            private String text = "";

            @Override
            public String apply(S state) {
                var standing = standing(state);
                if (!standing.equals(last)) {
                    if (!standing.centre().equals(actor.centre())) {
                        throw unknown();
                    }
                    text = metadata(actor, standing, causation, correlation);
                    last = standing;
                }
                return text;
            }
        };
    }

    private static String metadata(Actor actor, Standing standing, @Nullable UUID causation, UUID correlation) {
        return EventJson.writeMetadata(
                new Metadata(standing.centre(), standing.leg(), causation, correlation, actor.id(), actor.role()));
    }

    private Standing standing(S state) {
        var standing = spec.standing().apply(state);
        if (standing == null) {
            throw new IllegalStateException("events led to a state without a standing");
        }
        return standing;
    }

    private S seen(Actor actor, S state) {
        var standing = spec.standing().apply(state);
        if (standing != null && !standing.centre().equals(actor.centre())) {
            throw unknown();
        }
        return state;
    }

    private Uni<S> failed(Actor actor, MatterId matter, Handled<S, R> handled) {
        return switch (handled) {
            // Not even a refusal may tell that another centre has such a matter.
            case Handled.Refused<S, R>(var refusal) ->
                load(matter).map(state -> seen(actor, state)).map(_ -> {
                    throw new ProblemException(spec.problems().apply(refusal));
                });
            case Handled.KeyReused<S, R> _ ->
                Uni.createFrom()
                        .failure(new ProblemException(Problem.of(
                                422, "idempotency-key-reused", "the key was used before with other content")));
            case Handled.StillRunning<S, R> _ ->
                Uni.createFrom()
                        .failure(ProblemException.retryAfter(
                                1,
                                Problem.conflict(
                                        "still-running", "a request with the same key is being worked on right now")));
            case Handled.Done<S, R> _, Handled.Replayed<S, R> _, Handled.Skipped<S, R> _, Handled.Behind<S, R> _ ->
                Uni.createFrom().failure(new IllegalStateException("a person's command came out as " + handled));
        };
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("unknown-matter", "there is no such matter here"));
    }

    private static String write(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.getClass() + " can't be written", e);
        }
    }

    private static <T> T read(String answer, Class<T> type) {
        try {
            return JSON.readValue(answer, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type + " can't be read from its own text", e);
        }
    }

    private record Fingerprinted(MatterId matter, Object content) {}
}
