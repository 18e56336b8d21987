package org.anxin.intake.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PersonField;
import org.anxin.intake.matter.application.FoundBy;
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
import org.anxin.service.privatestore.PrivateStore.Indexed;
import org.anxin.service.rest.Uncancelled;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what is kept of a person. What was wrong is kept nowhere. First the event, then the text, then what the matter is recognised by: whoever is
 * cut off in between sends it again, and what is still wrong is put right then, if need be with an event more.
 */
@Singleton
class CorrectPerson {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final PrivateStore store;
    private final People people;
    private final FoundBy foundBy;
    private final Recognition recognition;
    private final ReadLog log;
    private final PlatformClock clock;

    CorrectPerson(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            PrivateStore store,
            People people,
            FoundBy foundBy,
            Recognition recognition,
            ReadLog log,
            PlatformClock clock) {
        this.commands = commands;
        this.store = store;
        this.people = people;
        this.foundBy = foundBy;
        this.recognition = recognition;
        this.log = log;
        this.clock = clock;
    }

    /** What is right; null where nothing was wrong. */
    record Right(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String statement) {}

    /** What was put right by this. */
    record Corrected(UUID matterId, UUID party, List<PersonField> fields) {}

    Uni<Corrected> correct(Actor actor, MatterId matter, PartyId party, Right right, String reason) {
        Access.require(actor, Permission.CORRECT_PERSON);
        return Uncancelled.of(commands.handle(actor, matter, command(party, List.of()))
                .chain(() -> log.add(actor, matter, What.CORRECTED, party, reason, clock.now()))
                .chain(() -> store.readAll(matter))
                .chain(texts -> {
                    var report = texts.entrySet().stream()
                            .filter(text -> Told.of(text.getValue()).isReport())
                            .findFirst()
                            .orElseThrow(Matters::erased);
                    var fields = put(Told.of(report.getValue()), party, right);
                    return commands.handle(actor, matter, command(party, fields))
                            .chain(() -> store.change(
                                    matter, report.getKey(), text -> changed(actor.centre(), text, party, right)))
                            .chain(() -> people.report(matter))
                            .chain(now -> recognition.follow(
                                    matter,
                                    now.orElseThrow(Matters::erased).told().forms()))
                            .replaceWith(() -> new Corrected(matter.value(), party.value(), fields));
                }));
    }

    private MatterCommand command(PartyId party, List<PersonField> fields) {
        return new MatterCommand.CorrectPerson(clock.now(), party, fields);
    }

    private Indexed changed(CentreCode centre, String text, PartyId party, Right right) {
        var told = Told.of(text);
        return put(told, party, right).isEmpty()
                ? new Indexed(text, List.of())
                : new Indexed(told.json(), foundBy.of(centre, told.forms(), told.callerLine()));
    }

    /** Puts it right; the fields that were wrong. */
    private static List<PersonField> put(Told told, PartyId party, Right right) {
        var entry = told.entry(party);
        if (entry == null || entry.path("erased").asBoolean()) {
            return List.of();
        }
        var fields = new ArrayList<PersonField>();
        if (Told.put(entry, "name", right.name())) {
            fields.add(PersonField.NAME);
        }
        if (Told.put(entry, "phone", right.phone())) {
            fields.add(PersonField.PHONE);
        }
        if (Told.put(entry, "idNumber", right.idNumber())) {
            fields.add(PersonField.ID_NUMBER);
        }
        if (told.putStatement(right.statement())) {
            fields.add(PersonField.STATEMENT);
        }
        return List.copyOf(fields);
    }
}
