package org.anxin.dispatch.directory.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.EntryRetired;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.OfficerRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.ServiceTeamRegistered;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.GridKind;
import org.anxin.contracts.value.OfficerPost;
import org.jspecify.annotations.Nullable;

/**
 * What holds a directory together: grids make a tree under zones, each has a named officer, each officer a post and its duties (以网定格、以格定人、
 * 以人定岗、以岗定责), and whatever is named exists.
 */
final class EntryRules {
    private final Entries after;
    private final Instant now;
    private final List<EntryMisfit> misfits = new ArrayList<>();

    /** @param after the directory as it would be */
    EntryRules(Entries after, Instant now) {
        this.after = after;
        this.now = now;
    }

    List<EntryMisfit> misfits() {
        return List.copyOf(misfits);
    }

    void misfit(int row, String field, String detail) {
        misfits.add(new EntryMisfit(row, field, detail));
    }

    /** Looks at a new entry, which stands among those after it. */
    void check(ChangeEntries.Change change) {
        var row = change.row();
        var from = change.entry().validFrom();
        if (from != null && from.isBefore(now)) {
            misfit(row, "validFrom", "must not lie before " + now);
        }
        switch (change.entry()) {
            case GridRegistered grid -> grid(row, grid);
            case SiteRegistered site -> site(row, site);
            case OfficerRegistered officer -> officer(row, officer);
            case TeamRegistered team -> {
                team.grids().forEach(grid -> exists(row, "grids", EntryKind.GRID, grid, team));
                dutyContacts(row, team.dutyContacts(), team);
            }
            case ServiceTeamRegistered team -> {
                exists(row, "site", EntryKind.SITE, team.site(), team);
                team.members().forEach(member -> {
                    exists(row, "members", EntryKind.DEPARTMENT, member.department(), team);
                    exists(row, "members", EntryKind.PERSON, member.member(), team);
                });
            }
            case PoliceContactNamed named -> {
                exists(row, "code", EntryKind.GRID, named.grid(), named);
                exists(row, "contact", EntryKind.PERSON, named.contact(), named);
            }
            case DepartmentRegistered department -> dutyContacts(row, department.dutyContacts(), department);
            case CentreRegistered _, PersonRecorded _, EntryRetired _ -> {}
        }
    }

    private void dutyContacts(int row, @Nullable List<ActorId> people, DirectoryEntry of) {
        if (people != null) {
            people.forEach(person -> exists(row, "dutyContacts", EntryKind.PERSON, person, of));
        }
    }

    private void grid(int row, GridRegistered grid) {
        var parent = grid.parent();
        if (parent != null && exists(row, "parent", EntryKind.GRID, parent, grid)) {
            var above = after.current(GridRegistered.class, EntryKind.GRID, parent);
            if (above != null && rank(above) >= rank(grid)) {
                misfit(row, "parent", "must be larger: a zone for a grid, a zone or a grid for an enterprise grid");
            }
        }
        for (var other : after.all(EntryKind.GRID)) {
            if (other.entry() instanceof GridRegistered below
                    && grid.grid().equals(below.parent())
                    && rank(grid) >= rank(below)) {
                misfit(
                        row,
                        "kind",
                        "must be larger than that of " + below.grid().value() + ", which is part of it");
            }
        }
        post(row, "officer", grid.officer(), OfficerPost.GRID_OFFICER, grid);
    }

    /** Grids of before kinds were told are grids, or enterprise grids where they are part of another. */
    private static int rank(GridRegistered grid) {
        var kind = grid.kind() != null ? grid.kind() : grid.parent() == null ? GridKind.GRID : GridKind.ENTERPRISE_GRID;
        return kind.ordinal();
    }

    private void site(int row, SiteRegistered site) {
        exists(row, "grid", EntryKind.GRID, site.grid(), site);
        if (site.microOfficers() != null) {
            site.microOfficers()
                    .forEach(officer -> post(row, "microOfficers", officer, OfficerPost.MICRO_GRID_OFFICER, site));
        }
    }

    private void officer(int row, OfficerRegistered officer) {
        for (var grid : after.all(EntryKind.GRID)) {
            if (grid.entry() instanceof GridRegistered known
                    && known.officer().equals(officer.officer())
                    && officer.post() != OfficerPost.GRID_OFFICER) {
                misfit(
                        row,
                        "post",
                        "must be GRID_OFFICER: is the officer of "
                                + known.grid().value());
            }
        }
        for (var site : after.all(EntryKind.SITE)) {
            if (site.entry() instanceof SiteRegistered known
                    && known.microOfficers() != null
                    && known.microOfficers().contains(officer.officer())
                    && officer.post() != OfficerPost.MICRO_GRID_OFFICER) {
                misfit(
                        row,
                        "post",
                        "must be MICRO_GRID_OFFICER: has a building of "
                                + known.site().value());
            }
        }
    }

    private void post(int row, String field, Code officer, OfficerPost post, DirectoryEntry by) {
        var known = after.current(OfficerRegistered.class, EntryKind.OFFICER, officer);
        if (known == null) {
            misfit(row, field, "must be an officer of the directory, with a post and its duties: " + officer.value());
        } else if (known.post() != post) {
            misfit(row, field, "must have the post " + post + ": " + officer.value());
        } else {
            exists(row, field, EntryKind.OFFICER, officer, by);
        }
    }

    private boolean exists(int row, String field, EntryKind kind, Code code, DirectoryEntry by) {
        var found = after.current(kind, code);
        if (found == null) {
            misfit(row, field, "must be one of the directory's " + EntryKinds.path(kind) + ": " + code.value());
            return false;
        }
        var from = found.entry().validFrom();
        var needed = by.validFrom() == null ? now : by.validFrom();
        // What holds already may be changed from a later moment on.
        if (from != null && from.isAfter(needed) && after.history(kind, code).size() == 1) {
            misfit(row, field, "must hold by then: " + code.value() + " does from " + from);
            return false;
        }
        return true;
    }
}
