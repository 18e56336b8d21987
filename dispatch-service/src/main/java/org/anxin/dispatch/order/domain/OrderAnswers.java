package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.ReturnRefused;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.WithdrawalGranted;
import org.anxin.contracts.dispatch.WithdrawalRefused;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.WithdrawalRefusal;
import org.anxin.dispatch.order.domain.OrderCommand.RequestReturn;
import org.anxin.dispatch.order.domain.OrderCommand.TakeReturnAnswer;
import org.anxin.dispatch.order.domain.OrderCommand.WithdrawOrder;
import org.anxin.eventstore.decide.Decision;

/**
 * What goes between dispatch and the referrer by way of intake. Nothing that comes from there is refused as a command: the answer is told as an event.
 */
final class OrderAnswers {
    private OrderAnswers() {}

    /** Asks the police to take the matter back, once; who asks again while they haven't answered changes nothing. */
    static Decision<DispatchEvent, OrderRefusal> request(RequestReturn command, OrderState state) {
        return Guards.open(
                command,
                state,
                (order, at) -> order.returnAskedAt() == null
                        ? Decision.accept(at, new ReturnRequested(order.leg(), command.by()))
                        : Decision.nothing());
    }

    /** An open order ends as withdrawn, signed or not; one that has ended can't be taken back. */
    static Decision<DispatchEvent, OrderRefusal> withdraw(WithdrawOrder command, OrderState state) {
        return switch (state) {
            // The matter went to the desk: dispatch has no say in it.
            case NotIssued _ -> Decision.nothing();
            case AwaitingSign waiting -> withdrawn(command, waiting.order());
            case Signed signed -> withdrawn(command, signed.order());
            case InTheField field -> withdrawn(command, field.order());
            case Ended ended ->
                Decision.accept(command.at(), new WithdrawalRefused(command.referral(), reason(ended.end())));
        };
    }

    /** The police's answer ends the order or lets it go on; one to an earlier leg, or that nobody waits for any more, changes nothing. */
    static Decision<DispatchEvent, OrderRefusal> answered(TakeReturnAnswer command, OrderState state) {
        return switch (state) {
            case NotIssued _, Ended _ -> Decision.nothing();
            case AwaitingSign waiting -> answered(command, waiting.order());
            case Signed signed -> answered(command, signed.order());
            case InTheField field -> answered(command, field.order());
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> withdrawn(WithdrawOrder command, Order order) {
        var at = notBeforeOpening(command.at(), order);
        return OrderEnding.judgedThen(
                at,
                order,
                OrderEnding.concluded(order, Outcome.WITHDRAWN, null, null),
                new WithdrawalGranted(command.referral()));
    }

    private static Decision<DispatchEvent, OrderRefusal> answered(TakeReturnAnswer command, Order order) {
        if (order.leg() != command.leg() || order.returnAskedAt() == null) {
            return Decision.nothing();
        }
        var at = notBeforeOpening(command.at(), order);
        return command.accepted()
                ? OrderEnding.judgedThen(
                        at, order, OrderEnding.concluded(order, Outcome.RETURNED_TO_POLICE, command.answeredBy(), null))
                : Decision.accept(at, new ReturnRefused(order.leg()));
    }

    /** Clocks of two machines differ a little. */
    private static Instant notBeforeOpening(Instant at, Order order) {
        return at.isBefore(order.openedAt()) ? order.openedAt() : at;
    }

    private static WithdrawalRefusal reason(OrderEnd end) {
        return switch (end) {
            case OrderEnd.Concluded _ -> WithdrawalRefusal.ALREADY_CONCLUDED;
            case OrderEnd.HandedOn _ -> WithdrawalRefusal.HANDED_ON;
        };
    }
}
