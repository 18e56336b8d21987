package org.anxin.dispatch.order.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TieBreak;
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
     * The teams that come into question alike for a place: on duty for its grid, else for a grid that it is part of, else for one beside it; else the
     * shift lead calls in the directory's team. In the order of the directory; none when there is no team at all.
     *
     * @param grid null when the place is in none that is known
     * @param without teams that have declined
     */
    public List<Assigned> candidates(@Nullable GridCode grid, Set<TeamCode> without) {
        return ranks(grid).stream()
                .map(rank -> rank.stream()
                        .filter(assigned -> !without.contains(assigned.team()))
                        .distinct()
                        .toList())
                .filter(rank -> !rank.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Of several that come into question alike the one with the fewest open orders; of those the first. */
    public static Optional<Assigned> choose(List<Assigned> candidates, Map<TeamCode, Integer> openOrders) {
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        var fewest = candidates.stream()
                .min(Comparator.comparing(one -> openOrders.getOrDefault(one.team(), 0)))
                .orElseThrow();
        var load = openOrders.getOrDefault(fewest.team(), 0);
        var unequal = candidates.stream()
                .anyMatch(one -> !openOrders.getOrDefault(one.team(), 0).equals(load));
        return Optional.of(fewest.by(unequal ? TieBreak.FEWEST_OPEN_ORDERS : TieBreak.DIRECTORY_ORDER));
    }

    /**
     * The grid officer to contact about a place: the one of its grid when on duty, else of a grid that it is part of, else of one beside it, else whoever
     * is on duty. Where no shift names officers, the one of its grid.
     *
     * @param grid null when the place is in none that is known: nobody
     */
    public Optional<OfficerCode> officer(@Nullable GridCode grid) {
        return officers(grid).stream().findFirst();
    }

    /**
     * The grid officers who come into question for a place, in the order in which they are tried: those of its grid, of the grids that it is part of and of
     * those beside it, and of these who are on duty where shifts name officers; then all others who are on duty.
     *
     * @param grid null when the place is in none that is known: nobody
     */
    public List<OfficerCode> officers(@Nullable GridCode grid) {
        if (grid == null || officerOf(grid) == null) {
            return List.of();
        }
        var onDuty = shifts.stream().flatMap(shift -> shift.officers().stream()).toList();
        var near = Stream.of(Stream.of(grid), ancestors(grid).stream(), beside(grid).stream())
                .flatMap(Function.identity())
                .map(this::officerOf)
                .filter(Objects::nonNull)
                .filter(officer -> onDuty.isEmpty() || onDuty.contains(officer));
        return Stream.concat(near, onDuty.stream()).distinct().toList();
    }

    private @Nullable OfficerCode officerOf(@Nullable GridCode grid) {
        return grids.stream()
                .filter(known -> known.grid().equals(grid))
                .findFirst()
                .map(GridRegistered::officer)
                .orElse(null);
    }

    /** Teams that come into question, those alike together, the nearest first. */
    private List<List<Assigned>> ranks(@Nullable GridCode grid) {
        var ranks = new ArrayList<List<Assigned>>();
        var standing = standing(grid);
        if (shifts.isEmpty() && standing != null) {
            ranks.add(List.of(new Assigned(standing, AssignmentReason.STANDING_TEAM, null, null)));
        }
        var own = grid == null ? List.<GridCode>of() : List.of(grid);
        var above = ancestors(grid);
        ranks.add(serving(own, AssignmentReason.OWN_GRID));
        above.forEach(one -> ranks.add(serving(List.of(one), AssignmentReason.PARENT_GRID)));
        var served = teams.stream()
                .anyMatch(team -> own.stream().anyMatch(team.grids()::contains)
                        || above.stream().anyMatch(team.grids()::contains));
        if (!served) {
            ranks.add(zoneTeams(AssignmentReason.OWN_GRID));
        }
        ranks.add(serving(beside(grid), AssignmentReason.NEIGHBOUR));
        ranks.add(zoneTeams(AssignmentReason.NEIGHBOUR));
        var lead = lead();
        if (standing != null && lead != null) {
            ranks.add(List.of(new Assigned(standing, AssignmentReason.SHIFT_LEAD, lead, null)));
        }
        return ranks;
    }

    private List<Assigned> serving(List<GridCode> served, AssignmentReason reason) {
        return served.stream()
                .flatMap(grid -> teams.stream().filter(team -> team.grids().contains(grid) && isOnDuty(team.team())))
                .map(team -> new Assigned(team.team(), reason, null, null))
                .toList();
    }

    private List<Assigned> zoneTeams(AssignmentReason reason) {
        return teams.stream()
                .filter(team -> team.grids().isEmpty() && isOnDuty(team.team()))
                .map(team -> new Assigned(team.team(), reason, null, null))
                .toList();
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
