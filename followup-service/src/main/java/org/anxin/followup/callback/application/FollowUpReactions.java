package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.Delivery;
import org.anxin.followup.callback.domain.FollowUpCommand;
import org.anxin.followup.callback.domain.FollowUpRefusal;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.followup.callback.domain.OpenFollowUp;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;
import org.jspecify.annotations.Nullable;

/** Takes matters with their outcomes. */
@Singleton
public class FollowUpReactions implements Reaction {
    private final Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands;

    FollowUpReactions(Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands) {
        this.commands = commands;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.matter-concluded", "dispatch.order-concluded", "mediation.case-concluded");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case MatterConcluded ended ->
                open(
                        record,
                        delivery,
                        ended.outcome(),
                        ended.countersignedBy(),
                        ended.kind(),
                        ended.category(),
                        ended.severity(),
                        ended.place(),
                        ended.drill(),
                        ended.handOver(),
                        null);
            case OrderConcluded order ->
                open(
                        record,
                        delivery,
                        order.outcome(),
                        order.countersignedBy(),
                        order.kind(),
                        order.category(),
                        order.severity(),
                        order.place(),
                        order.drill(),
                        order.handOver(),
                        null);
            case CaseConcluded ended ->
                open(
                        record,
                        delivery,
                        ended.outcome(),
                        ended.countersignedBy(),
                        ended.kind(),
                        ended.category(),
                        ended.severity(),
                        ended.place(),
                        ended.drill(),
                        ended.handOver(),
                        ended.instalments());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> open(
            Recorded<?> record,
            Delivery delivery,
            Outcome outcome,
            @Nullable ActorId countersignedBy,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            Place place,
            boolean drill,
            HandOver handOver,
            @Nullable List<Instalment> instalments) {
        if (handOver.to() != Holder.FOLLOWUP) {
            return Uni.createFrom().voidItem();
        }
        return commands.react(
                record,
                delivery,
                new OpenFollowUp(
                        happened(record),
                        record.metadata().centre(),
                        handOver.leg(),
                        outcome,
                        kind,
                        category,
                        severity,
                        place,
                        drill,
                        outcome.needsCountersign() && countersignedBy == null
                                ? record.metadata().actor()
                                : null,
                        instalments));
    }

    /** A reporter's clock may be ahead, and then nobody could be called back until the platform's reaches it. */
    private static Instant happened(Recorded<?> record) {
        return record.occurredAt().isBefore(record.recordedAt()) ? record.occurredAt() : record.recordedAt();
    }
}
