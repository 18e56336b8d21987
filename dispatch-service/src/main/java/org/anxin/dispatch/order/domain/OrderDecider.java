package org.anxin.dispatch.order.domain;

import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.dispatch.order.domain.OrderCommand.AboutEnd;
import org.anxin.dispatch.order.domain.OrderCommand.AboutJoint;
import org.anxin.dispatch.order.domain.OrderCommand.AboutPause;
import org.anxin.dispatch.order.domain.OrderCommand.AboutSafety;
import org.anxin.dispatch.order.domain.OrderCommand.AboutTeam;
import org.anxin.dispatch.order.domain.OrderCommand.ByPerson;
import org.anxin.dispatch.order.domain.OrderCommand.ByTimer;
import org.anxin.dispatch.order.domain.OrderCommand.CorrectOrder;
import org.anxin.dispatch.order.domain.OrderCommand.FieldFact;
import org.anxin.dispatch.order.domain.OrderCommand.GiveToDesk;
import org.anxin.dispatch.order.domain.OrderCommand.IssueOrder;
import org.anxin.dispatch.order.domain.OrderCommand.LookAfterTeam;
import org.anxin.dispatch.order.domain.OrderCommand.RaiseAttention;
import org.anxin.dispatch.order.domain.OrderCommand.RequestReturn;
import org.anxin.dispatch.order.domain.OrderCommand.ResumeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.SuspendOrder;
import org.anxin.dispatch.order.domain.OrderCommand.TakeReturnAnswer;
import org.anxin.dispatch.order.domain.OrderCommand.WithdrawOrder;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;

/** What a command on an order leads to. Each kind of command has its rules in a class of its own. */
public final class OrderDecider {
    /** The rules of an order as one value. */
    public static final Decider<OrderCommand, DispatchEvent, OrderState, OrderRefusal> DECIDER =
            new Decider<>(OrderState.INITIAL, OrderDecider::decide, OrderEvolution::evolve);

    private OrderDecider() {}

    /** The events that follow from a command in a state, or why it doesn't hold. */
    public static Decision<DispatchEvent, OrderRefusal> decide(OrderCommand command, OrderState state) {
        if (command instanceof ByPerson asked
                && OrderSuspending.refusal(asked, state) instanceof OrderRefusal refusal) {
            return Decision.refuse(refusal);
        }
        return switch (command) {
            case IssueOrder issue -> issue(issue, state);
            case ByTimer timer -> ClockTimers.decide(timer, state);
            case AboutTeam team -> TeamChoices.decide(team, state);
            case AboutPause pause -> ClockPauses.decide(pause, state);
            case FieldFact fact -> FieldFacts.decide(fact, state);
            case AboutSafety safety -> TeamSafety.decide(safety, state);
            case LookAfterTeam look -> TeamSafety.look(look, state);
            case AboutJoint joint -> JointChoices.decide(joint, state);
            case AboutEnd end -> OrderEnding.decide(end, state);
            case GiveToDesk give -> OrderEnding.toDesk(give, state);
            case RequestReturn request -> OrderAnswers.request(request, state);
            case TakeReturnAnswer answer -> OrderAnswers.answered(answer, state);
            case WithdrawOrder withdraw -> OrderAnswers.withdraw(withdraw, state);
            case SuspendOrder suspend -> OrderSuspending.suspend(suspend, state);
            case ResumeOrder resume -> OrderSuspending.resume(resume, state);
            case RaiseAttention raise -> OrderAttention.raise(raise, state);
            case CorrectOrder correct -> OrderCorrection.correct(correct, state);
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
                        c.ladder(),
                        c.twoPersons(),
                        c.channel()));
    }
}
