package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.dispatch.order.domain.OrderCommand.ByPerson;
import org.anxin.eventstore.decide.Decision;

/** What has to hold of an order, and of the moment that a person names, before anything else is looked at. */
final class Guards {
    private Guards() {}

    /** For what is decided while the order is in the field. */
    static Decision<DispatchEvent, OrderRefusal> inTheField(
            ByPerson command,
            OrderState state,
            BiFunction<InTheField, Instant, Decision<DispatchEvent, OrderRefusal>> decide) {
        return switch (state) {
            case NotIssued _ -> Decision.refuse(new OrderRefusal.NoSuchOrder());
            case AwaitingSign waiting -> notBeforeOpening(waiting.order(), command, _ -> notSigned());
            // Signing and instructing happen in one decision, so nobody meets a signed order without a team.
            case Signed _ -> notSigned();
            case InTheField field -> notBeforeOpening(field.order(), command, at -> decide.apply(field, at));
            case Ended ended -> notBeforeOpening(ended.order(), command, _ -> ended(ended));
        };
    }

    /** For what is decided about an open order, signed or not. */
    static Decision<DispatchEvent, OrderRefusal> open(
            ByPerson command,
            OrderState state,
            BiFunction<Order, Instant, Decision<DispatchEvent, OrderRefusal>> decide) {
        return state instanceof AwaitingSign waiting
                ? notBeforeOpening(waiting.order(), command, at -> decide.apply(waiting.order(), at))
                : inTheField(command, state, (field, at) -> decide.apply(field.order(), at));
    }

    /** For what has happened: it is taken whatever has become of the order, signed or not, and after its end. */
    static Decision<DispatchEvent, OrderRefusal> happened(
            ByPerson command,
            OrderState state,
            BiFunction<FieldWork, Instant, Decision<DispatchEvent, OrderRefusal>> decide) {
        return switch (state) {
            case NotIssued _ -> Decision.refuse(new OrderRefusal.NoSuchOrder());
            case AwaitingSign(var order, var work) -> notBeforeOpening(order, command, at -> decide.apply(work, at));
            case Signed signed -> notBeforeOpening(signed.order(), command, at -> decide.apply(signed.work(), at));
            case InTheField field -> notBeforeOpening(field.order(), command, at -> decide.apply(field.work(), at));
            case Ended ended -> notBeforeOpening(ended.order(), command, at -> decide.apply(ended.work(), at));
        };
    }

    /** Clocks of two machines differ a little, so a moment that nobody named is moved rather than refused. */
    static Decision<DispatchEvent, OrderRefusal> notBeforeOpening(
            Order order, ByPerson command, Function<Instant, Decision<DispatchEvent, OrderRefusal>> decide) {
        var openedAt = order.openedAt();
        return notBefore(openedAt, command.at(), command, new OrderRefusal.BeforeOpening(openedAt), decide);
    }

    /** Refuses a moment that was named too early, and moves one that nobody named. */
    static Decision<DispatchEvent, OrderRefusal> notBefore(
            Instant earliest,
            Instant at,
            ByPerson command,
            OrderRefusal tooEarly,
            Function<Instant, Decision<DispatchEvent, OrderRefusal>> decide) {
        if (!at.isBefore(earliest)) {
            return decide.apply(at);
        }
        return command.moment().reported() ? Decision.refuse(tooEarly) : decide.apply(earliest);
    }

    static Decision<DispatchEvent, OrderRefusal> notSigned() {
        return Decision.refuse(new OrderRefusal.NotSigned());
    }

    static Decision<DispatchEvent, OrderRefusal> ended(Ended ended) {
        return Decision.refuse(new OrderRefusal.OrderEnded(ended.endedAt()));
    }
}
