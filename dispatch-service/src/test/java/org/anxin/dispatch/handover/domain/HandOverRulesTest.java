package org.anxin.dispatch.handover.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.ShiftHandOverId;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class HandOverRulesTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final CentreCode CENTRE = new CentreCode("zone-1");
    private static final ShiftHandOverId ID = new ShiftHandOverId(id("hand-over"));
    private static final List<MatterId> OPEN = List.of(new MatterId(id("matter")));
    private static final ActorId FIRST = new ActorId("lead-1"), SECOND = new ActorId("lead-2");
    private static final ShiftHandedOver HANDED = new ShiftHandedOver(CENTRE, ID, FIRST, AT, OPEN, null);

    @Test
    void itTakesTwo() {
        var handed = DeciderSpec.given(HandOverRules.DECIDER)
                .when(handOver(FIRST, FIRST))
                .then(HANDED)
                .when(handOver(FIRST, FIRST))
                .thenNothing();
        handed.when(takeOver(FIRST)).thenRefused(new HandOverRefusal.HandOverToOneself());
        handed.when(takeOver(SECOND))
                .then(new ShiftTakenOver(ID, SECOND, AT))
                .when(takeOver(SECOND))
                .thenNothing()
                .when(takeOver(new ActorId("lead-3")))
                .thenRefused(new HandOverRefusal.HandOverSigned(SECOND));
    }

    @Test
    void whoLeadsTheShiftHandsItOverAndAnybodyWhereNobodyIsNamed() {
        DeciderSpec.given(HandOverRules.DECIDER)
                .when(handOver(FIRST, SECOND))
                .thenRefused(new HandOverRefusal.NotTheLead(List.of(SECOND)));
        DeciderSpec.given(HandOverRules.DECIDER).when(handOver(FIRST)).then(HANDED);
    }

    @Test
    void whatIsNoHandOverIsNotTakenOver() {
        DeciderSpec.given(HandOverRules.DECIDER)
                .when(takeOver(SECOND))
                .thenRefused(new HandOverRefusal.NoSuchHandOver());
        DeciderSpec.given(HandOverRules.DECIDER)
                .events(AT, new CentreRegistered(CENTRE))
                .events(AT, new RosterPlanned(CENTRE, new RosterCode("2026-W10"), List.of()))
                .when(takeOver(SECOND))
                .thenRefused(new HandOverRefusal.NoSuchHandOver());
    }

    private static HandOverShift handOver(ActorId by, ActorId... leads) {
        return new HandOverShift(AT, CENTRE, ID, by, List.of(leads), OPEN, null);
    }

    private static TakeOverShift takeOver(ActorId by) {
        return new TakeOverShift(AT, ID, by);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
