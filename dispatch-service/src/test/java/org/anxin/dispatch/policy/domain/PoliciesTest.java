package org.anxin.dispatch.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.PolicyScope;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final CentreCode CENTRE = new CentreCode("zone-1");

    @Test
    void aLadderThatHoldsLaterOnlyIsAdoptedForNowAllTheSame() {
        var later = AT.plus(Duration.ofDays(1));
        DeciderSpec.given(Policies.DECIDER)
                .events(AT, new CentreRegistered(CENTRE))
                .when(new AdoptLadder(AT, later, List.of(), null, null))
                .then(new LadderAdopted(1, later, List.of(), null, null))
                .when(new AdoptLadder(AT, later, List.of(), null, null))
                .thenNothing()
                .when(new AdoptLadder(AT, null, List.of(), null, null))
                .then(new LadderAdopted(2, AT, List.of(), null, null))
                .when(new AdoptLadder(AT, null, List.of(), null, null))
                .thenNothing();
    }

    @Test
    void noStageEndsBeforeItStarts() {
        for (var backwards : List.of(
                List.of(ClockStart.INSTRUCTION_RECEIVED, ClockEnd.ORDER_SIGNED),
                List.of(ClockStart.ORDER_SIGNED, ClockEnd.ORDER_SIGNED),
                List.of(ClockStart.OFFICER_CONTACTED, ClockEnd.OFFICER_CONTACTED),
                List.of(ClockStart.TEAM_ARRIVED, ClockEnd.TEAM_ARRIVED))) {
            var stage = new StageTerms(
                    new StageCode("BACK"),
                    (ClockStart) backwards.getFirst(),
                    (ClockEnd) backwards.getLast(),
                    Duration.ofMinutes(1),
                    StageKind.LIMIT,
                    80);
            DeciderSpec.given(Policies.DECIDER)
                    .events(AT, new CentreRegistered(CENTRE))
                    .when(new AdoptPolicy(AT, new PolicyCode("strict"), null, null, List.of(stage)))
                    .thenRefused(new PolicyRefusal.StageRunsBackwards(0, new StageCode("BACK")));
        }
    }

    @Test
    void noStageIsCalledAsTheWatchOverTeamsIs() {
        var stage = new StageTerms(
                new StageCode("CHECK_IN"),
                ClockStart.MATTER_OPENED,
                ClockEnd.ORDER_SIGNED,
                Duration.ofMinutes(1),
                StageKind.LIMIT,
                80);
        DeciderSpec.given(Policies.DECIDER)
                .events(AT, new CentreRegistered(CENTRE))
                .when(new AdoptPolicy(AT, new PolicyCode("strict"), null, null, List.of(stage)))
                .thenRefused(new PolicyRefusal.StageReserved(new StageCode("CHECK_IN")));
    }

    @Test
    void aPolicyGetsANewVersionWhenItChanges() {
        var code = new PolicyCode("major");
        var scope = new PolicyScope(List.of(), List.of(), List.of(Severity.MAJOR));
        var first = new PolicyAdopted(new PolicyRef(code, 1), AT, stages(60), scope);
        var second = new PolicyAdopted(new PolicyRef(code, 2), AT.plusSeconds(9), stages(30), scope);
        var centre = DeciderSpec.given(Policies.DECIDER).events(AT, new CentreRegistered(CENTRE));
        centre.when(new AdoptPolicy(AT, code, null, scope, stages(60)))
                .then(first)
                .when(new AdoptPolicy(AT.plusSeconds(5), code, null, scope, stages(60)))
                .thenNothing()
                .when(new AdoptPolicy(AT.plusSeconds(5), code, AT.plusSeconds(9), scope, stages(30)))
                .then(second)
                .state(known -> assertThat(known.policies()).containsExactly(first, second));
        centre.when(new AdoptPolicy(AT, code, AT.minusSeconds(1), scope, stages(60)))
                .thenRefused(new PolicyRefusal.ValidFromInThePast(AT));
        var twice = Stream.concat(stages(60).stream(), stages(30).stream()).toList();
        centre.when(new AdoptPolicy(AT, code, null, null, twice))
                .thenRefused(new PolicyRefusal.StageNamedTwice(new StageCode("SIGN")));
        DeciderSpec.given(Policies.DECIDER)
                .when(new AdoptPolicy(AT, code, null, null, stages(60)))
                .thenRefused(new PolicyRefusal.NoSuchCentre());
    }

    private static List<StageTerms> stages(int seconds) {
        return List.of(new StageTerms(
                new StageCode("SIGN"),
                ClockStart.MATTER_OPENED,
                ClockEnd.ORDER_SIGNED,
                Duration.ofSeconds(seconds),
                StageKind.LIMIT,
                80));
    }
}
