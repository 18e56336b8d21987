package org.anxin.intake.matter.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.application.CorrectMatter.Correction;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person corrects of a matter. */
record CorrectionBody(
        @Schema(description = "any but UNMAPPED; one that becomes a DISPUTE needs a category") @Nullable
        MatterKind kind,

        @Schema(description = "any but UNMAPPED; for disputes only") @Nullable
        Category category,

        @Nullable Severity severity,

        @Schema(description = "only while the matter waits at intake") @Nullable
        HandlingMode handlingMode,

        @Schema(description = "one of the category's in the centre's catalogue; goes when the category changes")
        @Nullable
        SubcategoryCode subcategory) {

    /** @throws ProblemException 400 when it says nothing, or what no correction leads to */
    Correction correction() {
        var errors = new ArrayList<FieldError>();
        if (kind == MatterKind.UNMAPPED) {
            errors.add(new FieldError("kind", "must say what it is"));
        }
        if (category == Category.UNMAPPED) {
            errors.add(new FieldError("category", "must say what it is"));
        }
        if (kind == null && category == null && severity == null && handlingMode == null && subcategory == null) {
            errors.add(new FieldError("", "must have a kind, category, severity, handlingMode or subcategory"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(errors)));
        }
        return new Correction(kind, category, severity, handlingMode, subcategory);
    }
}
