package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.anxin.contracts.dispatch.AttentionRaised;
import org.anxin.contracts.dispatch.CheckInMissed;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockPaused;
import org.anxin.contracts.dispatch.ClockResumed;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.ContactAttempted;
import org.anxin.contracts.dispatch.DepartmentArrived;
import org.anxin.contracts.dispatch.DepartmentDeclined;
import org.anxin.contracts.dispatch.DepartmentInvited;
import org.anxin.contracts.dispatch.DepartmentJoined;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.EarlierFactReported;
import org.anxin.contracts.dispatch.InstructionDeclined;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.JointLeadNamed;
import org.anxin.contracts.dispatch.OfficerContacted;
import org.anxin.contracts.dispatch.OfficersNotReached;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.OrderSuspensionRefused;
import org.anxin.contracts.dispatch.PoliceSupportCalled;
import org.anxin.contracts.dispatch.ReturnRefused;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.SpotRoundHeld;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.TeamCheckedIn;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.dispatch.TeamReassigned;
import org.anxin.contracts.dispatch.TeamRedirected;
import org.anxin.contracts.dispatch.WithdrawalGranted;
import org.anxin.contracts.dispatch.WithdrawalRefused;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.JointResponse.Status;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** What an event makes of an order. */
public final class OrderEvolution {
    private OrderEvolution() {}

    /**
     * The state after an event.
     *
     * @throws IllegalStateException when the event can't follow in this state: the stream is not one that the rules wrote
     */
    public static OrderState evolve(OrderState state, Occurred<DispatchEvent> occurred) {
        var at = occurred.at();
        return switch (occurred.event()) {
            case OrderIssued issued -> issued(state, at, issued);
            case OrderSigned event ->
                state instanceof AwaitingSign awaiting ? awaiting.signed(at) : broken(state, event);
            case TeamInstructed event ->
                told(
                        state instanceof Signed signed
                                ? signed.instructed(event)
                                : went(state, event, going -> going.instructed(event)),
                        event,
                        (tellings, leg) -> tellings.instructed(leg, event, at));
            case InstructionDeclined event ->
                told(
                        went(state, event, going -> going.declinedBy(event.team())),
                        event,
                        (tellings, leg) -> tellings.declined(leg, at));
            case TeamRedirected event -> relieved(state, at, event, event.from());
            case TeamReassigned event -> relieved(state, at, event, event.from());
            case InstructionReceived event -> received(state, at, event);
            case ContactAttempted event -> worked(state, event, work -> work.attempted(event));
            case OfficersNotReached event ->
                told(
                        worked(state, event, FieldWork::notReached),
                        event,
                        (tellings, leg) -> tellings.notReached(leg, at));
            case OfficerContacted event -> contacted(state, at, event);
            case TeamArrived event -> arrived(state, at, event);
            case SpotRoundHeld event -> round(state, at, event);
            case TeamCheckedIn event -> onTheSpot(state, event, scene -> scene.watched(watch -> watch.alive(at)));
            case CheckInMissed event -> onTheSpot(state, event, scene -> scene.watched(Watch::missing));
            case PoliceSupportCalled event -> onTheSpot(state, event, scene -> scene.called(event, at));
            case DepartmentInvited event ->
                joint(state, event, joint -> joint.invited(event.number(), event.department(), at));
            case DepartmentJoined event -> joint(state, event, joint -> joint.joined(event.department(), at));
            case DepartmentDeclined event ->
                joint(state, event, joint -> joint.now(event.department(), Status.DECLINED, at, event.reason()));
            case DepartmentArrived event ->
                joint(state, event, joint -> joint.now(event.department(), Status.THERE, at, null));
            case JointLeadNamed event -> joint(state, event, joint -> joint.ledBy(event.department()));
            case ClockWarned event -> clocked(state, event, clocks -> clocks.warned(event.stage()));
            case ClockBreached event -> clocked(state, event, clocks -> clocks.breached(event.stage()));
            case ClockPaused event -> clocked(state, event, clocks -> clocks.paused(event.stage(), at));
            case ClockResumed event -> clocked(state, event, clocks -> clocks.resumed(event.stage(), at));
            case DutyCalled event -> called(state, at, event);
            case ClockJudged event -> clocked(state, event, clocks -> clocks.judged(event));
            case OrderConcluded event -> concluded(state, at, event);
            case OrderHandedOn event -> ended(state, at, event, new OrderEnd.HandedOn(event.level()), event.handOver());
            case ReturnRequested event -> ordered(state, event, order -> order.returning(at));
            case ReturnRefused event -> ordered(state, event, order -> order.returning(null));
            case OrderCorrected event -> OrderCorrection.evolve(state, event);
            case OrderSuspended event ->
                ordered(state, event, order -> OrderSuspending.suspended(order, team(state), at, event));
            case AttentionRaised event ->
                ordered(state, event, order -> OrderAttention.raised(order, team(state), at, event));
            case OrderResumed event -> ordered(state, event, order -> OrderSuspending.resumed(order, at));
            case WithdrawalGranted _, WithdrawalRefused _, OrderSuspensionRefused _, EarlierFactReported _ -> state;
        };
    }

    private static @Nullable TeamCode team(OrderState state) {
        return state instanceof InTheField field ? field.going().team() : null;
    }

    private static OrderState issued(OrderState state, Instant at, OrderIssued event) {
        return switch (state) {
            case NotIssued _, Ended _ -> {
                var clocks =
                        Clocks.of(event.stages(), event.policy()).started(ClockStart.MATTER_OPENED, event.openedAt());
                var ladder = ladderSoFar(state).with(event.ladder());
                yield new AwaitingSign(
                        new Order(
                                event,
                                null,
                                0,
                                clocks,
                                ladder,
                                JointResponse.NONE,
                                CalledToTheSpot.before(state),
                                null,
                                List.of(),
                                Tellings.soFar(state).issued(event.leg(), event.place(), at),
                                state instanceof Ended ended ? ended.order().attentions() : List.of()),
                        FieldWork.NONE);
            }
            case AwaitingSign _, Signed _, InTheField _ -> broken(state, event);
        };
    }

    /** Calls of earlier legs stay known. */
    private static Ladder ladderSoFar(OrderState state) {
        return state instanceof Ended ended ? ended.order().ladder() : Ladder.NONE;
    }

    private static OrderState relieved(OrderState state, Instant at, DispatchEvent event, TeamCode team) {
        return told(
                went(state, event, UnaryOperator.identity()),
                event,
                (tellings, leg) -> tellings.relieved(leg, team, at));
    }

    /** What is told of an order in the leg that it is in. */
    private static OrderState told(
            OrderState state, DispatchEvent event, BiFunction<Tellings, Integer, Tellings> change) {
        return ordered(state, event, order -> order.telling(change.apply(order.tellings(), order.leg())));
    }

    private static OrderState called(OrderState state, Instant at, DutyCalled event) {
        if (state instanceof Ended) {
            return broken(state, event);
        }
        var called = ordered(state, event, order -> order.called(call(order, at, event)));
        return event.stage().equals(Watch.STAGE)
                ? onTheSpot(called, event, scene -> scene.watched(Watch::calledOne))
                : called;
    }

    private static Call call(Order order, Instant at, DutyCalled event) {
        return new Call(order.leg(), event.stage(), event.step(), event.trigger(), event.post(), at);
    }

    private static OrderState received(OrderState state, Instant at, InstructionReceived event) {
        var worked = worked(state, event, work -> work.received(at, event.implied()));
        return clocked(worked, event, clocks -> clocks.started(ClockStart.INSTRUCTION_RECEIVED, at));
    }

    private static OrderState contacted(OrderState state, Instant at, OfficerContacted event) {
        var worked = worked(state, event, work -> work.contacted(event.officer(), at));
        return clocked(
                worked,
                event,
                clocks -> clocks.ended(ClockEnd.OFFICER_CONTACTED, at).started(ClockStart.OFFICER_CONTACTED, at));
    }

    private static OrderState arrived(OrderState state, Instant at, TeamArrived event) {
        var worked = onTheSpot(state, event, scene -> scene.arrived(at, event));
        return clocked(
                worked, event, clocks -> clocks.ended(ClockEnd.TEAM_ARRIVED, at).started(ClockStart.TEAM_ARRIVED, at));
    }

    private static OrderState round(OrderState state, Instant at, SpotRoundHeld event) {
        var worked = onTheSpot(state, event, scene -> scene.round(event.round(), at));
        return clocked(worked, event, clocks -> clocks.ended(ClockEnd.ROUND_HELD, at));
    }

    private static OrderState worked(OrderState state, DispatchEvent event, UnaryOperator<FieldWork> change) {
        return switch (state) {
            case AwaitingSign(var order, var work) -> new AwaitingSign(order, change.apply(work));
            case Signed signed -> new Signed(signed.order(), change.apply(signed.work()), signed.signedAt());
            case InTheField field -> InTheField.of(field.order(), field.going(), change.apply(field.work()));
            case Ended ended -> ended.with(change.apply(ended.work()));
            case NotIssued _ -> broken(state, event);
        };
    }

    private static OrderState went(OrderState state, DispatchEvent event, UnaryOperator<Going> change) {
        return state instanceof InTheField field
                ? InTheField.of(field.order(), change.apply(field.going()), field.work())
                : broken(state, event);
    }

    private static OrderState onTheSpot(OrderState state, DispatchEvent event, UnaryOperator<Scene> change) {
        return worked(state, event, work -> work.with(change.apply(work.scene())));
    }

    private static OrderState concluded(OrderState state, Instant at, OrderConcluded event) {
        return ended(
                state,
                at,
                event,
                new OrderEnd.Concluded(event.outcome(), event.countersignedBy(), event.facts()),
                event.handOver());
    }

    /** A withdrawal, a return and the desk may end an order that nobody has signed. */
    private static OrderState ended(
            OrderState state, Instant at, DispatchEvent event, OrderEnd end, HandOver handOver) {
        return switch (state) {
            case AwaitingSign(var order, var work) -> new Ended(order, null, work, at, end, handOver);
            case Signed signed -> new Ended(signed.order(), null, signed.work(), at, end, handOver);
            case InTheField field -> new Ended(field.order(), field.going(), field.work(), at, end, handOver);
            case NotIssued _, Ended _ -> broken(state, event);
        };
    }

    private static OrderState joint(OrderState state, DispatchEvent event, UnaryOperator<JointResponse> change) {
        return ordered(state, event, order -> order.with(change.apply(order.joint())));
    }

    private static OrderState ordered(OrderState state, DispatchEvent event, UnaryOperator<Order> change) {
        return switch (state) {
            case AwaitingSign waiting -> waiting.with(change.apply(waiting.order()));
            case Signed signed -> signed.with(change.apply(signed.order()));
            case InTheField field -> field.with(change.apply(field.order()));
            case Ended ended -> ended.with(change.apply(ended.order()));
            case NotIssued _ -> broken(state, event);
        };
    }

    /** Clocks that were judged don't change any more, whatever is reported late. */
    private static OrderState clocked(OrderState state, DispatchEvent event, UnaryOperator<Clocks> change) {
        return switch (state) {
            case AwaitingSign awaiting ->
                awaiting.with(change.apply(awaiting.order().clocks()));
            case Signed signed -> signed.with(change.apply(signed.order().clocks()));
            case InTheField field ->
                field.with(field.order().with(change.apply(field.order().clocks())));
            case Ended ended -> ended;
            case NotIssued _ -> broken(state, event);
        };
    }

    private static OrderState broken(OrderState state, DispatchEvent event) {
        throw new IllegalStateException(event.getClass().getSimpleName() + " can't follow in the state "
                + state.getClass().getSimpleName());
    }
}
