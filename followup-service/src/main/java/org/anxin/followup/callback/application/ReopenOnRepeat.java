package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.intake.ReopeningRequested;
import org.anxin.eventstore.Delivery;
import org.anxin.followup.callback.domain.FollowUpCommand;
import org.anxin.followup.callback.domain.FollowUpRefusal;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.followup.callback.domain.ReopenForRepeat;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;

/** Reopens a matter that was reported again, when intake asks for it. */
@Singleton
public class ReopenOnRepeat implements Reaction {
    private final Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands;
    private final PlatformClock clock;

    ReopenOnRepeat(
            Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands, PlatformClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.reopening-requested");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return record.event() instanceof ReopeningRequested asked
                ? commands.react(record, delivery, new ReopenForRepeat(clock.now(), asked.to()))
                : Uni.createFrom().voidItem();
    }
}
