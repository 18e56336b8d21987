package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockPaused;
import org.anxin.contracts.dispatch.ClockResumed;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.ContactAttempted;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.InstructionDeclined;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OfficerContacted;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.SpotRoundHeld;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.dispatch.TeamReassigned;
import org.anxin.contracts.dispatch.TeamRedirected;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.OrderCommand.BreachClock;
import org.anxin.dispatch.order.domain.OrderCommand.ByPerson;
import org.anxin.dispatch.order.domain.OrderCommand.CallDuty;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.CorrectOrder;
import org.anxin.dispatch.order.domain.OrderCommand.DeclineInstruction;
import org.anxin.dispatch.order.domain.OrderCommand.HandOnOrder;
import org.anxin.dispatch.order.domain.OrderCommand.IssueOrder;
import org.anxin.dispatch.order.domain.OrderCommand.PauseClock;
import org.anxin.dispatch.order.domain.OrderCommand.ReassignTeam;
import org.anxin.dispatch.order.domain.OrderCommand.RedirectTeam;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.ReportContact;
import org.anxin.dispatch.order.domain.OrderCommand.ReportReceipt;
import org.anxin.dispatch.order.domain.OrderCommand.ReportRound;
import org.anxin.dispatch.order.domain.OrderCommand.RequestReturn;
import org.anxin.dispatch.order.domain.OrderCommand.ResumeClock;
import org.anxin.dispatch.order.domain.OrderCommand.SignOrder;
import org.anxin.dispatch.order.domain.OrderCommand.TakeReturnAnswer;
import org.anxin.dispatch.order.domain.OrderCommand.WarnClock;
import org.anxin.dispatch.order.domain.OrderCommand.WithdrawOrder;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** What a command on an order leads to. */
public final class OrderDecider {
    /** The rules of an order as one value. */
    public static final Decider<OrderCommand, DispatchEvent, OrderState, OrderRefusal> DECIDER =
            new Decider<>(OrderState.INITIAL, OrderDecider::decide, OrderEvolution::evolve);

    private OrderDecider() {}

    /** The events that follow from a command in a state, or why it doesn't hold. */
    public static Decision<DispatchEvent, OrderRefusal> decide(OrderCommand command, OrderState state) {
        return switch (command) {
            case IssueOrder issue -> issue(issue, state);
            case WarnClock warn -> warn(warn, state);
            case BreachClock breach -> breach(breach, state);
            case CallDuty call -> call(call, state);
            case WithdrawOrder withdraw -> OrderAnswers.withdraw(withdraw, state);
            case TakeReturnAnswer answer -> OrderAnswers.answered(answer, state);
            case CorrectOrder correct -> OrderCorrection.correct(correct, state);
            case ByPerson byPerson -> byPerson(byPerson, state);
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> issue(IssueOrder command, OrderState state) {
        return switch (state) {
            case NotIssued _ -> issued(command);
            case AwaitingSign waiting -> again(command, waiting.order());
            case Signed signed -> again(command, signed.order());
            case InTheField field -> again(command, field.order());
            case Ended ended -> command.leg() > ended.handOver().leg() ? issued(command) : Decision.nothing();
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> again(IssueOrder command, Order open) {
        return command.leg() > open.leg()
                ? Decision.refuse(new OrderRefusal.OrderStillOpen(open.leg()))
                : Decision.nothing();
    }

    private static Decision<DispatchEvent, OrderRefusal> issued(IssueOrder c) {
        return Decision.accept(
                c.at(),
                new OrderIssued(
                        c.centre(),
                        c.leg(),
                        c.openedAt(),
                        c.kind(),
                        c.category(),
                        c.severity(),
                        c.place(),
                        c.policy(),
                        c.stages(),
                        c.drill(),
                        c.ladder()));
    }

    private static Decision<DispatchEvent, OrderRefusal> warn(WarnClock command, OrderState state) {
        var clock = running(command.stage(), state);
        if (clock == null || clock.warned() || clock.breached()) {
            return Decision.nothing();
        }
        var due = Objects.requireNonNull(clock.dueAt(), "a running clock has a due time");
        return Decision.accept(command.at(), new ClockWarned(command.stage(), due));
    }

    private static Decision<DispatchEvent, OrderRefusal> breach(BreachClock command, OrderState state) {
        var clock = running(command.stage(), state);
        if (clock == null || clock.breached()) {
            return Decision.nothing();
        }
        var due = Objects.requireNonNull(clock.dueAt(), "a running clock has a due time");
        var events = new ArrayList<Occurred<DispatchEvent>>();
        if (!clock.warned()) {
            // Both came at once, say after an outage: what is told is the same, whichever timer is first.
            var warnAt = Objects.requireNonNull(clock.warnAt(), "a running clock has a time to warn");
            events.add(new Occurred<>(warnAt, new ClockWarned(command.stage(), due)));
        }
        events.add(new Occurred<>(due, new ClockBreached(command.stage(), due)));
        return Decision.accept(events);
    }

    private static Decision<DispatchEvent, OrderRefusal> call(CallDuty command, OrderState state) {
        var order = OrderDeadlines.open(state);
        var clock = running(command.stage(), state);
        if (order == null || clock == null) {
            return Decision.nothing();
        }
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
        if (step.get().trigger() == LadderTrigger.BREACHED
                && breach(new BreachClock(command.at(), command.stage()), state)
                        instanceof Decision.Accepted<DispatchEvent, OrderRefusal>(var breach)) {
            // Both came at once: the breach is told first, whichever timer is.
            events.addAll(breach);
        }
        events.add(new Occurred<>(command.at(), called));
        return Decision.accept(events);
    }

    private static @Nullable Clock running(StageCode stage, OrderState state) {
        return OrderDeadlines.clocksOf(state).of(stage).filter(Clock::runs).orElse(null);
    }

    private static Decision<DispatchEvent, OrderRefusal> byPerson(ByPerson command, OrderState state) {
        return switch (state) {
            case NotIssued _ -> Decision.refuse(new OrderRefusal.NoSuchOrder());
            case AwaitingSign(var order) ->
                notBefore(order.openedAt(), command, at -> switch (command) {
                    case SignOrder sign -> sign(sign, at);
                    case PauseClock pause -> pause(pause, order);
                    case ResumeClock resume -> resume(resume, order);
                    case ReportReceipt _, ReportContact _, ReportArrival _, ReportRound _ -> notSigned();
                    case DeclineInstruction _, RedirectTeam _, ReassignTeam _ -> notSigned();
                    case ConcludeOrder _, HandOnOrder _ -> notSigned();
                    case RequestReturn request -> requestReturn(request, at, order);
                });
            // Signing and instructing happen in one decision, so nobody meets a signed order without a team.
            case Signed _ -> notSigned();
            case InTheField field ->
                notBefore(field.order().openedAt(), command, at -> switch (command) {
                    case SignOrder _ -> alreadySigned(field.work());
                    case DeclineInstruction decline -> decline(decline, at, field.work());
                    case RedirectTeam redirect -> redirect(redirect, at, field.work());
                    case ReassignTeam reassign -> reassign(reassign, at, field.work());
                    case PauseClock pause -> pause(pause, field.order());
                    case ResumeClock resume -> resume(resume, field.order());
                    case ReportReceipt _ -> receipt(at, field.work());
                    case ReportContact contact -> contact(contact, at, field.work());
                    case ReportArrival _ -> arrival(at, field.work());
                    case ReportRound _ -> round(at, field.work());
                    case ConcludeOrder conclude ->
                        notBeforeArrival(field.work(), command, at, end -> conclude(conclude, end, field.order()));
                    case HandOnOrder handOn ->
                        notBeforeArrival(field.work(), command, at, end -> handOn(handOn, end, field.order()));
                    case RequestReturn request -> requestReturn(request, at, field.order());
                });
            case Ended ended ->
                notBefore(ended.order().openedAt(), command, at -> switch (command) {
                    case ReportReceipt _, ReportContact _, ReportArrival _, ReportRound _ -> late(command, at, ended);
                    case SignOrder _,
                            DeclineInstruction _,
                            RedirectTeam _,
                            ReassignTeam _,
                            PauseClock _,
                            ResumeClock _,
                            ConcludeOrder _,
                            HandOnOrder _,
                            RequestReturn _ -> Decision.refuse(new OrderRefusal.OrderEnded(ended.endedAt()));
                });
        };
    }

    /** What is reported after the end. When it ended before a team was instructed, there is nobody whose report could be late. */
    private static Decision<DispatchEvent, OrderRefusal> late(ByPerson command, Instant at, Ended ended) {
        var work = ended.work();
        if (work == null) {
            return Decision.refuse(new OrderRefusal.OrderEnded(ended.endedAt()));
        }
        return switch (command) {
            case ReportReceipt _ -> receipt(at, work);
            case ReportContact contact -> contact(contact, at, work);
            case ReportArrival _ -> arrival(at, work);
            case ReportRound _ -> round(at, work);
            case SignOrder _,
                    DeclineInstruction _,
                    RedirectTeam _,
                    ReassignTeam _,
                    PauseClock _,
                    ResumeClock _,
                    ConcludeOrder _,
                    HandOnOrder _,
                    RequestReturn _ -> throw new IllegalArgumentException("a decision is never late");
        };
    }

    /** Clocks of two machines differ a little, so a moment that nobody named is moved rather than refused. */
    private static Decision<DispatchEvent, OrderRefusal> notBefore(
            Instant openedAt, ByPerson command, Function<Instant, Decision<DispatchEvent, OrderRefusal>> decide) {
        var moment = command.moment();
        if (!moment.at().isBefore(openedAt)) {
            return decide.apply(moment.at());
        }
        return moment.reported() ? Decision.refuse(new OrderRefusal.BeforeOpening(openedAt)) : decide.apply(openedAt);
    }

    /** The same for the end of an order and an arrival that is known: the team's clock may be ahead of the platform's. */
    private static Decision<DispatchEvent, OrderRefusal> notBeforeArrival(
            FieldWork work,
            ByPerson command,
            Instant at,
            Function<Instant, Decision<DispatchEvent, OrderRefusal>> end) {
        var arrivedAt = work.arrivedAt();
        if (arrivedAt == null || !at.isBefore(arrivedAt)) {
            return end.apply(at);
        }
        return command.moment().reported()
                ? Decision.refuse(new OrderRefusal.BeforeArrival(arrivedAt))
                : end.apply(arrivedAt);
    }

    private static Decision<DispatchEvent, OrderRefusal> notSigned() {
        return Decision.refuse(new OrderRefusal.NotSigned());
    }

    private static Decision<DispatchEvent, OrderRefusal> alreadySigned(FieldWork work) {
        return Decision.refuse(new OrderRefusal.AlreadySigned(work.signedAt()));
    }

    private static Decision<DispatchEvent, OrderRefusal> sign(SignOrder command, Instant at) {
        return command.team() == null
                ? Decision.refuse(new OrderRefusal.NoTeamOnDuty())
                : Decision.accept(at, new OrderSigned(), command.team().event());
    }

    private static Decision<DispatchEvent, OrderRefusal> decline(
            DeclineInstruction command, Instant at, FieldWork work) {
        if (!command.team().equals(work.team())) {
            return Decision.refuse(new OrderRefusal.AnotherTeamInstructed(work.team()));
        }
        if (work.arrivedAt() != null) {
            return Decision.refuse(new OrderRefusal.TeamOnTheSpot(work.arrivedAt()));
        }
        var declined = new InstructionDeclined(command.team(), command.reason());
        var next = command.next();
        return next == null || next.team().equals(work.team())
                ? Decision.accept(at, declined)
                : Decision.accept(at, declined, next.event());
    }

    private static Decision<DispatchEvent, OrderRefusal> redirect(RedirectTeam command, Instant at, FieldWork work) {
        if (work.receivedAt() != null) {
            return Decision.refuse(new OrderRefusal.InstructionHasBeenReceived(work.receivedAt()));
        }
        return command.to().equals(work.team())
                ? Decision.refuse(new OrderRefusal.SameTeam(work.team()))
                : Decision.accept(
                        at, new TeamRedirected(work.team(), command.to(), command.reason()), named(command.to()));
    }

    private static Decision<DispatchEvent, OrderRefusal> reassign(ReassignTeam command, Instant at, FieldWork work) {
        return command.to().equals(work.team())
                ? Decision.refuse(new OrderRefusal.SameTeam(work.team()))
                : Decision.accept(
                        at, new TeamReassigned(work.team(), command.to(), command.reason()), named(command.to()));
    }

    private static Decision<DispatchEvent, OrderRefusal> pause(PauseClock command, Order order) {
        var clock = order.clocks().of(command.stage()).orElse(null);
        if (clock == null) {
            return Decision.refuse(new OrderRefusal.NoSuchStage(command.stage()));
        }
        var startedAt = clock.startedAt();
        var dueAt = clock.dueAt();
        if (!clock.runs() || startedAt == null || dueAt == null) {
            return Decision.refuse(new OrderRefusal.ClockDoesNotRun(command.stage()));
        }
        var earliest = clock.pauses().isEmpty()
                ? startedAt
                : Objects.requireNonNull(clock.pauses().getLast().to(), "a clock that runs is not paused");
        return notEarlier(
                earliest,
                command,
                at -> at.isAfter(dueAt)
                        ? Decision.refuse(new OrderRefusal.ClockHasRunOut(dueAt))
                        : Decision.accept(at, new ClockPaused(command.stage(), command.reason())));
    }

    private static Decision<DispatchEvent, OrderRefusal> resume(ResumeClock command, Order order) {
        var clock = order.clocks().of(command.stage()).orElse(null);
        if (clock == null) {
            return Decision.refuse(new OrderRefusal.NoSuchStage(command.stage()));
        }
        return clock.isPaused()
                ? notEarlier(
                        clock.pauses().getLast().from(),
                        command,
                        at -> Decision.accept(at, new ClockResumed(command.stage())))
                : Decision.refuse(new OrderRefusal.ClockIsNotPaused(command.stage()));
    }

    private static Decision<DispatchEvent, OrderRefusal> notEarlier(
            Instant earliest, ByPerson command, Function<Instant, Decision<DispatchEvent, OrderRefusal>> decide) {
        if (!command.at().isBefore(earliest)) {
            return decide.apply(command.at());
        }
        return command.moment().reported()
                ? Decision.refuse(new OrderRefusal.PauseTooEarly(earliest))
                : decide.apply(earliest);
    }

    private static TeamInstructed named(TeamCode team) {
        return new TeamInstructed(team, AssignmentReason.NAMED, null);
    }

    private static Decision<DispatchEvent, OrderRefusal> receipt(Instant at, FieldWork work) {
        return FieldWork.isNews(work.receivedAt(), at)
                ? Decision.accept(at, new InstructionReceived(false))
                : Decision.nothing();
    }

    private static Decision<DispatchEvent, OrderRefusal> contact(ReportContact command, Instant at, FieldWork work) {
        var officer = command.officer();
        if (officer == null) {
            return Decision.refuse(new OrderRefusal.OfficerNotNamed());
        }
        var attempted = new ContactAttempted(officer, command.result());
        return command.result() == ContactResult.REACHED && FieldWork.isNews(work.contactedAt(), at)
                ? afterReceipt(at, work, attempted, new OfficerContacted(officer))
                : afterReceipt(at, work, attempted);
    }

    private static Decision<DispatchEvent, OrderRefusal> arrival(Instant at, FieldWork work) {
        return FieldWork.isNews(work.arrivedAt(), at) ? afterReceipt(at, work, new TeamArrived()) : Decision.nothing();
    }

    private static Decision<DispatchEvent, OrderRefusal> round(Instant at, FieldWork work) {
        return afterReceipt(at, work, new SpotRoundHeld(work.rounds() + 1));
    }

    /** A step shows that the instruction had been received by then, whatever was reported. */
    private static Decision<DispatchEvent, OrderRefusal> afterReceipt(
            Instant at, FieldWork work, DispatchEvent... steps) {
        var events = new ArrayList<DispatchEvent>();
        if (FieldWork.isNews(work.receivedAt(), at)) {
            events.add(new InstructionReceived(true));
        }
        events.addAll(List.of(steps));
        return acceptAll(at, events);
    }

    private static Decision<DispatchEvent, OrderRefusal> conclude(ConcludeOrder command, Instant at, Order order) {
        return switch (command.outcome()) {
            case RESOLVED_ON_SITE,
                    RESOLVED_TAKEN_BACK,
                    ADVICE_GIVEN,
                    NOBODY_THERE,
                    PARTIES_LEFT,
                    MEDIATION_REFUSED,
                    WITHDRAWN,
                    UNRESOLVED -> concluded(command, at, order);
            case UNFOUNDED, OUTSIDE_AREA ->
                command.countersignedBy() == null
                        ? Decision.refuse(new OrderRefusal.CountersignNeeded(command.outcome()))
                        : concluded(command, at, order);
            case RETURNED_TO_POLICE -> Decision.refuse(new OrderRefusal.ReturnNotAcknowledged());
            case RESOLVED_AT_DESK, RESOLVED_AT_MICRO_CENTRE, RESOLVED_IN_SPECIALIST_ROOM, CONCLUDED_BY_DEPARTMENT ->
                Decision.refuse(new OrderRefusal.OutcomeNotForOrders(command.outcome()));
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> concluded(ConcludeOrder command, Instant at, Order order) {
        if (command.by().equals(command.countersignedBy())) {
            return Decision.refuse(new OrderRefusal.CountersignBySelf());
        }
        return OrderEnding.judgedThen(
                at, order, OrderEnding.concluded(order, command.outcome(), command.countersignedBy()));
    }

    /** Asked once; who asks again while the police haven't answered changes nothing. */
    private static Decision<DispatchEvent, OrderRefusal> requestReturn(RequestReturn command, Instant at, Order order) {
        return order.returnAskedAt() == null
                ? Decision.accept(at, new ReturnRequested(order.leg(), command.by()))
                : Decision.nothing();
    }

    private static Decision<DispatchEvent, OrderRefusal> handOn(HandOnOrder command, Instant at, Order order) {
        return switch (command.level()) {
            case CENTRE, SPECIALIST_ROOM ->
                OrderEnding.judgedThen(
                        at,
                        order,
                        new OrderHandedOn(
                                command.level(),
                                order.kind(),
                                order.category(),
                                order.severity(),
                                order.place(),
                                order.drill(),
                                new HandOver(Holder.MEDIATION, order.leg() + 1)));
            case MICRO_CENTRE, GRID, DEPARTMENT ->
                Decision.refuse(new OrderRefusal.LevelNotForHandOver(command.level()));
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> acceptAll(Instant at, List<DispatchEvent> events) {
        return Decision.accept(
                events.stream().map(event -> new Occurred<>(at, event)).toList());
    }
}
