package org.anxin.mediation.casework.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.Holder;
import org.anxin.eventstore.Delivery;
import org.anxin.mediation.casework.domain.CaseCommand;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.ResumeCase;
import org.anxin.mediation.casework.domain.SuspendCase;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;

/** Lets a case rest when intake asks for it, since its matter belongs to another, and go on when it doesn't after all. */
@Singleton
public class FollowLink implements Reaction {
    private final Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands;
    private final PlatformClock clock;

    FollowLink(Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands, PlatformClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.suspension-requested", "intake.link-dropped", "intake.repeat-unlinked");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case SuspensionRequested asked
            when asked.holder().to() == Holder.MEDIATION ->
                commands.react(
                        record,
                        delivery,
                        new SuspendCase(clock.now(), asked.to(), asked.holder().leg()));
            case LinkDropped dropped -> commands.react(record, delivery, new ResumeCase(clock.now(), dropped.to()));
            case RepeatUnlinked undone -> commands.react(record, delivery, new ResumeCase(clock.now(), undone.from()));
            default -> Uni.createFrom().voidItem();
        };
    }
}
