package org.anxin.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftCode;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TieBreak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is instructed for a place, by who is on duty. */
class DutyTest {
    private static final ActorId LEAD = new ActorId("lead-1");

    @Test
    void theTeamOnDutyForTheGridGoes() {
        assertThat(on("team-1", "team-2").candidates(grid("g-1"), Set.of()))
                .containsExactly(assigned("team-1", AssignmentReason.OWN_GRID));
        assertThat(on("team-1", "team-2").candidates(grid("g-2"), Set.of()))
                .containsExactly(assigned("team-2", AssignmentReason.OWN_GRID));
    }

    @Test
    void elseTheOneOfTheGridThatItIsPartOf() {
        assertThat(on("team-1", "team-2").candidates(grid("g-2-e"), Set.of()))
                .containsExactly(assigned("team-2", AssignmentReason.PARENT_GRID));
    }

    @Test
    void elseTheOneOfAGridBesideIt() {
        assertThat(on("team-2").candidates(grid("g-1"), Set.of()))
                .containsExactly(assigned("team-2", AssignmentReason.NEIGHBOUR));
        assertThat(on("team-zone").candidates(grid("g-1"), Set.of()))
                .containsExactly(assigned("team-zone", AssignmentReason.NEIGHBOUR));
    }

    @Test
    void theTeamWithoutGridsServesThoseThatNobodyNames() {
        assertThat(on("team-1", "team-zone").candidates(grid("g-3"), Set.of()))
                .containsExactly(assigned("team-zone", AssignmentReason.OWN_GRID));
        assertThat(on("team-1", "team-zone").candidates(null, Set.of()))
                .containsExactly(assigned("team-zone", AssignmentReason.OWN_GRID));
    }

    @Test
    void withNoTeamOnDutyTheShiftLeadCallsInTheDirectorys() {
        assertThat(shifts(shift("desk", null)).candidates(grid("g-1"), Set.of()))
                .containsExactly(new Assigned(new TeamCode("team-1"), AssignmentReason.SHIFT_LEAD, LEAD, null));
        assertThat(on("team-1").candidates(null, Set.of()))
                .containsExactly(new Assigned(new TeamCode("team-zone"), AssignmentReason.SHIFT_LEAD, LEAD, null));
    }

    @Test
    void withoutARosterTheDirectorysTeamGoes() {
        assertThat(shifts().candidates(grid("g-1"), Set.of()))
                .containsExactly(assigned("team-1", AssignmentReason.STANDING_TEAM));
        // As before there were rosters: only a team that names the very grid goes before the one that serves all
        // others.
        assertThat(shifts().candidates(grid("g-2-e"), Set.of()))
                .containsExactly(assigned("team-zone", AssignmentReason.STANDING_TEAM));
        assertThat(shifts().candidates(null, Set.of()))
                .containsExactly(assigned("team-zone", AssignmentReason.STANDING_TEAM));
    }

    @Test
    void whoHasDeclinedIsPassedOver() {
        assertThat(on("team-1", "team-2").candidates(grid("g-1"), teams("team-1")))
                .containsExactly(assigned("team-2", AssignmentReason.NEIGHBOUR));
        assertThat(shifts().candidates(grid("g-1"), teams("team-1")))
                .containsExactly(assigned("team-2", AssignmentReason.NEIGHBOUR));
        assertThat(shifts().candidates(grid("g-1"), teams("team-1", "team-2")))
                .containsExactly(assigned("team-zone", AssignmentReason.NEIGHBOUR));
        assertThat(shifts().candidates(grid("g-1"), teams("team-1", "team-2", "team-zone")))
                .isEmpty();
    }

    @Test
    void ofSeveralAlikeTheOneWithTheFewestOpenOrdersGoes() {
        var alike = on("team-1", "team-2").candidates(grid("g-3"), Set.of());
        assertThat(alike).extracting(Assigned::team).containsExactly(new TeamCode("team-1"), new TeamCode("team-2"));
        assertThat(Duty.choose(alike, Map.of(new TeamCode("team-1"), 2, new TeamCode("team-2"), 1)))
                .hasValue(new Assigned(
                        new TeamCode("team-2"), AssignmentReason.NEIGHBOUR, null, TieBreak.FEWEST_OPEN_ORDERS));
        assertThat(Duty.choose(alike, Map.of()))
                .hasValue(new Assigned(
                        new TeamCode("team-1"), AssignmentReason.NEIGHBOUR, null, TieBreak.DIRECTORY_ORDER));
        assertThat(Duty.choose(alike.subList(0, 1), Map.of())).hasValue(alike.getFirst());
        assertThat(Duty.choose(List.of(), Map.of())).isEmpty();
    }

    @Test
    void theOfficerOnDutyIsProposed() {
        assertThat(officers().officer(grid("g-1"))).hasValue(new OfficerCode("o-1"));
        assertThat(officers("o-1", "o-2").officer(grid("g-1"))).hasValue(new OfficerCode("o-1"));
        assertThat(officers("o-1", "o-2").officer(grid("g-2-e"))).hasValue(new OfficerCode("o-2"));
        assertThat(officers("o-4").officer(grid("g-1"))).hasValue(new OfficerCode("o-4"));
        assertThat(officers("o-9").officer(grid("g-1"))).hasValue(new OfficerCode("o-9"));
        assertThat(officers("o-1").officer(null)).isEmpty();
    }

    @Test
    void otherOfficersFollowTheNearestFirst() {
        assertThat(officers().officers(grid("g-2-e")))
                .extracting(OfficerCode::value)
                .containsExactly("o-3", "o-2");
        assertThat(officers().officers(grid("g-1")))
                .extracting(OfficerCode::value)
                .containsExactly("o-1", "o-2", "o-4");
        assertThat(officers("o-9", "o-4", "o-1").officers(grid("g-1")))
                .extracting(OfficerCode::value)
                .containsExactly("o-1", "o-4", "o-9");
        assertThat(officers("o-1").officers(grid("elsewhere"))).isEmpty();
    }

    private static Duty officers(String... codes) {
        return shifts(new Shift(
                new ShiftCode("day"),
                null,
                Arrays.stream(codes).map(OfficerCode::new).toList(),
                LEAD,
                null,
                Orders.OPENED,
                Orders.OPENED.plus(Duration.ofHours(12))));
    }

    @Test
    void nobodyGoesWhereTheDirectoryHasNoTeam() {
        assertThat(Duty.NONE.candidates(grid("g-1"), Set.of())).isEmpty();
    }

    private static Duty on(String... teams) {
        return shifts(Arrays.stream(teams).map(team -> shift(team, team)).toArray(Shift[]::new));
    }

    private static Duty shifts(Shift... shifts) {
        return new Duty(
                List.of(
                        new GridRegistered(grid("g-1"), null, new OfficerCode("o-1")),
                        new GridRegistered(grid("g-2"), null, new OfficerCode("o-2")),
                        new GridRegistered(grid("g-2-e"), grid("g-2"), new OfficerCode("o-3")),
                        new GridRegistered(grid("g-3"), null, new OfficerCode("o-4"))),
                List.of(
                        new TeamRegistered(new TeamCode("team-1"), List.of(grid("g-1"))),
                        new TeamRegistered(new TeamCode("team-2"), List.of(grid("g-2"))),
                        new TeamRegistered(new TeamCode("team-zone"), List.of())),
                List.of(shifts));
    }

    private static Shift shift(String name, @Nullable String team) {
        return new Shift(
                new ShiftCode(name),
                team == null ? null : new TeamCode(team),
                List.of(),
                LEAD,
                null,
                Orders.OPENED,
                Orders.OPENED.plus(Duration.ofHours(12)));
    }

    private static GridCode grid(String code) {
        return new GridCode(code);
    }

    private static Set<TeamCode> teams(String... codes) {
        return Set.of(Arrays.stream(codes).map(TeamCode::new).toArray(TeamCode[]::new));
    }

    private static Assigned assigned(String team, AssignmentReason reason) {
        return new Assigned(new TeamCode(team), reason, null, null);
    }
}
