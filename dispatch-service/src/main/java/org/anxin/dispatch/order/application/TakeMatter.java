package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderCommand.IssueOrder;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.eventstore.Delivery;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;
import org.jspecify.annotations.Nullable;

/** Issues an order when a matter is handed to dispatch: opened for the field, reopened and sent out again, or sent out from a case. */
@ApplicationScoped
public class TakeMatter implements Reaction {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 8;

    private final Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands;
    private final Roster roster;
    private final PlatformClock clock;

    TakeMatter(
            Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands,
            Roster roster,
            PlatformClock clock) {
        this.commands = commands;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.matter-opened", "followup.matter-reopened", "mediation.case-handed-on");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case MatterOpened opened when isForDispatch(opened.handOver()) -> opened(record, delivery, opened);
            case MatterReopened reopened
            when isForDispatch(reopened.handOver()) ->
                sentOut(
                        record,
                        delivery,
                        reopened.handOver(),
                        reopened.kind(),
                        reopened.category(),
                        reopened.severity(),
                        reopened.place(),
                        reopened.drill());
            case CaseHandedOn handed
            when isForDispatch(handed.handOver()) ->
                sentOut(
                        record,
                        delivery,
                        handed.handOver(),
                        handed.kind(),
                        handed.category(),
                        handed.severity(),
                        handed.place(),
                        handed.drill());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> opened(Recorded<?> record, Delivery delivery, MatterOpened opened) {
        var centre = record.metadata().centre();
        return policy(opened.policy(), () -> roster.policy(centre, opened.policy()))
                .chain(policy -> commands.react(
                        record,
                        delivery,
                        new IssueOrder(
                                clock.now(),
                                centre,
                                opened.handOver().leg(),
                                record.occurredAt(),
                                opened.kind(),
                                opened.category(),
                                opened.severity(),
                                opened.place(),
                                policy.policy(),
                                policy.stages(),
                                opened.drill(),
                                roster.ladderAt(centre, record.occurredAt()),
                                roster.twoPersons(centre, opened.severity(), record.occurredAt()),
                                opened.channel())));
    }

    /** Under the policy for such matters as it is now; by which channel it came the order of an earlier leg says, when dispatch had one. */
    private Uni<Void> sentOut(
            Recorded<?> record,
            Delivery delivery,
            HandOver handOver,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            Place place,
            boolean drill) {
        var centre = record.metadata().centre();
        // That somebody has to go there may be reported late; the clocks of the new order start when it is known, or it
        // would be late at
        // birth.
        var openedAt = record.recordedAt();
        return commands.load(record.matter())
                .map(state -> Order.of(state) instanceof Order before
                        ? Optional.ofNullable(before.issued().channel())
                        : Optional.<Channel>empty())
                .chain(channel -> policy(
                                "at " + openedAt,
                                () -> roster.policyFor(centre, channel.orElse(null), category, severity, openedAt))
                        .chain(policy -> commands.react(
                                record,
                                delivery,
                                new IssueOrder(
                                        clock.now(),
                                        centre,
                                        handOver.leg(),
                                        openedAt,
                                        kind,
                                        category,
                                        severity,
                                        place,
                                        policy.policy(),
                                        policy.stages(),
                                        drill,
                                        roster.ladderAt(centre, openedAt),
                                        roster.twoPersons(centre, severity, openedAt),
                                        channel.orElse(null)))));
    }

    /** A policy stands on another topic than matters, so a matter may be read a moment before the policy that it names. */
    static Uni<PolicyAdopted> policy(Object which, Supplier<Optional<PolicyAdopted>> look) {
        return Uni.createFrom()
                .item(() -> look.get().orElseThrow(() -> new UnknownPolicyException(which)))
                .onFailure(UnknownPolicyException.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES);
    }

    private static boolean isForDispatch(HandOver handOver) {
        return handOver.to() == Holder.DISPATCH;
    }

    /** Nobody adopted the policy that a matter names; the record is parked until somebody does. */
    private static final class UnknownPolicyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownPolicyException(Object which) {
            super("no clock policy " + which + " is known for this centre", null, false, false);
        }
    }
}
