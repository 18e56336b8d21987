package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.Delivery;
import org.anxin.followup.callback.domain.CorrectFollowUp;
import org.anxin.followup.callback.domain.FollowUpCommand;
import org.anxin.followup.callback.domain.FollowUpRefusal;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * Lets a follow-up follow when its matter is corrected. Those who hand matters over to follow-up tell it too: what they handed over before they knew of the
 * correction stands ahead of their own word on the log.
 */
@Singleton
public class FollowCorrection implements Reaction {
    private final Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands;
    private final PlatformClock clock;

    FollowCorrection(
            Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands, PlatformClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.matter-corrected", "dispatch.order-corrected", "mediation.case-corrected");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case MatterCorrected told ->
                correct(record, delivery, told.revision(), told.kind(), told.category(), told.severity());
            case OrderCorrected told ->
                correct(record, delivery, told.revision(), told.kind(), told.category(), told.severity());
            case CaseCorrected told ->
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
        return commands.react(record, delivery, new CorrectFollowUp(clock.now(), revision, kind, category, severity));
    }
}
