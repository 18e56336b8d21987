package org.anxin.mediation.casework.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TermStart;
import org.anxin.eventstore.Delivery;
import org.anxin.mediation.casework.domain.CaseCommand;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.Origin;
import org.anxin.mediation.casework.domain.TakeCase;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;
import org.jspecify.annotations.Nullable;

/** Takes what the other services hand over to mediation. */
@Singleton
public class CaseReactions implements Reaction {
    private final Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands;
    private final TermsInForce terms;

    CaseReactions(Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands, TermsInForce terms) {
        this.commands = commands;
        this.terms = terms;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.matter-opened", "dispatch.order-handed-on", "followup.matter-reopened");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case MatterOpened opened ->
                take(
                        record,
                        delivery,
                        Origin.DESK,
                        Level.CENTRE,
                        opened.kind(),
                        opened.category(),
                        opened.severity(),
                        opened.place(),
                        opened.drill(),
                        opened.handOver());
            case OrderHandedOn handed ->
                take(
                        record,
                        delivery,
                        handed.mode() == HandlingMode.DESK ? Origin.DESK : Origin.ORDER,
                        handed.level(),
                        handed.kind(),
                        handed.category(),
                        handed.severity(),
                        handed.place(),
                        handed.drill(),
                        handed.handOver());
            case MatterReopened reopened ->
                take(
                        record,
                        delivery,
                        Origin.REOPENED,
                        Level.CENTRE,
                        reopened.kind(),
                        reopened.category(),
                        reopened.severity(),
                        reopened.place(),
                        reopened.drill(),
                        reopened.handOver());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> take(
            Recorded<?> record,
            Delivery delivery,
            Origin origin,
            Level level,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            Place place,
            boolean drill,
            HandOver handOver) {
        if (handOver.to() != Holder.MEDIATION) {
            return Uni.createFrom().voidItem();
        }
        var centre = record.metadata().centre();
        var at = happened(record);
        return commands.react(
                record,
                delivery,
                new TakeCase(
                        at,
                        centre,
                        handOver.leg(),
                        origin,
                        level,
                        kind,
                        category,
                        severity,
                        place,
                        drill,
                        terms.starting(TermStart.CASE_TAKEN, centre, kind, category, at),
                        terms.starting(TermStart.DESK_CASE_TAKEN, centre, kind, category, at)));
    }

    /** A reporter's clock may be ahead, and then nothing could be done in the case until the platform's reaches it. */
    private static Instant happened(Recorded<?> record) {
        return record.occurredAt().isBefore(record.recordedAt()) ? record.occurredAt() : record.recordedAt();
    }
}
