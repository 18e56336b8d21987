package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.dispatch.order.domain.OrderCommand.BreachClock;
import org.anxin.dispatch.order.domain.OrderCommand.ByTimer;
import org.anxin.dispatch.order.domain.OrderCommand.CallDuty;
import org.anxin.dispatch.order.domain.OrderCommand.WarnClock;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/** What comes of a clock that wants to be looked at: a warning, a breach, a call. Nothing, where it doesn't run any more. */
final class ClockTimers {
    private ClockTimers() {}

    static Decision<DispatchEvent, OrderRefusal> decide(ByTimer command, OrderState state) {
        var order = OrderDeadlines.open(state);
        var clock = OrderDeadlines.clocksOf(state)
                .of(command.stage())
                .filter(Clock::runs)
                .orElse(null);
        if (order == null || clock == null) {
            return Decision.nothing();
        }
        return switch (command) {
            case WarnClock warn -> warn(warn, clock);
            case BreachClock breach -> breach(breach, clock);
            case CallDuty call -> call(call, order, clock);
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> warn(WarnClock command, Clock clock) {
        if (clock.warned() || clock.breached()) {
            return Decision.nothing();
        }
        var due = Objects.requireNonNull(clock.dueAt(), "a running clock has a due time");
        return Decision.accept(command.at(), new ClockWarned(command.stage(), due));
    }

    private static Decision<DispatchEvent, OrderRefusal> breach(BreachClock command, Clock clock) {
        if (clock.breached()) {
            return Decision.nothing();
        }
        var due = Objects.requireNonNull(clock.dueAt(), "a running clock has a due time");
        var events = new ArrayList<Occurred<DispatchEvent>>();
        if (!clock.warned()) {
            // Both came at once, say after an outage: what is told is the same, whichever timer is first.
            events.add(new Occurred<>(warnedAt(clock), new ClockWarned(command.stage(), due)));
        }
        events.add(new Occurred<>(due, new ClockBreached(command.stage(), due)));
        return Decision.accept(events);
    }

    private static Instant warnedAt(Clock clock) {
        return Objects.requireNonNull(clock.warnAt(), "a running clock has a time to warn");
    }

    private static Decision<DispatchEvent, OrderRefusal> call(CallDuty command, Order order, Clock clock) {
        var step = order.ladder().open(order.leg(), command.stage(), command.step());
        if (step.isEmpty()) {
            return Decision.nothing();
        }
        var called = new DutyCalled(
                command.stage(),
                command.step(),
                step.get().trigger(),
                step.get().post());
        var events = new ArrayList<Occurred<DispatchEvent>>();
        var cause = switch (step.get().trigger()) {
            case STARTED -> Decision.<DispatchEvent, OrderRefusal>nothing();
            case WARNED -> warn(new WarnClock(warnedAt(clock), command.stage()), clock);
            case BREACHED -> breach(new BreachClock(command.at(), command.stage()), clock);
        };
        if (cause instanceof Decision.Accepted<DispatchEvent, OrderRefusal>(var told)) {
            // Both came at once: the warning or the breach is told first, whichever timer is.
            events.addAll(told);
        }
        events.add(new Occurred<>(command.at(), called));
        return Decision.accept(events);
    }
}
