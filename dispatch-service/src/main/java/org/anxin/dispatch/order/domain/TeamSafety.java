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
            case ReportCheckIn checkIn ->
                state instanceof Ended ended && ended.work() instanceof FieldWork work
                        ? Guards.notBeforeOpening(ended.order(), checkIn, at -> late(at, ended, work))
                        : Guards.inTheField(checkIn, state, (field, at) -> checkedIn(at, field.work()));
            case CallPolice call ->
                Guards.inTheField(
                        call,
                        state,
                        (field, at) -> callPolice(call, at, field.work().scene()));
        };
    }

    /** A sign of life from before the end is a fact, however late it is reported; after the end nobody waits for one. */
    private static Decision<DispatchEvent, OrderRefusal> late(Instant at, Ended ended, FieldWork work) {
        return at.isAfter(ended.endedAt()) ? Guards.ended(ended) : checkedIn(at, work);
    }

    private static Decision<DispatchEvent, OrderRefusal> checkedIn(Instant at, FieldWork work) {
        return work.arrivedAt() == null
                ? Decision.refuse(new OrderRefusal.NotOnTheSpot())
                : Decision.accept(at, new TeamCheckedIn());
    }

    private static Decision<DispatchEvent, OrderRefusal> callPolice(CallPolice command, Instant at, Scene scene) {
        var calls = scene.policeCalls();
        return !calls.isEmpty()
                        && Duration.between(calls.getLast().at(), at).abs().compareTo(ONE_TAP) < 0
                ? Decision.nothing()
                : Decision.accept(at, new PoliceSupportCalled(calls.size() + 1, command.contact()));
    }

    /** Tells that a sign of life is missing, once, and calls whoever is due by then. */
    static Decision<DispatchEvent, OrderRefusal> look(LookAfterTeam command, OrderState state) {
        if (!(state instanceof InTheField field) || !(field.work().scene().watch() instanceof Watch watch)) {
            return Decision.nothing();
        }
        var order = field.order();
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
