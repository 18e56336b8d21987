package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.mediation.casework.domain.CaseWork.Escalate;
import org.anxin.mediation.escalation.domain.HandOut;
import org.anxin.mediation.escalation.domain.Offer;

/** Values that the specs of a case share. */
final class CaseExamples {
    static final ActorId MEDIATOR = new ActorId("mediator-1");
    static final ActorId LEAD = new ActorId("lead-1");
    static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    static final CentreCode CENTRE = new CentreCode("zone-1");
    static final Place PLACE = new Place(new GridCode("grid-1"), null);
    static final DepartmentCode LABOUR = new DepartmentCode("LABOUR");
    static final DepartmentCode MARKET = new DepartmentCode("MARKET");
    static final List<DepartmentCode> KNOWN = List.of(LABOUR, MARKET);

    static final EscalationTerms TERMS = new EscalationTerms(minutes(60), minutes(600), null, null);

    private CaseExamples() {}

    static Escalate escalate(int minutes, DepartmentCode department) {
        return new Escalate(minutes(minutes), new HandOut(null, new Offer(department, TERMS), List.of()), KNOWN);
    }

    static TakeCase take(Origin origin, Level level, int leg) {
        return new TakeCase(
                T0, CENTRE, leg, origin, level, MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY, PLACE, false);
    }

    static Instant minutes(int minutes) {
        return T0.plusSeconds(60L * minutes);
    }
}
