package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;

/** What happens between the centre and one of the departments that have a matter. */
public sealed interface EscalationEvent extends MediationEvent
        permits Escalated,
                AssistanceAsked,
                EscalationAccepted,
                EscalationRefused,
                EscalationRuled,
                InformationRequested,
                InformationAnswered,
                EscalationProgressed,
                EscalationOverdue,
                DepartmentConcluded,
                EscalationReleased {
    /** Which department. */
    DepartmentCode department();
}
