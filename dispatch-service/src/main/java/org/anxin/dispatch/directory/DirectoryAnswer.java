package org.anxin.dispatch.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.reference.CatalogueAdopted;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PoliceContactNamed;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.PolicyScope;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TeamCode;
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
        static Policy of(PolicyAdopted adopted) {
            return new Policy(adopted.policy(), adopted.validFrom(), adopted.stages(), adopted.scope());
        }
    }

    static DirectoryAnswer of(CentreCode centre, List<ReferenceEvent> told) {
        var grids = new ArrayList<Grid>();
        var sites = new ArrayList<Site>();
        var teams = new ArrayList<Team>();
        var departments = new ArrayList<DepartmentCode>();
        var policies = new ArrayList<Policy>();
        var ladders = new ArrayList<LadderAdopted>();
        var safety = new ArrayList<SafetyAdopted>();
        var policeContacts = new ArrayList<PoliceContactNamed>();
        for (var event : told) {
            switch (event) {
                case CentreRegistered _ -> {}
                case GridRegistered e -> grids.add(new Grid(e.grid(), e.parent(), e.officer()));
                case SiteRegistered e -> sites.add(new Site(e.site(), e.grid()));
                case TeamRegistered e -> teams.add(new Team(e.team(), e.grids()));
                case DepartmentRegistered e -> departments.add(e.department());
                case RosterPlanned _,
                        DutySwapped _,
                        CatalogueAdopted _,
                        ShiftHandedOver _,
                        ShiftTakenOver _,
                        TermAdopted _ -> {}
                case LadderAdopted e -> ladders.add(e);
                case SafetyAdopted e -> safety.add(e);
                case PoliceContactNamed e -> policeContacts.add(e);
                case PolicyAdopted e -> policies.add(Policy.of(e));
            }
        }
        return new DirectoryAnswer(
                centre,
                List.copyOf(grids),
                List.copyOf(sites),
                List.copyOf(teams),
                List.copyOf(departments),
                List.copyOf(policies),
                List.copyOf(ladders),
                List.copyOf(safety),
                List.copyOf(policeContacts));
    }
}
