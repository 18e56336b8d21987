package org.anxin.dispatch.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.TextRef;
import org.anxin.dispatch.directory.domain.ChangeEntries;
import org.anxin.dispatch.directory.domain.Directory;
import org.anxin.dispatch.directory.domain.DirectoryRefusal;
import org.anxin.dispatch.directory.domain.Entries;
import org.anxin.dispatch.directory.domain.StaffContact;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** Names and phones on their way into a directory that somebody else changes meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class StaffContactsTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final CentreCode CENTRE = new CentreCode("zone-of-its-own");
    private static final PersonRecorded FIRST = person("first"), SECOND = person("second");

    @Inject
    StaffContacts contacts;

    @Test
    void aReferenceIsTakenAgainOnlyForTheVersionThatItWasReadAt() {
        var contact = new StaffContact("虚构员一", "000-0001");
        var read = told(new CentreRegistered(CENTRE), FIRST);

        var keeper = contacts.keeper(DirectoryStream.of(CENTRE));
        var row = new ChangeEntries.Change(new PersonRecorded(FIRST.person(), keeper.keep(contact)), null, 1);
        var kept = keeper.against(Entries.of(read), Map.of(FIRST.contact(), contact), row);
        assertThat(kept).isEqualTo(new ChangeEntries.Change(FIRST, 1, 1));
        assertThat(keeper.rows()).isEmpty();

        // Somebody else was faster, and what it referred to is erased.
        var since = told(new CentreRegistered(CENTRE), FIRST, SECOND);
        assertThat(Directory.DECIDER.decide().apply(new ChangeEntries(AT, List.of(kept)), since))
                .isEqualTo(Decision.refuse(new DirectoryRefusal.OtherVersion(2)));
    }

    @Test
    void whoClaimsAVersionThatWasNotReadTakesNoReferenceOfAnother() {
        var contact = new StaffContact("虚构员一", "000-0001");
        var keeper = contacts.keeper(DirectoryStream.of(CENTRE));
        var put = new ChangeEntries.Change(new PersonRecorded(FIRST.person(), keeper.keep(contact)), 2, 1);
        assertThat(keeper.against(Entries.of(told(FIRST)), Map.of(FIRST.contact(), contact), put))
                .isEqualTo(put);
        assertThat(keeper.rows()).hasSize(1);
    }

    private static PersonRecorded person(String contact) {
        return new PersonRecorded(
                new ActorId("p-1"), new TextRef(UUID.nameUUIDFromBytes(contact.getBytes(StandardCharsets.UTF_8))));
    }

    private static Directory told(ReferenceEvent... events) {
        return Directory.DECIDER.fold(
                Directory.DECIDER.initial(),
                Stream.of(events).map(event -> new Occurred<>(AT, event)).toList());
    }
}
