package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.intake.matter.domain.PolicyInForce;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** A person looks at a report that waits, completes it and opens it. */
@Singleton
public class TriageMatter {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Surroundings surroundings;
    private final PlatformClock clock;

    TriageMatter(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Surroundings surroundings,
            PlatformClock clock) {
        this.commands = commands;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** What the person has found out; null stays as the report said. */
    public record Findings(
            @Nullable MatterKind kind,
            @Nullable Category category,
            @Nullable Severity severity,
            @Nullable HandlingMode handlingMode,
            @Nullable GridCode gridCode,
            @Nullable SubcategoryCode subcategory) {}

    /** Opens the matter and hands it on. */
    public Uni<MatterStatus> open(Actor actor, MatterId matter, Findings found, @Nullable Once once) {
        Access.require(actor, Permission.TRIAGE);
        requireKnown(actor, found.gridCode());
        return commands.load(matter).chain(state -> {
            var now = clock.now();
            var policy = policy(actor, state, found, now);
            surroundings.requireSubcategory(actor.centre(), found.subcategory(), category(state, found));
            var command = new Open(
                    now,
                    found.kind(),
                    found.category(),
                    found.severity(),
                    found.handlingMode(),
                    found.gridCode(),
                    policy,
                    state instanceof Matter.Known known ? known.understanding() : null,
                    found.subcategory());
            return commands.handle(
                    actor,
                    matter,
                    command,
                    List.of(),
                    once,
                    MatterStatus.class,
                    after -> MatterStatus.of(matter, after));
        });
    }

    /** Whoever corrects the report in between stops the command. */
    private PolicyInForce policy(Actor actor, Matter state, Findings found, Instant now) {
        if (!(state instanceof Matter.Known known)) {
            return surroundings.policy(actor.centre(), now);
        }
        var kind = found.kind() == null ? known.understanding().kind() : found.kind();
        var category = found.category() == null ? known.understanding().category() : found.category();
        return surroundings.policy(
                actor.centre(),
                known.facts().channel(),
                kind == MatterKind.DISPUTE ? category : null,
                found.severity() == null ? known.understanding().severity() : found.severity(),
                now);
    }

    private static @Nullable Category category(Matter state, Findings found) {
        if (found.category() != null) {
            return found.category();
        }
        return state instanceof Matter.Known known ? known.understanding().category() : null;
    }

    private void requireKnown(Actor actor, @Nullable GridCode grid) {
        if (grid != null && !surroundings.hasGrid(actor.centre(), grid)) {
            throw new ProblemException(Problem.unprocessable(
                    "unknown-grid",
                    "the directory has no such grid",
                    new FieldError("gridCode", "must be a grid of the directory")));
        }
    }
}
