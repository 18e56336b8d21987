package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxin.contracts.value.StageCode;
import org.anxin.dispatch.order.domain.OrderCommand.BreachClock;
import org.anxin.dispatch.order.domain.OrderCommand.CallDuty;
import org.anxin.dispatch.order.domain.OrderCommand.LookAfterTeam;
import org.anxin.dispatch.order.domain.OrderCommand.WarnClock;
import org.anxin.eventstore.decide.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * When the clocks of an order want to be looked at: {@code warn:<STAGE>} and {@code breach:<STAGE>} of every running clock, and
 * {@code call:<STAGE>:<step>} of the next step of its ladder, as long as it runs. {@code check-in} looks after a team on the spot.
 */
public final class OrderDeadlines {
    private static final String WARN = "warn:", BREACH = "breach:", CALL = "call:", CHECK_IN = "check-in";

    private OrderDeadlines() {}

    /** The deadlines of a state; none once the order has ended. */
    public static List<Deadline> of(OrderState state) {
        var deadlines = new ArrayList<Deadline>();
        for (var clock : clocksOf(state).all()) {
            nextCall(state, clock)
                    .ifPresent(due -> deadlines.add(new Deadline(
                            CALL + clock.stage().value() + ":" + due.step().step(), due.at())));
            var warnAt = clock.warnAt();
            var dueAt = clock.dueAt();
            if (!clock.runs() || clock.breached() || warnAt == null || dueAt == null) {
                continue;
            }
            if (!clock.warned()) {
                deadlines.add(new Deadline(WARN + clock.stage().value(), warnAt));
            }
            deadlines.add(new Deadline(BREACH + clock.stage().value(), dueAt));
        }
        var order = open(state);
        var watch = watch(state);
        if (order != null && watch != null) {
            watch.next(order.ladder()).ifPresent(at -> deadlines.add(new Deadline(CHECK_IN, at)));
        }
        return List.copyOf(deadlines);
    }

    /**
     * The command of a deadline that has come.
     *
     * @throws IllegalArgumentException for a name that no order gives
     */
    public static OrderCommand command(String deadline, Instant dueAt) {
        if (deadline.startsWith(WARN)) {
            return new WarnClock(dueAt, new StageCode(deadline.substring(WARN.length())));
        }
        if (deadline.startsWith(BREACH)) {
            return new BreachClock(dueAt, new StageCode(deadline.substring(BREACH.length())));
        }
        if (deadline.startsWith(CALL)) {
            var end = deadline.lastIndexOf(':');
            return new CallDuty(
                    dueAt,
                    new StageCode(deadline.substring(CALL.length(), end)),
                    Integer.parseInt(deadline.substring(end + 1)));
        }
        if (deadline.equals(CHECK_IN)) {
            return new LookAfterTeam(dueAt);
        }
        throw new IllegalArgumentException("no deadline of an order is called " + deadline);
    }

    /** The clocks of an open order; none before it is issued and after it has ended. */
    static Clocks clocksOf(OrderState state) {
        var order = open(state);
        return order == null ? Clocks.NONE : order.clocks();
    }

    private static Optional<Ladder.Due> nextCall(OrderState state, Clock clock) {
        var order = open(state);
        return order == null ? Optional.empty() : order.ladder().next(order.leg(), clock);
    }

    /** The timer that watches over the team of an open order; null while none does. */
    static @Nullable Watch watch(OrderState state) {
        return switch (state) {
            case AwaitingSign waiting -> waiting.work().scene().watch();
            case Signed signed -> signed.work().scene().watch();
            case InTheField field -> field.work().scene().watch();
            case NotIssued _, Ended _ -> null;
        };
    }

    /** The open order; null before it is issued and after it has ended. */
    static @Nullable Order open(OrderState state) {
        return switch (state) {
            case AwaitingSign waiting -> waiting.order();
            case Signed signed -> signed.order();
            case InTheField field -> field.order();
            case NotIssued _, Ended _ -> null;
        };
    }
}
