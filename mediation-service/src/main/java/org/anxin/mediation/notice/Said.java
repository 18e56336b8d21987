package org.anxin.mediation.notice;

import java.time.Instant;
import org.anxin.contracts.mediation.AssistanceAsked;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationAccepted;
import org.anxin.contracts.mediation.EscalationEvent;
import org.anxin.contracts.mediation.EscalationOverdue;
import org.anxin.contracts.mediation.EscalationProgressed;
import org.anxin.contracts.mediation.EscalationRefused;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.mediation.InformationAnswered;
import org.anxin.contracts.mediation.InformationRequested;
import org.anxin.contracts.value.EscalationDetail;
import org.anxin.contracts.value.EscalationStep;
import org.anxin.contracts.value.EscalationTerms;
import org.jspecify.annotations.Nullable;

/**
 * What an event says to its department.
 *
 * @param detail null where the step says it all
 */
record Said(
        EscalationStep step,
        @Nullable EscalationDetail detail,
        @Nullable Instant answerBy,
        @Nullable Instant dueAt) {
    static Said by(EscalationEvent event) {
        return switch (event) {
            case Escalated escalated -> handedOver("LEADS", escalated.terms());
            case AssistanceAsked asked -> handedOver("ASSISTS", asked.terms());
            case EscalationAccepted _ -> step(EscalationStep.ACCEPTED);
            case EscalationRefused refused -> step(EscalationStep.REFUSED, refused.reason());
            case EscalationRuled ruled -> step(EscalationStep.RULED, ruled.ruling());
            case InformationRequested _ -> step(EscalationStep.INFORMATION_REQUESTED);
            case InformationAnswered _ -> step(EscalationStep.INFORMATION_ANSWERED);
            case EscalationProgressed progressed -> step(EscalationStep.PROGRESSED, progressed.progress());
            case EscalationOverdue overdue ->
                new Said(EscalationStep.OVERDUE, detail(overdue.limit()), null, overdue.dueAt());
            case DepartmentConcluded _ -> step(EscalationStep.CONCLUDED);
            case EscalationReleased _ -> step(EscalationStep.RELEASED);
        };
    }

    private static Said handedOver(String role, @Nullable EscalationTerms terms) {
        return new Said(
                EscalationStep.HANDED_OVER,
                new EscalationDetail(role),
                terms == null ? null : terms.answerBy(),
                terms == null ? null : terms.dueAt());
    }

    private static Said step(EscalationStep step) {
        return new Said(step, null, null, null);
    }

    private static Said step(EscalationStep step, Enum<?> detail) {
        return new Said(step, detail(detail), null, null);
    }

    private static EscalationDetail detail(Enum<?> detail) {
        return new EscalationDetail(detail.name());
    }
}
