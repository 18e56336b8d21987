package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.GiveAdvice;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** A person answers a consultation while it waits at intake; nobody else has to work on it. */
@Singleton
public class AnswerConsultation {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final PrivateStore privateStore;
    private final PlatformClock clock;

    AnswerConsultation(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            PrivateStore privateStore,
            PlatformClock clock) {
        this.commands = commands;
        this.privateStore = privateStore;
        this.clock = clock;
    }

    /**
     * Ends a consultation with the outcome {@code ADVICE_GIVEN}; it goes to follow-up.
     *
     * @param advice what was said, in one canonical text
     */
    public Uni<MatterStatus> answer(Actor actor, MatterId matter, String advice, @Nullable Once once) {
        Access.require(actor, Permission.TRIAGE);
        var text = privateStore.seal(matter, PrivateText.ofAnswer("advice", advice));
        return commands.handle(
                actor,
                matter,
                new GiveAdvice(clock.now(), text.ref()),
                List.of(text.row()),
                once,
                MatterStatus.class,
                state -> MatterStatus.of(matter, state));
    }
}
