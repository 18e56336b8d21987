package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.Correct;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** A person corrects what a matter is. */
@Singleton
public class CorrectMatter {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Surroundings surroundings;
    private final PlatformClock clock;

    CorrectMatter(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Surroundings surroundings,
            PlatformClock clock) {
        this.commands = commands;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** What is to be corrected; null stays as it is. */
    public record Correction(
            @Nullable MatterKind kind,
            @Nullable Category category,
            @Nullable Severity severity,
            @Nullable HandlingMode handlingMode,
            @Nullable SubcategoryCode subcategory) {}

    /**
     * What a matter is after a correction.
     *
     * @param revision how often it was corrected
     */
    public record Corrected(
            UUID matterId,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            HandlingMode handlingMode,
            int revision,
            @Nullable SubcategoryCode subcategory) {
        static Corrected of(MatterId matter, Matter state) {
            return switch (state) {
                case Matter.NotReceived _ ->
                    throw new IllegalStateException("a command was accepted and left no matter");
                case Matter.Known known ->
                    new Corrected(
                            matter.value(),
                            known.understanding().kind(),
                            known.understanding().category(),
                            known.understanding().severity(),
                            known.understanding().mode(),
                            known.understanding().revision(),
                            known.understanding().subcategory());
            };
        }
    }

    /** Corrects a matter; what it says already changes nothing. */
    public Uni<Corrected> correct(Actor actor, MatterId matter, Correction correction, @Nullable Once once) {
        Access.require(actor, Permission.CORRECT_MATTER);
        return commands.see(actor, matter).chain(state -> {
            var known = Matters.known(state);
            surroundings.requireSubcategory(
                    actor.centre(),
                    correction.subcategory(),
                    correction.category() == null ? known.understanding().category() : correction.category());
            var command = new Correct(
                    clock.now(),
                    correction.kind(),
                    correction.category(),
                    correction.severity(),
                    correction.handlingMode(),
                    known.understanding(),
                    policy(actor, known, correction),
                    correction.subcategory());
            return commands.handle(
                    actor, matter, command, List.of(), once, Corrected.class, after -> Corrected.of(matter, after));
        });
    }

    /** As if the matter had been understood so from the beginning: no policy that was adopted since is its own. */
    private @Nullable PolicyRef policy(Actor actor, Matter.Known known, Correction correction) {
        if (!(known instanceof Matter.Opened opened)) {
            return null;
        }
        var understanding = known.understanding();
        var kind = correction.kind() == null ? understanding.kind() : correction.kind();
        var category = correction.category() == null ? understanding.category() : correction.category();
        var severity = correction.severity() == null ? understanding.severity() : correction.severity();
        return surroundings
                .policy(
                        actor.centre(),
                        known.facts().channel(),
                        kind == MatterKind.DISPUTE ? category : null,
                        severity,
                        opened.openedAt())
                .policy();
    }
}
