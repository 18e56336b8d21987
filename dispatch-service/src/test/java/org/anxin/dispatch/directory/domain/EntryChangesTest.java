package org.anxin.dispatch.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.EntryRetired;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.OfficerRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.ServiceTeamRegistered;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.GridKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.OfficerDuty;
import org.anxin.contracts.value.OfficerPost;
import org.anxin.contracts.value.ServiceTeamCode;
import org.anxin.contracts.value.ServiceTeamMember;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.SiteKind;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TextRef;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The directory holds together whatever is registered, changed and retired. */
class EntryChangesTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final ReferenceEvent CENTRE = new CentreRegistered(new CentreCode("zone-1"));
    private static final OfficerRegistered OFFICER = officer("o-1", OfficerPost.GRID_OFFICER);
    private static final OfficerRegistered MICRO = officer("m-1", OfficerPost.MICRO_GRID_OFFICER);
    private static final GridRegistered ZONE = grid("zone", null, GridKind.ZONE, null);
    private static final GridRegistered GRID = grid("g-1", "zone", GridKind.GRID, null);

    @Test
    void aGridNeedsAnOfficerWithAPostAndGridsMakeATree() {
        given().when(change(0, grid("g-1", null, GridKind.GRID, null)))
                .thenRefused(
                        refused(1, "officer", "must be an officer of the directory, with a post and its duties: o-1"));
        given(MICRO)
                .when(change(
                        0,
                        new GridRegistered(
                                new GridCode("g-1"), null, new OfficerCode("m-1"), GridKind.GRID, null, null, null)))
                .thenRefused(refused(1, "officer", "must have the post GRID_OFFICER: m-1"));
        given(OFFICER)
                .when(change(0, GRID))
                .thenRefused(refused(1, "parent", "must be one of the directory's grids: zone"));
        // Whatever order a file has them in.
        given(OFFICER).when(changes(GRID, ZONE)).then(GRID, ZONE);
        given(OFFICER, ZONE, GRID)
                .when(change(1, grid("zone", "g-1", GridKind.ZONE, null)))
                .thenRefused(refused(
                        1, "parent", "must be larger: a zone for a grid, a zone or a grid for an enterprise grid"));
        given(OFFICER, ZONE, GRID)
                .when(change(1, grid("zone", null, GridKind.GRID, null)))
                .thenRefused(refused(1, "kind", "must be larger than that of g-1, which is part of it"));
        given(OFFICER, ZONE)
                .when(change(1, officer("o-1", OfficerPost.MICRO_GRID_OFFICER)))
                .thenRefused(refused(1, "post", "must be GRID_OFFICER: is the officer of zone"));
    }

    @Test
    void whoChangesAnEntrySaysWhichVersion() {
        var other = grid("zone", null, GridKind.ZONE, AT.plusSeconds(60));
        var known = given(OFFICER, ZONE);
        known.when(change(0, other)).thenRefused(new DirectoryRefusal.VersionRequired(1));
        known.when(change(2, other)).thenRefused(new DirectoryRefusal.OtherVersion(1));
        known.when(change(1, ZONE)).thenNothing();
        known.when(change(1, other))
                .then(other)
                .when(change(1, ZONE))
                .thenRefused(new DirectoryRefusal.OtherVersion(2));
        known.when(change(1, GRID)).thenRefused(new DirectoryRefusal.OtherVersion(0));
        known.when(change(1, grid("zone", null, GridKind.ZONE, AT.minusSeconds(1))))
                .thenRefused(refused(1, "validFrom", "must not lie before " + AT));
        DeciderSpec.given(Directory.DECIDER).when(change(0, OFFICER)).thenRefused(new DirectoryRefusal.NoSuchCentre());
    }

    @Test
    void nothingIsRetiredThatSomethingNeedsNowOrLater() {
        var site = new SiteRegistered(
                new SiteCode("s-1"),
                new GridCode("g-1"),
                SiteKind.WORKPLACE,
                null,
                null,
                null,
                null,
                null,
                List.of(new OfficerCode("m-1")),
                null);
        var police = new PoliceContactNamed(new GridCode("g-1"), new ActorId("p-1"));
        var known = given(
                OFFICER,
                MICRO,
                ZONE,
                GRID,
                site,
                police,
                new LadderAdopted(1, AT, List.of(), new ActorId("boss"), null));
        known.when(retire(EntryKind.GRID, "zone")).thenRefused(inUse("grids", "g-1"));
        known.when(retire(EntryKind.GRID, "g-1"))
                .thenRefused(new DirectoryRefusal.StillInUse(List.of(
                        new RetireEntry.Hanging("sites", "s-1"), new RetireEntry.Hanging("police-contacts", "g-1"))));
        known.when(retire(EntryKind.OFFICER, "m-1")).thenRefused(inUse("sites", "s-1"));
        known.when(retire(EntryKind.SITE, "none")).thenRefused(new DirectoryRefusal.NoSuchEntry());
        known.when(retire(EntryKind.SITE, "s-1"))
                .then(new EntryRetired(EntryKind.SITE, new EntryCode("s-1"), null))
                .when(retire(EntryKind.SITE, "s-1"))
                .thenRefused(new DirectoryRefusal.NoSuchEntry())
                .when(change(0, site))
                .then(site);

        // Who is replaced from tomorrow on is needed until then.
        var second = officer("o-2", OfficerPost.GRID_OFFICER);
        var tomorrow = new GridRegistered(
                ZONE.grid(), null, second.officer(), GridKind.ZONE, null, null, AT.plusSeconds(86_400));
        given(OFFICER, second, ZONE, tomorrow)
                .when(retire(EntryKind.OFFICER, "o-1"))
                .thenRefused(inUse("grids", "zone"));
    }

    @Test
    void whoIsNamedIsAmongThePeople() {
        var police = new PoliceContactNamed(new GridCode("zone"), new ActorId("p-1"));
        var labour = new DepartmentRegistered(
                new DepartmentCode("LABOUR"), null, List.of(new ActorId("p-1"), new ActorId("p-2")), null);
        var site = new SiteRegistered(
                new SiteCode("s-1"),
                new GridCode("zone"),
                SiteKind.WORKPLACE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var team = new ServiceTeamRegistered(
                new ServiceTeamCode("t-1"),
                site.site(),
                List.of(new ServiceTeamMember(labour.department(), new ActorId("p-2"))),
                null);
        var known = given(OFFICER, ZONE, site, person("p-1"));
        known.when(changes(police, labour))
                .thenRefused(refused(1, "dutyContacts", "must be one of the directory's people: p-2"));
        known.when(change(
                        0,
                        new TeamRegistered(new TeamCode("team-9"), List.of(), null, List.of(new ActorId("p-4")), null)))
                .thenRefused(refused(1, "dutyContacts", "must be one of the directory's people: p-4"));
        known.when(change(0, new PoliceContactNamed(new GridCode("zone"), new ActorId("p-3"))))
                .thenRefused(refused(1, "contact", "must be one of the directory's people: p-3"));
        given(OFFICER, ZONE, site, labour)
                .when(change(0, team))
                .thenRefused(refused(1, "members", "must be one of the directory's people: p-2"));
    }

    @Test
    void aPersonGoesAtOnceAndNotWhileALadderNamesIt() {
        var boss = person("boss");
        var inForce = new LadderAdopted(1, AT, List.of(), new ActorId("boss"), null);
        var later = new LadderAdopted(2, AT.plusSeconds(86_400), List.of(), new ActorId("other"), null);
        var known = given(boss, person("other"), inForce, later);
        known.when(retire(EntryKind.PERSON, "boss")).thenRefused(inUse("ladder", "supervisor"));
        known.when(retire(EntryKind.PERSON, "other")).thenRefused(inUse("ladder", "supervisor"));
        given(boss)
                .when(new RetireEntry(
                        AT, EntryKind.PERSON, new EntryCode("boss"), 1, AT.plusSeconds(86_400), List.of()))
                .thenRefused(new DirectoryRefusal.PersonGoesAtOnce());
    }

    @Test
    void whatAnInstallationStartsWithIsNotToldOfEntriesThatSomebodyChanged() {
        var changed = grid("zone", null, GridKind.ZONE, AT.plusSeconds(9));
        given(OFFICER, changed)
                .when(new AdoptDirectory(AT, new CentreCode("zone-1"), List.of(OFFICER, ZONE, GRID)))
                .then(GRID);
    }

    @Test
    void aLongHistoryIsFoldedAndReadInTheTimeThatItTakes() {
        var events = IntStream.range(0, 20_000)
                .mapToObj(i -> (ReferenceEvent) officer("o-" + i % 1_000, OfficerPost.GRID_OFFICER))
                .toArray(ReferenceEvent[]::new);
        given(events)
                .when(change(0, ZONE))
                .then(ZONE)
                .state(state ->
                        assertThat(Entries.of(state).all(EntryKind.OFFICER)).hasSize(1_000));
    }

    private static DeciderSpec<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> given(
            ReferenceEvent... events) {
        return DeciderSpec.given(Directory.DECIDER)
                .events(AT, Stream.concat(Stream.of(CENTRE), Stream.of(events)).toArray(ReferenceEvent[]::new));
    }

    private static PersonRecorded person(String code) {
        return new PersonRecorded(
                new ActorId(code), new TextRef(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8))));
    }

    private static DirectoryRefusal refused(int row, String field, String detail) {
        return new DirectoryRefusal.EntriesDoNotFit(List.of(new EntryMisfit(row, field, detail)));
    }

    private static DirectoryRefusal inUse(String what, String code) {
        return new DirectoryRefusal.StillInUse(List.of(new RetireEntry.Hanging(what, code)));
    }

    private static ChangeEntries change(int expected, DirectoryEntry entry) {
        return new ChangeEntries(AT, List.of(new ChangeEntries.Change(entry, expected, 1)));
    }

    private static ChangeEntries changes(DirectoryEntry... entries) {
        return new ChangeEntries(
                AT,
                Stream.of(entries)
                        .map(entry -> new ChangeEntries.Change(entry, null, 1))
                        .toList());
    }

    private static RetireEntry retire(EntryKind kind, String code) {
        return new RetireEntry(AT, kind, new EntryCode(code), 1, null, List.of());
    }

    private static OfficerRegistered officer(String code, OfficerPost post) {
        return new OfficerRegistered(new OfficerCode(code), post, List.of(OfficerDuty.MEDIATE), null);
    }

    private static GridRegistered grid(
            String code, @Nullable String parent, GridKind kind, @Nullable Instant validFrom) {
        return new GridRegistered(
                new GridCode(code),
                parent == null ? null : new GridCode(parent),
                new OfficerCode("o-1"),
                kind,
                null,
                null,
                validFrom);
    }
}
