package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Shows parties, address and statement to a person who has to see them. First the read is logged, then it happens. */
@Singleton
public class ReadPrivate {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final PrivateStore privateStore;
    private final ReadLog log;
    private final Units units;
    private final PlatformClock clock;

    ReadPrivate(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            PrivateStore privateStore,
            ReadLog log,
            Units units,
            PlatformClock clock) {
        this.commands = commands;
        this.privateStore = privateStore;
        this.log = log;
        this.units = units;
        this.clock = clock;
    }

    /** One text of a matter, as JSON. */
    public record Text(UUID ref, String json) {}

    /**
     * Logs that somebody is about to look at what is personal about a matter; only then may it be shown.
     *
     * @param reason why; the team with the open order and a department that holds the matter needn't say
     */
    public Uni<Void> look(Actor actor, MatterId matter, @Nullable String reason) {
        Access.require(actor, Permission.READ_PRIVATE);
        return commands.see(actor, matter)
                .chain(() -> reason == null
                        ? units.holds(actor, matter)
                        : Uni.createFrom().item(saysSomething(reason)))
                .invoke(may -> {
                    if (!may) {
                        throw new ProblemException(
                                Problem.invalid(List.of(new FieldError("reason", "must be given, in a few words"))));
                    }
                })
                .chain(() -> log.add(actor, matter, reason, clock.now()));
    }

    /**
     * Every text of the matter that has not been erased, oldest first; fails with 410 when nobody and nothing that was said is left.
     *
     * @param reason why; the team with the open order and a department that holds the matter needn't say
     */
    public Uni<List<Text>> read(Actor actor, MatterId matter, @Nullable String reason) {
        return look(actor, matter, reason)
                .chain(() -> commands.see(actor, matter))
                .invoke(state -> {
                    if (Matters.known(state).facts().people().nothingIsLeft()) {
                        throw Matters.erased();
                    }
                })
                .chain(() -> privateStore.readAll(matter))
                .map(texts -> texts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(TextRef::value)))
                        .map(text -> new Text(text.getKey().value(), text.getValue()))
                        .toList());
    }

    private static boolean saysSomething(String reason) {
        return reason.codePoints().filter(Character::isLetterOrDigit).count() >= 2;
    }
}
