package org.anxin.intake.matter.domain;

import static org.anxin.intake.matter.domain.Examples.AT;
import static org.anxin.intake.matter.domain.Examples.POLICY;
import static org.anxin.intake.matter.domain.Examples.REPORTER;
import static org.anxin.intake.matter.domain.Examples.referral;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.AttachmentErased;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.intake.PersonCorrected;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.value.OrganisationId;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.PersonField;
import org.anxin.eventstore.decide.Decision;
import org.anxin.intake.matter.domain.MatterCommand.CorrectPerson;
import org.anxin.intake.matter.domain.MatterCommand.EraseAttachment;
import org.anxin.intake.matter.domain.MatterCommand.ErasePerson;
import org.anxin.intake.matter.domain.MatterCommand.Receive;
import org.junit.jupiter.api.Test;

/** People are put right and erased; whose the words are decides what goes with whom. */
class PeopleRulesTest {
    private static final Instant LATER = AT.plusSeconds(60);
    private static final PartyAdded CLAIMANT = person(2, PartyRole.CLAIMANT);
    private static final PartyAdded WITNESS = person(3, PartyRole.WITNESS);
    private static final PartyAdded FIRM = new PartyAdded(
            new PartyId(new UUID(3, 4)),
            PartyKind.ORGANISATION,
            PartyRole.EMPLOYER,
            new OrganisationId(new UUID(9, 1)),
            null);

    @Test
    void withWhoReportedGoTheWords() {
        assertErased(matter(REPORTER, CLAIMANT), erase(REPORTER), true);
        assertErased(matter(CLAIMANT, WITNESS), erase(CLAIMANT), true);
        assertErased(matter(REPORTER, CLAIMANT), erase(CLAIMANT), false);
        assertErased(matter(REPORTER, WITNESS), erase(WITNESS), false);
        assertErased(matter(REPORTER, WITNESS), new ErasePerson(LATER, WITNESS.party(), true), true);
        assertThat(events(matter(FIRM), new ErasePerson(LATER, null, false)))
                .containsExactly(new PersonErased(null, true));
    }

    @Test
    void erasedOnceIsErasedForEver() {
        var erased = after(matter(REPORTER, WITNESS), erase(REPORTER));

        assertThat(events(erased, erase(REPORTER))).isEmpty();
        assertThat(events(erased, new ErasePerson(LATER, null, false))).isEmpty();
        assertRefused(erased, new CorrectPerson(LATER, REPORTER.party(), List.of(PersonField.NAME)), "erased");
        assertThat(people(erased).nothingIsLeft()).isFalse();
        assertThat(people(after(erased, erase(WITNESS))).nothingIsLeft()).isTrue();
    }

    @Test
    void whatComesAfterAnErasureIsLeftUntilItIsErasedToo() {
        var erased = after(matter(REPORTER), erase(REPORTER));
        var more = after(erased, Examples.attach(LATER, 1));

        assertThat(people(erased).nothingIsLeft()).isTrue();
        assertThat(people(more).nothingIsLeft()).isFalse();
        assertErased(more, erase(REPORTER), true);
        assertThat(people(after(more, erase(REPORTER))).nothingIsLeft()).isTrue();
    }

    @Test
    void onlyPersonsOfTheMatterAreErasedOrPutRight() {
        var matter = matter(REPORTER, FIRM);

        assertRefused(matter, erase(FIRM), "not-a-person");
        assertRefused(matter, erase(WITNESS), "unknown-party");
        assertRefused(matter, new CorrectPerson(LATER, WITNESS.party(), List.of()), "unknown-party");
        assertRefused(new Matter.NotReceived(), erase(REPORTER), "unknown-matter");
        assertThat(events(matter, new CorrectPerson(LATER, REPORTER.party(), List.of(PersonField.PHONE))))
                .containsExactly(new PersonCorrected(REPORTER.party(), List.of(PersonField.PHONE)));
        assertThat(events(matter, new CorrectPerson(LATER, REPORTER.party(), List.of())))
                .isEmpty();
    }

    @Test
    void anAttachmentIsErasedOnceAndGoesWithTheWords() {
        var attach = Examples.attach(LATER, 1);
        var erase = new EraseAttachment(LATER, attach.attachment().attachment());
        var matter = after(matter(REPORTER), attach);

        assertThat(events(matter, erase)).containsExactly(new AttachmentErased(erase.attachment()));
        assertThat(events(after(matter, erase), erase)).isEmpty();
        assertThat(events(after(matter, erase(REPORTER)), erase)).isEmpty();
    }

    private static void assertErased(Matter matter, ErasePerson command, boolean words) {
        assertThat(events(matter, command)).containsExactly(new PersonErased(command.party(), words));
    }

    private static void assertRefused(Matter matter, MatterCommand command, String code) {
        assertThat(MatterRules.decide(command, matter))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(((MatterRefusal) refused.refusal()).code())
                                .isEqualTo(code));
    }

    private static List<IntakeEvent> events(Matter matter, MatterCommand command) {
        return switch (MatterRules.decide(command, matter)) {
            case Decision.Accepted<IntakeEvent, MatterRefusal>(var events) ->
                events.stream().map(occurred -> occurred.event()).toList();
            case Decision.Refused<IntakeEvent, MatterRefusal>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private static Matter after(Matter matter, MatterCommand command) {
        return switch (MatterRules.decide(command, matter)) {
            case Decision.Accepted<IntakeEvent, MatterRefusal>(var events) -> MatterRules.DECIDER.fold(matter, events);
            case Decision.Refused<IntakeEvent, MatterRefusal>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private static Matter matter(PartyAdded... parties) {
        return after(new Matter.NotReceived(), new Receive(AT, referral(), List.of(parties), POLICY, false));
    }

    private static ErasePerson erase(PartyAdded party) {
        return new ErasePerson(LATER, party.party(), false);
    }

    private static PartyAdded person(long number, PartyRole role) {
        return new PartyAdded(new PartyId(new UUID(3, number)), PartyKind.PERSON, role, null, null);
    }

    private static People people(Matter matter) {
        return ((Matter.Known) matter).facts().people();
    }
}
