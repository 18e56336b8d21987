package org.anxin.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/**
 * Random commands through rules, with a check after each step. Seeded: a failure names the seed and the way there, and
 * the same seed goes the same way.
 *
 * <pre>{@code
 * DeciderWalk.of(OrderDecider.DECIDER, (random, state, at) -> anyCommand(random, at))
 *         .walk(seed, 200, step -> assertThat(outcomes(step.history())).isLessThanOrEqualTo(1));
 * }</pre>
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> states
 * @param <R> refusals
 */
public final class DeciderWalk<C, E, S, R> {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final int LONGEST_PAUSE_SECONDS = 240;

    private final Decider<C, E, S, R> decider;
    private final Commands<C, S> commands;

    private DeciderWalk(Decider<C, E, S, R> decider, Commands<C, S> commands) {
        this.decider = decider;
        this.commands = commands;
    }

    /** Rules under test and where the commands come from. */
    public static <C, E, S, R> DeciderWalk<C, E, S, R> of(Decider<C, E, S, R> decider, Commands<C, S> commands) {
        return new DeciderWalk<>(decider, commands);
    }

    /**
     * Goes one way.
     *
     * @param steps how many commands are tried
     * @param check is called after each
     * @return the events that happened
     * @throws AssertionError when a check fails or the rules throw, with the seed and the way there
     */
    public List<Occurred<E>> walk(long seed, int steps, Check<C, E, S, R> check) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var history = new ArrayList<Occurred<E>>();
        var way = new ArrayList<C>();
        var state = decider.initial();
        var at = START;
        for (var i = 0; i < steps; i++) {
            at = at.plus(Duration.ofSeconds(random.nextInt(LONGEST_PAUSE_SECONDS)));
            try {
                var command = commands.next(random, state, at);
                way.add(command);
                var decision = decider.decide().apply(command, state);
                var before = state;
                if (decision instanceof Decision.Accepted<E, R>(var events)) {
                    history.addAll(events);
                    state = decider.fold(state, events);
                }
                check.check(new Step<>(command, before, decision, state, List.copyOf(history)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d, step %d: %s%nafter %s".formatted(seed, i, e.getMessage(), way), e);
            }
        }
        return history;
    }

    /**
     * Makes the next command, often a sensible one, sometimes not.
     *
     * @param <C> commands
     * @param <S> states
     */
    @FunctionalInterface
    public interface Commands<C, S> {
        /** A command for this moment. */
        C next(RandomGenerator random, S state, Instant at);
    }

    /**
     * What has to hold after every step.
     *
     * @param <C> commands
     * @param <E> events
     * @param <S> states
     * @param <R> refusals
     */
    @FunctionalInterface
    public interface Check<C, E, S, R> {
        /** Throws an {@link AssertionError} when it doesn't hold. */
        void check(Step<C, E, S, R> step);
    }

    /**
     * One step of a walk.
     *
     * @param before the state that the command met
     * @param after the state after it
     * @param history all events so far, those of this step included
     */
    public record Step<C, E, S, R>(C command, S before, Decision<E, R> decision, S after, List<Occurred<E>> history) {
        /** Whether the command was accepted. */
        public boolean accepted() {
            return decision instanceof Decision.Accepted;
        }
    }
}
