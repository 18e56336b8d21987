package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.anxin.contracts.dispatch.CheckInMissed;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.PoliceSupportCalled;
import org.anxin.contracts.dispatch.TeamCheckedIn;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.dispatch.order.domain.OrderCommand.AboutSafety;
import org.anxin.dispatch.order.domain.OrderCommand.CallPolice;
import org.anxin.dispatch.order.domain.OrderCommand.LookAfterTeam;
import org.anxin.dispatch.order.domain.OrderCommand.ReportCheckIn;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/** Watches over the team: signs of life, who is called when one is missing, and the police at its side. */
final class TeamSafety {
    /** Within this time a second tap is the same call. */
    private static final Duration ONE_TAP = Duration.ofMinutes(1);

    private TeamSafety() {}

    static Decision<DispatchEvent, OrderRefusal> decide(AboutSafety command, OrderState state) {
        return switch (command) {
            // On the way, and after the end, nobody waits for one; it is a fact all the same.
            case ReportCheckIn checkIn ->
                Guards.happened(checkIn, state, (_, at) -> Decision.accept(at, new TeamCheckedIn()));
            case CallPolice call -> Guards.happened(call, state, (work, at) -> callPolice(call, at, work.scene()));
        };
    }

    /** Whoever needs the police gets them, signed or not, and after the order's end as well. */
    private static Decision<DispatchEvent, OrderRefusal> callPolice(CallPolice command, Instant at, Scene scene) {
        var calls = scene.policeCalls();
        return calls.stream()
                        .anyMatch(call -> Duration.between(call.at(), at).abs().compareTo(ONE_TAP) < 0)
                ? Decision.nothing()
                : Decision.accept(at, new PoliceSupportCalled(calls.size() + 1, command.contact()));
    }

    /** Tells that a sign of life is missing, once, and calls whoever is due by then. */
    static Decision<DispatchEvent, OrderRefusal> look(LookAfterTeam command, OrderState state) {
        var order = OrderDeadlines.open(state);
        var watch = OrderDeadlines.watch(state);
        if (order == null || watch == null) {
            return Decision.nothing();
        }
        var events = new ArrayList<Occurred<DispatchEvent>>();
        if (!watch.missed() && !command.at().isBefore(watch.dueAt())) {
            events.add(new Occurred<>(watch.dueAt(), new CheckInMissed(watch.dueAt())));
        }
        var number = order.ladder().calls(order.leg(), Watch.STAGE);
        var due = watch.calls(order.ladder()).stream()
                .filter(call -> !command.at().isBefore(call.at()))
                .toList();
        for (var call : due) {
            number++;
            var called = new DutyCalled(
                    Watch.STAGE, number, LadderTrigger.BREACHED, call.step().post());
            events.add(new Occurred<>(call.at(), called));
        }
        return Decision.accept(events);
    }
}
