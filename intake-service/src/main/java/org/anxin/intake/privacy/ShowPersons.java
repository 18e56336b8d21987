package org.anxin.intake.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.TextRef;
import org.anxin.intake.matter.application.Likeness;
import org.anxin.intake.matter.application.Matters;
import org.anxin.intake.matter.application.ReadLog;
import org.anxin.intake.matter.application.ReadLog.What;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Shows people: masked to whoever works with them, and everything that is kept to themselves. Each look is logged before it happens. */
@Singleton
class ShowPersons {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final People people;
    private final PrivateStore store;
    private final ReadLog log;
    private final PlatformClock clock;

    ShowPersons(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            People people,
            PrivateStore store,
            ReadLog log,
            PlatformClock clock) {
        this.commands = commands;
        this.people = people;
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Somebody who takes part, masked.
     *
     * @param party null for the caller of a hotline whom the report doesn't name
     */
    record Masked(
            UUID matterId,
            @Nullable UUID party,
            @Nullable PartyKind kind,
            @Nullable PartyRole role,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber,
            boolean erased) {}

    /**
     * What is kept of a person in one matter.
     *
     * @param entry what the report says of the person; null when it doesn't name her
     * @param words what was said about the matter, when it was this person who spoke
     * @param looks who looked at the matter, or did something about this person; why only of the latter, since the former may name others
     */
    record Kept(
            UUID matterId,
            Instant receivedAt,
            @Nullable UUID party,
            @Nullable JsonNode entry,
            List<JsonNode> words,
            int attachments,
            List<ReadLog.Look> looks) {}

    /** The parties of a matter. */
    Uni<List<Masked>> parties(Actor actor, MatterId matter) {
        Access.require(actor, Permission.READ_PRIVATE);
        return commands.see(actor, matter)
                .call(() -> log.add(actor, matter, What.MASKED, null, null, clock.now()))
                .chain(state -> people.report(matter)
                        .map(report -> Matters.known(state).facts().people().parties().stream()
                                .map(party -> masked(
                                        matter,
                                        state,
                                        report.map(People.Report::told).orElse(null),
                                        party.id()))
                                .toList()));
    }

    /** Those of this phone. */
    Uni<List<Masked>> ofPhone(Actor actor, String phone, String reason) {
        Access.require(actor, Permission.FIND_PERSON);
        return people.byPhone(actor.centre(), phone)
                .chain(reports -> shown(actor, reports, report -> People.ofPhone(report, phone), reason));
    }

    /** Those of this name. */
    Uni<List<Masked>> ofName(Actor actor, String name, String reason) {
        Access.require(actor, Permission.FIND_PERSON);
        var wanted = Likeness.named(name);
        return people.byName(actor.centre(), name)
                .chain(reports -> shown(
                        actor,
                        reports,
                        report ->
                                report.parties(entry -> wanted.equals(Likeness.named(Told.text(entry, "name"))), false),
                        reason));
    }

    /** All who take part in matters about an enterprise. */
    Uni<List<Masked>> ofEnterprise(Actor actor, String nameOrCode, String reason) {
        Access.require(actor, Permission.FIND_PERSON);
        return people.byEnterprise(actor.centre(), nameOrCode)
                .chain(reports -> shown(actor, reports, report -> report.parties(_ -> true, false), reason));
    }

    private Uni<List<Masked>> shown(
            Actor actor,
            List<People.Report> reports,
            Function<People.Report, List<Person.Found>> found,
            String reason) {
        return Multi.createFrom()
                .iterable(reports)
                .onItem()
                .transformToUniAndConcatenate(report -> log.add(
                                actor, report.matter(), What.FOUND, null, reason, clock.now())
                        .chain(() -> commands.see(actor, report.matter()))
                        .map(state -> found.apply(report).stream()
                                .map(one -> masked(report.matter(), state, report.told(), one.party()))
                                .toList()))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    private static Masked masked(MatterId matter, Matter state, @Nullable Told told, @Nullable PartyId party) {
        var known = party == null
                ? null
                : Matters.known(state).facts().people().find(party).orElse(null);
        var entry = told == null || party == null ? null : told.entry(party);
        return new Masked(
                matter.value(),
                party == null ? null : party.value(),
                known == null ? null : known.kind(),
                known == null ? null : known.role(),
                known != null && known.kind() == PartyKind.ORGANISATION && entry != null
                        ? Told.text(entry, "name")
                        : People.masked(entry, "name"),
                People.masked(entry, "phone"),
                People.masked(entry, "idNumber"),
                known != null && known.erased());
    }

    /** Everything that is kept of a person, at the person's own request. */
    Uni<List<Kept>> everything(Actor actor, Person person, String reason) {
        Access.require(actor, Permission.DISCLOSE_PERSON);
        return people.find(actor, person)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> commands.see(actor, one.matter())
                                .call(() ->
                                        log.add(actor, one.matter(), What.DISCLOSED, one.party(), reason, clock.now()))
                                .chain(state -> kept(one, Matters.known(state))))
                        .collect()
                        .asList());
    }

    private Uni<Kept> kept(Person.Found one, Matter.Known state) {
        var facts = state.facts();
        var party =
                one.party() == null ? null : facts.people().find(one.party()).orElse(null);
        var spoke = facts.people().spoke(party);
        return Uni.combine()
                .all()
                .unis(store.readAll(one.matter()), log.of(one.matter()))
                .with((texts, looks) -> new Kept(
                        one.matter().value(),
                        facts.receivedAt(),
                        id(one),
                        one.party() == null
                                ? null
                                : People.report(texts.values())
                                        .map(told -> told.entry(one.party()))
                                        .orElse(null),
                        spoke ? words(texts) : List.of(),
                        spoke
                                ? (int) facts.attachments().stream()
                                        .filter(attachment -> !attachment.erased())
                                        .count()
                                : 0,
                        looks.stream()
                                .filter(look ->
                                        look.party() == null || look.party().equals(id(one)))
                                .map(look -> look.what().isOfOne() && Objects.equals(look.party(), id(one))
                                        ? look
                                        : look.withoutReason())
                                .toList()));
    }

    private static @Nullable UUID id(Person.Found one) {
        return one.party() == null ? null : one.party().value();
    }

    private static List<JsonNode> words(Map<TextRef, String> texts) {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(TextRef::value)))
                .map(text -> Told.of(text.getValue()).words())
                .toList();
    }
}
