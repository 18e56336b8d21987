package org.anxin.mediation.casework.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.eventstore.Delivery;
import org.anxin.mediation.casework.domain.CaseCommand;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.CaseState.Taken;
import org.anxin.mediation.casework.domain.CorrectCase;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * Lets a case follow when its matter is corrected. Those who hand matters over to mediation tell it too: what they handed over before they knew of the
 * correction stands ahead of their own word on the log.
 */
@Singleton
public class FollowCorrection implements Reaction {
    private final Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands;
    private final TermsInForce terms;
    private final PlatformClock clock;

    FollowCorrection(
            Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands,
            TermsInForce terms,
            PlatformClock clock) {
        this.commands = commands;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.matter-corrected", "dispatch.order-corrected", "followup.follow-up-corrected");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case MatterCorrected told ->
                correct(record, delivery, told.revision(), told.kind(), told.category(), told.severity());
            case OrderCorrected told ->
                correct(record, delivery, told.revision(), told.kind(), told.category(), told.severity());
            case FollowUpCorrected told ->
                correct(record, delivery, told.revision(), told.kind(), told.category(), told.severity());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> correct(
            Recorded<?> record,
            Delivery delivery,
            int revision,
            MatterKind kind,
            @Nullable Category category,
            Severity severity) {
        return commands.load(record.matter())
                .chain(state -> commands.react(
                        record,
                        delivery,
                        new CorrectCase(
                                clock.now(), revision, kind, category, severity, terms(state, kind, category))));
    }

    /** By what held when mediation was handed the matter, which no command of a person changes. */
    private List<StartedTerm> terms(CaseState state, MatterKind kind, @Nullable Category category) {
        return state instanceof Taken taken
                ? terms.running(
                        taken.file().centre(),
                        taken.file().atDesk(),
                        kind,
                        category,
                        taken.file().takenAt())
                : List.of();
    }
}
