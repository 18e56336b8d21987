package org.anxin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/**
 * What happened before, one command, and what has to come of it:
 *
 * <pre>{@code
 * DeciderSpec.given(OrderDecider.DECIDER)
 *         .events(AT, issued)
 *         .when(new SignOrder(clerkAt(20), null))
 *         .then(new OrderSigned())
 *         .state(state -> assertThat(state).isInstanceOf(Signed.class));
 * }</pre>
 *
 * <p>Immutable: a common beginning may be kept in a constant. After {@code then} the new events are part of the
 * history, so that one spec may tell a whole story.
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> states
 * @param <R> refusals
 */
public final class DeciderSpec<C, E, S, R> {
    private final Decider<C, E, S, R> decider;
    private final List<Occurred<E>> history;

    private DeciderSpec(Decider<C, E, S, R> decider, List<Occurred<E>> history) {
        this.decider = decider;
        this.history = List.copyOf(history);
    }

    /** Rules under test, before anything happened. */
    public static <C, E, S, R> DeciderSpec<C, E, S, R> given(Decider<C, E, S, R> decider) {
        return new DeciderSpec<>(decider, List.of());
    }

    /** These events happened as well, each at a moment of its own. */
    @SafeVarargs
    public final DeciderSpec<C, E, S, R> events(Occurred<? extends E>... events) {
        var more = new ArrayList<Occurred<E>>();
        for (var event : events) {
            more.add(new Occurred<>(event.at(), event.event()));
        }
        return after(more);
    }

    /** These events happened as well, all at one moment. */
    @SafeVarargs
    public final DeciderSpec<C, E, S, R> events(Instant at, E... events) {
        var more = new ArrayList<Occurred<E>>();
        for (var event : events) {
            more.add(new Occurred<>(at, event));
        }
        return after(more);
    }

    /** Everything that happened so far. */
    public List<Occurred<E>> history() {
        return history;
    }

    /** The state that the events so far fold to. */
    public S state() {
        return decider.fold(decider.initial(), history);
    }

    /** The state that the events so far fold to has to be this one. */
    public DeciderSpec<C, E, S, R> state(S expected) {
        assertThat(state()).as("state after %s", history).isEqualTo(expected);
        return this;
    }

    /** The state that the events so far fold to has to pass this check. */
    public DeciderSpec<C, E, S, R> state(Consumer<? super S> check) {
        check.accept(state());
        return this;
    }

    /** Somebody wants this now. */
    public When when(C command) {
        return new When(command, decider.decide().apply(command, state()));
    }

    private DeciderSpec<C, E, S, R> after(List<Occurred<E>> more) {
        var all = new ArrayList<>(history);
        all.addAll(more);
        return new DeciderSpec<>(decider, all);
    }

    /** A command that was decided on, and what may be asked of the decision. */
    public final class When {
        private final C command;
        private final Decision<E, R> decision;

        private When(C command, Decision<E, R> decision) {
            this.command = command;
            this.decision = decision;
        }

        /** What the rules made of the command. */
        public Decision<E, R> decision() {
            return decision;
        }

        /** Exactly these events have to follow, in this order, whenever they happened. */
        @SafeVarargs
        public final DeciderSpec<C, E, S, R> then(E... expected) {
            var wanted = new ArrayList<E>();
            for (var event : expected) {
                wanted.add(event);
            }
            var events = accepted();
            assertThat(events.stream().map(Occurred::event).toList())
                    .as("events that follow from %s in state %s", command, state())
                    .isEqualTo(wanted);
            return after(events);
        }

        /** Exactly these events have to follow, in this order, and have happened at these moments. */
        @SafeVarargs
        public final DeciderSpec<C, E, S, R> thenOccurred(Occurred<? extends E>... expected) {
            var wanted = new ArrayList<Occurred<E>>();
            for (var event : expected) {
                wanted.add(new Occurred<>(event.at(), event.event()));
            }
            var events = accepted();
            assertThat(events)
                    .as("events that follow from %s in state %s", command, state())
                    .isEqualTo(wanted);
            return after(events);
        }

        /** The command has to be accepted; the events that follow pass this check. */
        public DeciderSpec<C, E, S, R> thenEvents(Consumer<? super List<E>> check) {
            var events = accepted();
            check.accept(events.stream().map(Occurred::event).toList());
            return after(events);
        }

        /** The command has to be accepted with no event: what it asks for has been done. */
        public DeciderSpec<C, E, S, R> thenNothing() {
            assertThat(accepted())
                    .as("events that follow from %s in state %s", command, state())
                    .isEmpty();
            return DeciderSpec.this;
        }

        /** The command has to be refused for this very reason. */
        public DeciderSpec<C, E, S, R> thenRefused(R expected) {
            assertThat(refusal())
                    .as("refusal of %s in state %s", command, state())
                    .isEqualTo(expected);
            return DeciderSpec.this;
        }

        /** The command has to be refused for a reason of this kind. */
        public DeciderSpec<C, E, S, R> thenRefusedAs(Class<? extends R> expected) {
            assertThat(refusal())
                    .as("refusal of %s in state %s", command, state())
                    .isInstanceOf(expected);
            return DeciderSpec.this;
        }

        private List<Occurred<E>> accepted() {
            return switch (decision) {
                case Decision.Accepted<E, R>(var events) -> events;
                case Decision.Refused<E, R>(var refusal) ->
                    throw new AssertionError("%s was refused with %s in state %s and should have been accepted"
                            .formatted(command, refusal, state()));
            };
        }

        private R refusal() {
            return switch (decision) {
                case Decision.Refused<E, R>(var refusal) -> refusal;
                case Decision.Accepted<E, R>(var events) ->
                    throw new AssertionError("%s was accepted with %s in state %s and should have been refused"
                            .formatted(command, events, state()));
            };
        }
    }
}
