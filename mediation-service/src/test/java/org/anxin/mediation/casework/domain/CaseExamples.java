package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.LawCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermEnd;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermUnit;
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

    static final TermCode MEDIATION = new TermCode("LABOUR_MEDIATION"), CONTACT = new TermCode("RESPONDENT_CONTACT");
    static final LawArticle ARTICLE = new LawArticle(new LawCode("LABOUR_DISPUTE_LAW"), 14);

    private CaseExamples() {}

    /** A term that began at a moment and takes some minutes, of which it warns after four fifths. */
    static StartedTerm term(TermCode term, TermEnd end, Instant at, int minutes) {
        return new StartedTerm(
                term,
                1,
                ARTICLE,
                new TermLength(minutes, TermUnit.MINUTES),
                end,
                at,
                at.plusSeconds(48L * minutes),
                at.plusSeconds(60L * minutes),
                true);
    }

    static Escalate escalate(int minutes, DepartmentCode department) {
        return new Escalate(minutes(minutes), new HandOut(null, new Offer(department, TERMS), List.of()), KNOWN);
    }

    static TakeCase take(Origin origin, Level level, int leg) {
        return new TakeCase(
                T0,
                CENTRE,
                leg,
                origin,
                level,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                List.of(),
                List.of());
    }

    static Instant minutes(int minutes) {
        return T0.plusSeconds(60L * minutes);
    }
}
