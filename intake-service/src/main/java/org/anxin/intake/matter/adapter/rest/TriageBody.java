package org.anxin.intake.matter.adapter.rest;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.application.TriageMatter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person has found out about a report. */
record TriageBody(
        @Nullable MatterKind kind,
        @Nullable Category category,
        @Nullable Severity severity,
        @Nullable HandlingMode handlingMode,
        @Nullable GridCode gridCode,

        @Schema(description = "one of the category's in the centre's catalogue") @Nullable
        SubcategoryCode subcategory) {
    static final TriageBody NOTHING = new TriageBody(null, null, null, null, null, null);

    TriageMatter.Findings findings() {
        return new TriageMatter.Findings(kind, category, severity, handlingMode, gridCode, subcategory);
    }
}
