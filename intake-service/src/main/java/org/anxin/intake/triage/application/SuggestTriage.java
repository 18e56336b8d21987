package org.anxin.intake.triage.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.intake.triage.domain.RuleSet;
import org.anxin.intake.triage.domain.Suggestion;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.codec.JsonText;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;

/**
 * Suggests what a report is, from its statement and supplements by the rules of today. Nobody sees the texts by it, and nothing is stored: the
 * person who opens the matter decides.
 */
@Singleton
public class SuggestTriage {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final PrivateStore privateStore;
    private final RuleSet rules;

    SuggestTriage(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            PrivateStore privateStore,
            TriageRules rules) {
        this.commands = commands;
        this.privateStore = privateStore;
        this.rules = RuleSet.parse(rules.file());
    }

    /** Suggestions, and the version of the rules that they come from. */
    public record Suggested(String rulesVersion, List<Suggestion> suggestions) {}

    /** What the rules make of a matter; fails with 404 when there is none that the actor may see. */
    public Uni<Suggested> of(Actor actor, MatterId matter) {
        Access.require(actor, Permission.TRIAGE);
        return commands.see(actor, matter)
                .chain(() -> privateStore.readAll(matter))
                .map(texts ->
                        texts.values().stream().map(SuggestTriage::statement).collect(Collectors.joining("\n")))
                .map(text -> new Suggested(rules.version(), rules.suggest(text)));
    }

    private static String statement(String content) {
        return JsonText.text(content, "report", "statement") + JsonText.text(content, "supplement", "statement");
    }
}
