package org.anxin.contracts.mediation;

import java.util.List;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * The department brought its part to an end; when it leads, the matter.
 *
 * @param caseNumber the department's own; null when it has said none
 * @param documents what it has written, in mediation's private store; null when nothing
 */
public record DepartmentConcluded(
        DepartmentCode department,
        @Nullable DepartmentCaseNumber caseNumber,
        @Nullable List<TextRef> documents) implements EscalationEvent {
    public DepartmentConcluded {
        documents = documents == null ? null : List.copyOf(documents);
    }

    /** One of which nothing else is known. */
    public DepartmentConcluded(DepartmentCode department) {
        this(department, null, null);
    }
}
