package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TwoPersonReason;
import org.anxin.dispatch.order.domain.OrderCommand.CorrectOrder;

/** Corrections of the matter of an order, and the policy of major ones: half the time to sign and to arrive, nobody to contact, and one stage more. */
final class Corrections {
    static final PolicyRef MAJOR = new PolicyRef(new PolicyCode("major"), 1);
    static final StageCode LEAD_REACHED = new StageCode("LEAD_REACHED");
    static final StageTerms MAJOR_SIGN = terms(Orders.SIGN, ClockStart.MATTER_OPENED, ClockEnd.ORDER_SIGNED, 30),
            MAJOR_ARRIVE = terms(Orders.ARRIVE, ClockStart.INSTRUCTION_RECEIVED, ClockEnd.TEAM_ARRIVED, 300),
            MAJOR_LEAD = terms(LEAD_REACHED, ClockStart.MATTER_OPENED, ClockEnd.OFFICER_CONTACTED, 180);
    static final List<StageTerms> MAJOR_STAGES = List.of(MAJOR_SIGN, MAJOR_ARRIVE, MAJOR_LEAD);

    static final List<TwoPersonReason> TWO_PERSONS = List.of(TwoPersonReason.SEVERITY);

    private Corrections() {}

    static CorrectOrder major(Instant at, int revision) {
        return new CorrectOrder(
                at, revision, MatterKind.DISPUTE, Category.LABOUR, Severity.MAJOR, MAJOR, MAJOR_STAGES, TWO_PERSONS);
    }

    static CorrectOrder ordinary(Instant at, int revision) {
        return new CorrectOrder(
                at,
                revision,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                Orders.POLICY,
                Orders.STAGES,
                List.of());
    }

    static CorrectOrder any(RandomGenerator random, Instant at) {
        var revision = random.nextInt(6);
        return random.nextBoolean() ? major(at, revision) : ordinary(at, revision);
    }

    private static StageTerms terms(StageCode stage, ClockStart start, ClockEnd end, long seconds) {
        return new StageTerms(stage, start, end, Duration.ofSeconds(seconds), StageKind.LIMIT, 80);
    }
}
