package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TwoPersonReason;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderCommand.CorrectOrder;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.eventstore.Delivery;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * Lets an order follow when its matter is corrected. Follow-up tells it too: what it hands back it may have handed back before it knew of the correction,
 * and then its own word stands behind that on the log.
 */
@ApplicationScoped
public class FollowCorrection implements Reaction {
    private final Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands;
    private final Roster roster;
    private final OrderReader orders;
    private final PlatformClock clock;

    FollowCorrection(
            Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands,
            Roster roster,
            OrderReader orders,
            PlatformClock clock) {
        this.commands = commands;
        this.roster = roster;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.matter-corrected", "followup.follow-up-corrected");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case MatterCorrected corrected -> {
                var policy = corrected.policy();
                var adopted = policy == null
                        ? Uni.createFrom().item(Optional.<PolicyAdopted>empty())
                        : TakeMatter.policy(
                                        policy,
                                        () -> roster.policy(record.metadata().centre(), policy))
                                .map(Optional::of);
                yield adopted.chain(terms -> twoPersons(record, corrected.severity())
                        .chain(reasons ->
                                commands.react(record, delivery, command(corrected, terms.orElse(null), reasons))));
            }
            case FollowUpCorrected corrected ->
                twoPersons(record, corrected.severity())
                        .chain(reasons -> commands.react(
                                record,
                                delivery,
                                new CorrectOrder(
                                        clock.now(),
                                        corrected.revision(),
                                        corrected.kind(),
                                        corrected.category(),
                                        corrected.severity(),
                                        null,
                                        List.of(),
                                        reasons)));
            default -> Uni.createFrom().voidItem();
        };
    }

    /** By the rules that held when the order's matter was opened, as when it was issued. */
    private Uni<List<TwoPersonReason>> twoPersons(Recorded<?> record, Severity severity) {
        var centre = record.metadata().centre();
        return orders.one(centre, record.matter())
                .map(order -> order.map(known -> roster.twoPersons(centre, severity, known.openedAt()))
                        .orElse(List.of()));
    }

    private CorrectOrder command(
            MatterCorrected corrected, @Nullable PolicyAdopted adopted, List<TwoPersonReason> twoPersons) {
        return new CorrectOrder(
                clock.now(),
                corrected.revision(),
                corrected.kind(),
                corrected.category(),
                corrected.severity(),
                adopted == null ? null : adopted.policy(),
                adopted == null ? List.of() : adopted.stages(),
                twoPersons);
    }
}
