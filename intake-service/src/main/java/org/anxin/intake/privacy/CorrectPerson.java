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
import org.anxin.contracts.value.TextRef;
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
 * Puts right what is kept of a person. What was wrong is kept nowhere. First the text, then the event: whoever is cut off in between sends it again,
 * and the event is told then.
 */
@Singleton
class CorrectPerson {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final PrivateStore store;
    private final FoundBy foundBy;
    private final Recognition recognition;
    private final ReadLog log;
    private final PlatformClock clock;

    CorrectPerson(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            PrivateStore store,
            FoundBy foundBy,
            Recognition recognition,
            ReadLog log,
            PlatformClock clock) {
        this.commands = commands;
        this.store = store;
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
                    var fields = new ArrayList<PersonField>();
                    var report = texts.entrySet().stream()
                            .filter(text -> Told.of(text.getValue()).isReport())
                            .findFirst()
                            .orElseThrow(Matters::erased);
                    var entry = Told.of(report.getValue()).entry(party);
                    return change(actor.centre(), matter, report.getKey(), party, right, fields)
                            .chain(() -> recognition.replace(
                                    matter, entry == null ? null : Told.text(entry, "phone"), right.phone()))
                            .chain(() -> commands.handle(actor, matter, command(party, List.copyOf(fields))))
                            .replaceWith(() -> new Corrected(matter.value(), party.value(), List.copyOf(fields)));
                }));
    }

    private MatterCommand command(PartyId party, List<PersonField> fields) {
        return new MatterCommand.CorrectPerson(clock.now(), party, fields);
    }

    /** @param fields those that were wrong, to be filled */
    private Uni<?> change(
            CentreCode centre, MatterId matter, TextRef ref, PartyId party, Right right, List<PersonField> fields) {
        return store.change(matter, ref, text -> {
            fields.clear();
            var told = Told.of(text);
            var entry = told.entry(party);
            if (entry == null || entry.path("erased").asBoolean()) {
                return new Indexed(text, List.of());
            }
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
            return fields.isEmpty()
                    ? new Indexed(text, List.of())
                    : new Indexed(told.json(), foundBy.of(centre, told.forms(), told.callerLine()));
        });
    }
}
