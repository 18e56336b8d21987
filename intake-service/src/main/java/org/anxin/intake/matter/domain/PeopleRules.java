package org.anxin.intake.matter.domain;

import org.anxin.contracts.intake.AttachmentErased;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.PersonCorrected;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.eventstore.decide.Decision;
import org.anxin.intake.matter.domain.Matter.Known;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.MatterCommand.CorrectPerson;
import org.anxin.intake.matter.domain.MatterCommand.EraseAttachment;
import org.anxin.intake.matter.domain.MatterCommand.ErasePerson;

/** What is kept of people is put right or erased in every state, whoever holds the matter. Erased once is erased for ever; what is said later can be erased again. */
final class PeopleRules {
    private PeopleRules() {}

    static Decision<IntakeEvent, MatterRefusal> correct(CorrectPerson command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Known known -> {
                var party = known.facts().people().find(command.party()).orElse(null);
                if (party == null) {
                    yield Decision.refuse(new MatterRefusal.UnknownParty());
                }
                if (party.erased()) {
                    yield Decision.refuse(new MatterRefusal.Erased());
                }
                yield command.fields().isEmpty()
                        ? Decision.nothing()
                        : Decision.accept(command.at(), new PersonCorrected(command.party(), command.fields()));
            }
        };
    }

    static Decision<IntakeEvent, MatterRefusal> erase(ErasePerson command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Known known -> erase(command, known.facts().people());
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> erase(ErasePerson command, People people) {
        var id = command.party();
        var party = id == null ? null : people.find(id).orElse(null);
        if (id != null && party == null) {
            return Decision.refuse(new MatterRefusal.UnknownParty());
        }
        if (party != null && !party.isPerson()) {
            return Decision.refuse(new MatterRefusal.NotAPerson());
        }
        var words = command.withWords() || people.spoke(party);
        var wasBefore = (party == null || party.erased()) && (!words || people.wordsAreGone());
        return wasBefore ? Decision.nothing() : Decision.accept(command.at(), new PersonErased(id, words));
    }

    static Decision<IntakeEvent, MatterRefusal> erase(EraseAttachment command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Known known ->
                known.facts().attachments().stream()
                                .anyMatch(one -> one.id().equals(command.attachment()) && !one.erased())
                        ? Decision.accept(command.at(), new AttachmentErased(command.attachment()))
                        : Decision.nothing();
        };
    }
}
