package org.anxin.mediation.casework.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.LegalMatterCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Departments are to handle it.
 *
 * @param department one of the centre's, which leads
 * @param assisting others of the centre's, which assist; none when missing
 * @param legalMatter what it is in law
 * @param occurredAt when it happened; now when missing
 */
record EscalationRequest(
        @Schema(description = "The code of the department that leads, such as LABOUR.", implementation = String.class)
        @NotNull
        DepartmentCode department,

        @Schema(description = "The codes of those that assist. None when missing.", implementation = String[].class)
        @Nullable
        @Size(max = 10)
        List<@NotNull DepartmentCode> assisting,

        @Schema(description = "What it is in law, such as WAGE_ARREARS.", implementation = String.class) @Nullable
        LegalMatterCode legalMatter,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}
