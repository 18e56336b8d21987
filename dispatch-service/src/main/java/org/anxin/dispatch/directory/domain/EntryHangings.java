package org.anxin.dispatch.directory.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.anxin.contracts.reference.ServiceTeamRegistered;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.EntryKind;
import org.anxin.dispatch.directory.domain.RetireEntry.Hanging;
import org.jspecify.annotations.Nullable;

/** What in a directory needs one of its entries, now or from a later moment on. */
final class EntryHangings {
    private final EntryKind kind;
    private final String code;
    private final List<Hanging> found = new ArrayList<>();

    private EntryHangings(EntryKind kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    static List<Hanging> of(Directory directory, Entries entries, RetireEntry command) {
        var hangings = new EntryHangings(command.kind(), command.code().value());
        entries.standing(command.at()).forEach(hangings::look);
        ladders(directory, command.at())
                .forEach(ladder -> hangings.needs(EntryKind.PERSON, ladder.supervisor(), "ladder", "supervisor"));
        return hangings.found.stream().distinct().toList();
    }

    /** The ladder in force, and those that hold later. */
    private static Stream<LadderAdopted> ladders(Directory directory, Instant now) {
        var all = directory.told(LadderAdopted.class);
        var inForce = all.stream()
                .filter(ladder -> !ladder.validFrom().isAfter(now))
                .max(Comparator.comparing(LadderAdopted::validFrom).thenComparing(LadderAdopted::version));
        return Stream.concat(
                inForce.stream(),
                all.stream().filter(ladder -> ladder.validFrom().isAfter(now)));
    }

    private void look(DirectoryEntry entry) {
        var own = entry.entryCode().value();
        switch (entry) {
            case GridRegistered grid -> {
                needs(EntryKind.GRID, grid.parent(), "grids", own);
                needs(EntryKind.OFFICER, grid.officer(), "grids", own);
            }
            case SiteRegistered site -> {
                needs(EntryKind.GRID, site.grid(), "sites", own);
                needsAny(EntryKind.OFFICER, site.microOfficers(), "sites", own);
            }
            case TeamRegistered team -> {
                needsAny(EntryKind.GRID, team.grids(), "teams", own);
                needsAny(EntryKind.PERSON, team.dutyContacts(), "teams", own);
            }
            case PoliceContactNamed named -> {
                needs(EntryKind.GRID, named.grid(), "police-contacts", own);
                needs(EntryKind.PERSON, named.contact(), "police-contacts", own);
            }
            case ServiceTeamRegistered team -> {
                needs(EntryKind.SITE, team.site(), "service-teams", own);
                for (var member : team.members()) {
                    needs(EntryKind.DEPARTMENT, member.department(), "service-teams", own);
                    needs(EntryKind.PERSON, member.member(), "service-teams", own);
                }
            }
            case DepartmentRegistered department ->
                needsAny(EntryKind.PERSON, department.dutyContacts(), "departments", own);
            case OfficerRegistered officer -> needs(EntryKind.PERSON, officer.officer(), "officers", own);
            case CentreRegistered _, PersonRecorded _, EntryRetired _ -> {}
        }
    }

    private void needsAny(EntryKind of, @Nullable List<? extends Code> codes, String what, String own) {
        if (codes != null) {
            codes.forEach(needed -> needs(of, needed, what, own));
        }
    }

    private void needs(EntryKind of, @Nullable Code needed, String what, String own) {
        if (kind == of && needed != null && needed.value().equals(code)) {
            found.add(new Hanging(what, own));
        }
    }
}
