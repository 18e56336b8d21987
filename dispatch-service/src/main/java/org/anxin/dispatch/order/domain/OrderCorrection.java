package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.dispatch.order.domain.OrderCommand.CorrectOrder;
import org.anxin.eventstore.decide.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a correction of its matter makes of an order. The policy that fits is taken for all that hasn't ended yet: from the start that a clock has, with
 * the pauses that it has. What has ended keeps the terms under which it did, and so does an order that has ended: verdicts stay. Another version of
 * the policy that the order is under already changes nothing.
 */
final class OrderCorrection {
    private OrderCorrection() {}

    static Decision<DispatchEvent, OrderRefusal> correct(CorrectOrder command, OrderState state) {
        return switch (state) {
            // Not with dispatch; whoever hands it over later says what it is.
            case NotIssued _ -> Decision.nothing();
            case AwaitingSign(var order, var work) -> correct(command, order, false, work);
            case Signed signed -> correct(command, signed.order(), true, signed.work());
            case InTheField field -> correct(command, field.order(), true, field.work());
            case Ended ended ->
                isNews(command, ended.order())
                        ? told(command, ended.order().policy(), List.of(), List.of())
                        : Decision.nothing();
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> correct(
            CorrectOrder command, Order order, boolean signed, FieldWork work) {
        if (!isNews(command, order)) {
            return Decision.nothing();
        }
        var policy = command.policy();
        if (policy == null || policy.policy().equals(order.policy().policy())) {
            return told(command, order.policy(), List.of(), List.of());
        }
        var clocks = order.clocks();
        var changed = command.stages().stream()
                .filter(terms -> clocks.of(terms.stage())
                        .map(clock -> clock.endedAt() == null && !clock.terms().equals(terms))
                        .orElseGet(() -> !hasHappened(terms.end(), signed, work)))
                .toList();
        var dropped = clocks.all().stream()
                .filter(clock -> clock.endedAt() == null)
                .map(Clock::stage)
                .filter(stage -> command.stages().stream()
                        .noneMatch(terms -> terms.stage().equals(stage)))
                .toList();
        return told(command, policy, changed, dropped);
    }

    private static boolean isNews(CorrectOrder command, Order order) {
        return command.revision() > order.revision()
                && (command.kind() != order.kind()
                        || !Objects.equals(command.category(), order.category())
                        || command.severity() != order.severity());
    }

    private static Decision<DispatchEvent, OrderRefusal> told(
            CorrectOrder command, PolicyRef policy, List<StageTerms> stages, List<StageCode> dropped) {
        return Decision.accept(
                command.at(),
                new OrderCorrected(
                        command.revision(),
                        command.kind(),
                        command.category(),
                        command.severity(),
                        policy,
                        stages,
                        dropped,
                        command.twoPersons()));
    }

    static OrderState evolve(OrderState state, OrderCorrected event) {
        return switch (state) {
            case AwaitingSign(var order, var work) -> new AwaitingSign(corrected(order, null, work, event), work);
            case Signed signed -> signed.with(corrected(signed.order(), signed.signedAt(), signed.work(), event));
            case InTheField field ->
                field.with(corrected(field.order(), field.going().signedAt(), field.work(), event));
            case Ended ended ->
                ended.with(corrected(
                        ended.order(),
                        ended.going() instanceof Going went ? went.signedAt() : null,
                        ended.work(),
                        event));
            case NotIssued _ -> throw new IllegalStateException("there is no order to correct");
        };
    }

    private static Order corrected(Order order, @Nullable Instant signedAt, FieldWork work, OrderCorrected event) {
        return order.corrected(event, order.clocks().under(event.policy(), event.stages(), event.dropped(), clock -> {
            var startedAt = startOf(clock.terms().start(), order, signedAt, work);
            var rested = clock.suspended(order.pauses());
            return startedAt == null ? rested : rested.started(startedAt);
        }));
    }

    private static @Nullable Instant startOf(ClockStart step, Order order, @Nullable Instant signedAt, FieldWork work) {
        return switch (step) {
            case MATTER_OPENED -> order.openedAt();
            case ORDER_SIGNED -> signedAt;
            case INSTRUCTION_RECEIVED -> work.receivedAt();
            case OFFICER_CONTACTED -> work.contactedAt();
            case TEAM_ARRIVED -> work.arrivedAt();
        };
    }

    /** Nobody is measured against a stage that came in when its step was done. */
    private static boolean hasHappened(ClockEnd step, boolean signed, FieldWork work) {
        return switch (step) {
            case ORDER_SIGNED -> signed;
            case OFFICER_CONTACTED -> work.contactedAt() != null;
            case TEAM_ARRIVED -> work.arrivedAt() != null;
            case ROUND_HELD -> work.rounds() > 0;
            case ORDER_ENDED -> false;
        };
    }
}
