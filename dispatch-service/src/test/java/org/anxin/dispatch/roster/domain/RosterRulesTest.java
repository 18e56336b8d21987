package org.anxin.dispatch.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DutyPost;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftCode;
import org.anxin.contracts.value.TeamCode;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final CentreCode CENTRE = new CentreCode("zone-1");
    private static final RosterCode WEEK = new RosterCode("2026-W10");

    @Test
    void aRosterHoldsInPlaceOfWhatItSaidBefore() {
        var early = shift("day", "team-1", 0, 12);
        var late = shift("night", "team-1", 12, 24);
        DeciderSpec.given(RosterRules.DECIDER)
                .when(plan(early))
                .then(new RosterPlanned(CENTRE, WEEK, List.of(early)))
                .when(plan(early, late))
                .then(new RosterPlanned(CENTRE, WEEK, List.of(early, late)))
                .state(state -> {
                    assertThat(state.shifts()).containsExactly(early, late);
                    assertThat(state.centre()).isEqualTo(CENTRE);
                })
                .when(plan(early, late))
                .thenNothing();
    }

    @Test
    void aTeamIsOnOneShiftAtATimeAndAShiftHasItsOwnName() {
        DeciderSpec.given(RosterRules.DECIDER)
                .when(plan(shift("day", "team-1", 0, 12), shift("night", "team-1", 11, 24)))
                .thenRefused(new RosterRefusal.TeamOnTwoShifts(
                        new TeamCode("team-1"), new ShiftCode("day"), new ShiftCode("night")));
        DeciderSpec.given(RosterRules.DECIDER)
                .when(plan(shift("day", "team-1", 0, 12), shift("day", "team-2", 12, 24)))
                .thenRefused(new RosterRefusal.ShiftNamedTwice(new ShiftCode("day")));
    }

    @Test
    void twoShiftsSwapWhomTheyHaveOnAPost() {
        var day = shift("day", "team-1", 0, 12);
        var night = shift("night", "team-2", 12, 24);
        var planned = DeciderSpec.given(RosterRules.DECIDER)
                .when(plan(day, night))
                .then(new RosterPlanned(CENTRE, WEEK, List.of(day, night)));
        planned.when(swap(DutyPost.TEAM, "day", "night"))
                .then(new DutySwapped(WEEK, DutyPost.TEAM, day.shift(), night.shift()))
                .state(state -> assertThat(state.shifts())
                        .containsExactly(day.with(DutyPost.TEAM, night), night.with(DutyPost.TEAM, day)));
        planned.when(swap(DutyPost.LEAD, "day", "day")).thenRefused(new RosterRefusal.SameShift());
        planned.when(swap(DutyPost.LEAD, "day", "noon"))
                .thenRefused(new RosterRefusal.NoSuchShift(new ShiftCode("noon")));
        DeciderSpec.given(RosterRules.DECIDER)
                .when(swap(DutyPost.LEAD, "day", "night"))
                .thenRefused(new RosterRefusal.NoSuchRoster());
    }

    private static PlanRoster plan(Shift... shifts) {
        return new PlanRoster(AT, CENTRE, WEEK, List.of(shifts));
    }

    private static SwapDuty swap(DutyPost post, String first, String second) {
        return new SwapDuty(AT, WEEK, post, new ShiftCode(first), new ShiftCode(second));
    }

    private static Shift shift(String name, String team, int from, int to) {
        return new Shift(
                new ShiftCode(name),
                new TeamCode(team),
                List.of(),
                new ActorId("lead-" + name),
                null,
                AT.plus(Duration.ofHours(from)),
                AT.plus(Duration.ofHours(to)));
    }
}
