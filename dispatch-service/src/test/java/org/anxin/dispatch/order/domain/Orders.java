package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.LadderStep;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.OrderCommand.IssueOrder;
import org.anxin.testkit.DeciderSpec;

/** An order of the 12510 policy, opened at {@link #OPENED}, for the domain's tests. */
final class Orders {
    static final Instant OPENED = Instant.parse("2026-03-02T01:00:00Z");
    static final StageCode SIGN = new StageCode("SIGN"),
            CONTACT = new StageCode("CONTACT"),
            ARRIVE = new StageCode("ARRIVE");
    static final PolicyRef POLICY = new PolicyRef(new PolicyCode("12510"), 1);
    static final List<StageTerms> STAGES = List.of(
            new StageTerms(
                    SIGN, ClockStart.MATTER_OPENED, ClockEnd.ORDER_SIGNED, Duration.ofMinutes(1), StageKind.LIMIT, 80),
            new StageTerms(
                    CONTACT,
                    ClockStart.INSTRUCTION_RECEIVED,
                    ClockEnd.OFFICER_CONTACTED,
                    Duration.ofMinutes(2),
                    StageKind.LIMIT,
                    80),
            new StageTerms(
                    ARRIVE,
                    ClockStart.INSTRUCTION_RECEIVED,
                    ClockEnd.TEAM_ARRIVED,
                    Duration.ofMinutes(10),
                    StageKind.TARGET,
                    80));
    /** The second seat and the shift lead while nobody signs; the shift lead and the supervisor once a clock is breached. */
    static final List<LadderStep> LADDER = List.of(
            new LadderStep(1, SIGN, LadderTrigger.STARTED, Duration.ofSeconds(30), LadderPost.SECOND_SEAT),
            new LadderStep(2, SIGN, LadderTrigger.STARTED, Duration.ofSeconds(45), LadderPost.SHIFT_LEAD),
            new LadderStep(3, null, LadderTrigger.BREACHED, Duration.ZERO, LadderPost.SHIFT_LEAD),
            new LadderStep(4, null, LadderTrigger.BREACHED, Duration.ofMinutes(2), LadderPost.SUPERVISOR));

    static final CentreCode CENTRE = new CentreCode("zone-1");
    static final Place PLACE = new Place(new GridCode("g-1"), null);
    static final TeamCode TEAM = new TeamCode("team-a"), OTHER_TEAM = new TeamCode("team-b");
    static final Assigned ASSIGNED = new Assigned(TEAM, AssignmentReason.OWN_GRID, null, null),
            NEXT = new Assigned(OTHER_TEAM, AssignmentReason.NEIGHBOUR, null, null);
    static final TeamInstructed INSTRUCTED = new TeamInstructed(TEAM, AssignmentReason.OWN_GRID, null, null);
    static final OfficerCode OFFICER = new OfficerCode("officer-g-1");
    static final ActorId LEAD = new ActorId("lead-1"), SECOND = new ActorId("lead-2");

    private Orders() {}

    /** The moment so many seconds after the matter was opened. */
    static Instant at(long seconds) {
        return OPENED.plusSeconds(seconds);
    }

    /** The same as a moment that somebody reported. */
    static Moment reported(long seconds) {
        return Moment.reported(at(seconds));
    }

    static IssueOrder issue(long seconds, int leg) {
        return new IssueOrder(
                at(seconds),
                CENTRE,
                leg,
                OPENED,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                POLICY,
                STAGES,
                false,
                LADDER,
                null,
                null);
    }

    static OrderIssued issued(int leg) {
        return issued(leg, PLACE, LADDER);
    }

    static OrderIssued issued(int leg, Place place, List<LadderStep> ladder) {
        return new OrderIssued(
                CENTRE,
                leg,
                OPENED,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                place,
                POLICY,
                STAGES,
                false,
                ladder,
                null,
                null);
    }

    static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> nothing() {
        return DeciderSpec.given(OrderDecider.DECIDER);
    }

    /** Issued a second after the matter was opened. */
    static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> waiting() {
        return nothing().events(at(1), issued(2));
    }

    /** Signed after 30 seconds. */
    static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> signed() {
        return waiting().events(at(30), new OrderSigned(), INSTRUCTED);
    }

    /** The clock of a stage in an open state. */
    static Clock clock(OrderState state, StageCode stage) {
        return OrderDeadlines.clocksOf(state).of(stage).orElseThrow();
    }
}
