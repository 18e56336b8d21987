package org.anxin.service.stream;

import java.util.function.Function;
import org.anxin.contracts.Event;
import org.anxin.eventstore.StreamType;
import org.anxin.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A kind of stream with all that the wiring has to know. A service produces one as a CDI bean for each kind that it keeps; relay, timers and the
 * start-up check find it by that.
 *
 * @param standing centre and leg of a state; null for the state before anything happened
 * @param problems what to tell a client of a refusal: the one place that maps them
 * @param timers null when its states have no deadlines; at most one kind of stream of a service may have some
 */
public record StreamSpec<C, E extends Event, S, R>(
        StreamType<C, E, S, R> type,
        Function<S, @Nullable Standing> standing,
        Function<R, Problem> problems,
        @Nullable TimerRule<C> timers) {}
