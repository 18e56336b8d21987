package org.anxin.dispatch.directory.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.PolicyScope;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.directory.domain.Directory;
import org.anxin.dispatch.directory.domain.Entries;
import org.jspecify.annotations.Nullable;

/** A centre's directory, as people read it: codes only. */
public record DirectoryAnswer(
        CentreCode centre,
        List<Grid> grids,
        List<Site> sites,
        List<Team> teams,
        List<DepartmentCode> departments,
        List<Policy> policies,
        List<LadderAdopted> ladders,
        List<SafetyAdopted> safety,
        List<PoliceContactNamed> policeContacts) {

    /** A grid and its officer. */
    public record Grid(GridCode grid, @Nullable GridCode parent, OfficerCode officer) {}

    /** A site and the grid it is in. */
    public record Site(SiteCode site, GridCode grid) {}

    /**
     * A team on duty.
     *
     * @param grids empty for one that serves all the others
     */
    public record Team(TeamCode team, List<GridCode> grids) {}

    /**
     * A version of a clock policy.
     *
     * @param scope the matters that it is made for; null for all that have no policy of their own
     */
    public record Policy(
            PolicyRef policy,
            Instant validFrom,
            List<StageTerms> stages,
            @Nullable PolicyScope scope) {
        /** The version as it is told. */
        public static Policy of(PolicyAdopted adopted) {
            return new Policy(adopted.policy(), adopted.validFrom(), adopted.stages(), adopted.scope());
        }
    }

    static DirectoryAnswer of(CentreCode centre, Directory directory) {
        var entries = Entries.of(directory);
        return new DirectoryAnswer(
                centre,
                all(entries, EntryKind.GRID, GridRegistered.class)
                        .map(e -> new Grid(e.grid(), e.parent(), e.officer()))
                        .toList(),
                all(entries, EntryKind.SITE, SiteRegistered.class)
                        .map(e -> new Site(e.site(), e.grid()))
                        .toList(),
                all(entries, EntryKind.TEAM, TeamRegistered.class)
                        .map(e -> new Team(e.team(), e.grids()))
                        .toList(),
                all(entries, EntryKind.DEPARTMENT, DepartmentRegistered.class)
                        .map(DepartmentRegistered::department)
                        .toList(),
                directory.told(PolicyAdopted.class).stream().map(Policy::of).toList(),
                directory.told(LadderAdopted.class),
                directory.told(SafetyAdopted.class),
                all(entries, EntryKind.POLICE_CONTACT, PoliceContactNamed.class).toList());
    }

    private static <E extends DirectoryEntry> Stream<E> all(Entries entries, EntryKind kind, Class<E> type) {
        return entries.all(kind).stream().map(version -> type.cast(version.entry()));
    }
}
