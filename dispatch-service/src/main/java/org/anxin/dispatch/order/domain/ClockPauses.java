package org.anxin.dispatch.order.domain;

import java.util.Objects;
import org.anxin.contracts.dispatch.ClockPaused;
import org.anxin.contracts.dispatch.ClockResumed;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.dispatch.order.domain.OrderCommand.AboutPause;
import org.anxin.dispatch.order.domain.OrderCommand.PauseClock;
import org.anxin.dispatch.order.domain.OrderCommand.ResumeClock;
import org.anxin.eventstore.decide.Decision;

/** Lets the time of a clock not count for a while, and count again. A pause lies within the time that it takes out, and undoes no breach. */
final class ClockPauses {
    private ClockPauses() {}

    static Decision<DispatchEvent, OrderRefusal> decide(AboutPause command, OrderState state) {
        return Guards.open(
                command,
                state,
                (order, _) -> order.clocks()
                        .of(command.stage())
                        .map(clock -> switch (command) {
                            case PauseClock pause -> pause(pause, clock);
                            case ResumeClock resume -> resume(resume, clock);
                        })
                        .orElseGet(() -> Decision.refuse(new OrderRefusal.NoSuchStage(command.stage()))));
    }

    private static Decision<DispatchEvent, OrderRefusal> pause(PauseClock command, Clock clock) {
        var startedAt = clock.startedAt();
        var dueAt = clock.dueAt();
        if (!clock.runs() || startedAt == null || dueAt == null) {
            return Decision.refuse(new OrderRefusal.ClockDoesNotRun(command.stage()));
        }
        var before = clock.pauses().byHand();
        var earliest = before.isEmpty()
                ? startedAt
                : Objects.requireNonNull(before.getLast().to(), "a clock that runs is not paused");
        return Guards.notBefore(
                earliest,
                command.at(),
                command,
                new OrderRefusal.PauseTooEarly(earliest),
                at -> at.isAfter(dueAt)
                        ? Decision.refuse(new OrderRefusal.ClockHasRunOut(dueAt))
                        : Decision.accept(at, new ClockPaused(command.stage(), command.reason())));
    }

    private static Decision<DispatchEvent, OrderRefusal> resume(ResumeClock command, Clock clock) {
        var held = clock.pauses().held();
        if (!clock.isPaused() || held == null) {
            return Decision.refuse(new OrderRefusal.ClockIsNotPaused(command.stage()));
        }
        var pausedAt = held.from();
        return Guards.notBefore(
                pausedAt,
                command.at(),
                command,
                new OrderRefusal.PauseTooEarly(pausedAt),
                at -> Decision.accept(at, new ClockResumed(command.stage())));
    }
}
