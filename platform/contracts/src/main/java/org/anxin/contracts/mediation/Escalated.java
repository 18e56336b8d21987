package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.LegalMatterCode;
import org.jspecify.annotations.Nullable;

/**
 * The case was escalated to a department (分流至部门), which leads from now on.
 *
 * @param legalMatter what it is in law; null when nobody has said
 * @param terms null for what was escalated before departments had terms
 */
public record Escalated(
        DepartmentCode department,
        @Nullable LegalMatterCode legalMatter,
        @Nullable EscalationTerms terms) implements EscalationEvent {
    /** One of which nothing else is known. */
    public Escalated(DepartmentCode department) {
        this(department, null, null);
    }
}
