package org.anxin.dispatch.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty at a moment. Where no roster covers it, every team counts as on duty round the clock, as the directory says.
 *
 * @param grids the centre's grids, in the order of the directory
 * @param teams its teams; one without grids serves all the grids that no other names
 * @param shifts those that are on at the moment
 */
public record Duty(List<GridRegistered> grids, List<TeamRegistered> teams, List<Shift> shifts) {
    /** A centre of which nothing is known. */
    public static final Duty NONE = new Duty(List.of(), List.of(), List.of());

    public Duty {
        grids = List.copyOf(grids);
        teams = List.copyOf(teams);
        shifts = List.copyOf(shifts);
    }

    /**
     * The team to instruct for a place: on duty for its grid, else for a grid that it is part of, else for one beside it; else the shift lead calls
     * in the directory's team.
     *
     * @param grid null when the place is in none that is known
     * @param without teams that have declined
     */
    public Optional<Assigned> assign(@Nullable GridCode grid, Set<TeamCode> without) {
        return candidates(grid).stream()
                .filter(assigned -> !without.contains(assigned.team()))
                .findFirst();
    }

    private List<Assigned> candidates(@Nullable GridCode grid) {
        var found = new ArrayList<Assigned>();
        var standing = standing(grid);
        if (shifts.isEmpty() && standing != null) {
            found.add(new Assigned(standing, AssignmentReason.STANDING_TEAM, null));
        }
        var own = grid == null ? List.<GridCode>of() : List.of(grid);
        var above = ancestors(grid);
        add(found, own, AssignmentReason.OWN_GRID);
        add(found, above, AssignmentReason.PARENT_GRID);
        var served = teams.stream()
                .anyMatch(team -> own.stream().anyMatch(team.grids()::contains)
                        || above.stream().anyMatch(team.grids()::contains));
        if (!served) {
            addZoneTeams(found, AssignmentReason.OWN_GRID);
        }
        add(found, beside(grid), AssignmentReason.NEIGHBOUR);
        addZoneTeams(found, AssignmentReason.NEIGHBOUR);
        var lead = lead();
        if (standing != null && lead != null) {
            found.add(new Assigned(standing, AssignmentReason.SHIFT_LEAD, lead));
        }
        return found;
    }

    private void add(List<Assigned> found, List<GridCode> served, AssignmentReason reason) {
        for (var grid : served) {
            teams.stream()
                    .filter(team -> team.grids().contains(grid) && isOnDuty(team.team()))
                    .forEach(team -> found.add(new Assigned(team.team(), reason, null)));
        }
    }

    private void addZoneTeams(List<Assigned> found, AssignmentReason reason) {
        teams.stream()
                .filter(team -> team.grids().isEmpty() && isOnDuty(team.team()))
                .forEach(team -> found.add(new Assigned(team.team(), reason, null)));
    }

    private boolean isOnDuty(TeamCode team) {
        return shifts.isEmpty() || shifts.stream().anyMatch(shift -> team.equals(shift.team()));
    }

    /** Who leads a shift that is on. */
    private @Nullable ActorId lead() {
        return shifts.stream()
                .map(Shift::lead)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The directory's team: one that names the grid, else one that serves all the others. */
    private @Nullable TeamCode standing(@Nullable GridCode grid) {
        return teams.stream()
                .filter(team -> grid != null && team.grids().contains(grid))
                .findFirst()
                .or(() -> teams.stream().filter(team -> team.grids().isEmpty()).findFirst())
                .map(TeamRegistered::team)
                .orElse(null);
    }

    /** The grids that a grid is part of, the smallest first. */
    private List<GridCode> ancestors(@Nullable GridCode grid) {
        var above = new ArrayList<GridCode>();
        for (var next = parent(grid); next != null && !above.contains(next); next = parent(next)) {
            above.add(next);
        }
        return above;
    }

    /** The grids of the same parent, or the topmost ones for a topmost grid. */
    private List<GridCode> beside(@Nullable GridCode grid) {
        return grid == null || grids.stream().noneMatch(known -> known.grid().equals(grid))
                ? List.of()
                : grids.stream()
                        .filter(other -> !other.grid().equals(grid) && Objects.equals(other.parent(), parent(grid)))
                        .map(GridRegistered::grid)
                        .toList();
    }

    private @Nullable GridCode parent(@Nullable GridCode grid) {
        return grids.stream()
                .filter(known -> known.grid().equals(grid))
                .findFirst()
                .map(GridRegistered::parent)
                .orElse(null);
    }
}
