package org.anxin.mediation.escalation.application;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.LegalMatterCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TermCode;
import org.anxin.mediation.escalation.domain.Escalation;
import org.anxin.mediation.escalation.domain.Holding;
import org.jspecify.annotations.Nullable;

/**
 * A department's part in a matter as people see it.
 *
 * @param leads otherwise it assists the one that leads
 * @param legalMatter what it is in law
 * @param since when it was handed over
 * @param answerBy until when it may refuse, and should have accepted
 * @param dueAt when it has to have concluded; runs from the first hand-over
 * @param term the term by law that this follows from; null when the centre's policy sets it
 * @param rulingBy until when the centre is to rule on its refusal
 * @param reason why it has refused
 * @param overdue what has to be done now was not done in time
 * @param awaitingAnswer the department has asked the centre for more
 * @param caseNumber the department's own
 */
public record EscalationView(
        UUID matterId,
        DepartmentCode department,
        CentreCode centre,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        boolean leads,
        EscalationStatus status,
        @Nullable LegalMatterCode legalMatter,
        Instant since,
        @Nullable Instant answerBy,
        @Nullable Instant dueAt,
        @Nullable TermCode term,
        @Nullable Instant rulingBy,
        @Nullable DepartmentRefusalReason reason,
        boolean overdue,
        boolean awaitingAnswer,
        @Nullable DepartmentCaseNumber caseNumber) {

    /** The view of a department's part. */
    public static EscalationView of(EscalatedMatter matter, Escalation escalation, Holding holding) {
        var file = holding.file();
        var terms = file.terms();
        var refused = holding instanceof Holding.Refused now ? now : null;
        return new EscalationView(
                matter.id(),
                file.department(),
                matter.centre(),
                matter.kind(),
                matter.category(),
                matter.severity(),
                file.leads(),
                status(holding),
                escalation.legalMatter(),
                file.since(),
                terms == null ? null : terms.answerBy(),
                terms == null ? null : terms.dueAt(),
                terms == null ? null : terms.term(),
                refused == null ? null : refused.rulingBy(),
                refused == null ? null : refused.reason(),
                holding.isOverdue(),
                file.awaitingAnswer(),
                file.caseNumber());
    }

    /** Names the row; a matter may be with several departments. */
    public UUID row() {
        return UUID.nameUUIDFromBytes((matterId + "/" + department.value()).getBytes());
    }

    private static EscalationStatus status(Holding holding) {
        return switch (holding) {
            case Holding.Offered _ -> EscalationStatus.OFFERED;
            case Holding.Accepted _ -> EscalationStatus.ACCEPTED;
            case Holding.Refused _ -> EscalationStatus.REFUSED;
            case Holding.Ended ended -> ended.concluded() ? EscalationStatus.CONCLUDED : EscalationStatus.RELEASED;
        };
    }
}
