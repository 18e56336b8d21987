package org.anxin.mediation.escalation.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.contracts.value.EscalationProgress;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/** What may be asked about one of the departments that have a matter. */
public sealed interface EscalationCommand {
    /** When it happened. */
    Instant at();

    /** Which department. */
    DepartmentCode department();

    /** The department takes the matter. */
    record Accept(
            Instant at, DepartmentCode department, @Nullable DepartmentCaseNumber caseNumber)
            implements EscalationCommand {}

    /** The department refuses it; the centre has to rule until then. */
    record Refuse(
            Instant at,
            DepartmentCode department,
            DepartmentRefusalReason reason,
            @Nullable TextRef text,
            Instant rulingBy)
            implements EscalationCommand {}

    /** The department asks the centre for more. */
    record AskForMore(Instant at, DepartmentCode department, TextRef text) implements EscalationCommand {}

    /** The centre answers. */
    record Answer(Instant at, DepartmentCode department, TextRef text) implements EscalationCommand {}

    /** The department says how far it has got. */
    record ReportProgress(
            Instant at,
            DepartmentCode department,
            EscalationProgress progress,
            @Nullable DepartmentCaseNumber caseNumber,
            @Nullable TextRef text)
            implements EscalationCommand {}

    /** The department has brought its part to an end. */
    record Conclude(
            Instant at, DepartmentCode department, @Nullable DepartmentCaseNumber caseNumber, List<TextRef> documents)
            implements EscalationCommand {
        public Conclude {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The centre rules on a refusal.
     *
     * @param next the department that gets it instead, when the refusal is upheld; null to take it back
     * @param known the departments that the centre has
     */
    record Rule(
            Instant at,
            DepartmentCode department,
            RefusalRuling ruling,
            @Nullable Offer next,
            @Nullable TextRef text,
            List<DepartmentCode> known)
            implements EscalationCommand {
        public Rule {
            known = List.copyOf(known);
        }
    }

    /** Something was not done in time. Never refused: what was done meanwhile changes nothing. */
    record FallOverdue(Instant at, DepartmentCode department, EscalationLimit limit, Instant dueAt)
            implements EscalationCommand {}
}
