package org.anxin.intake.matter.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.Holder;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which matter is to be reopened. */
record ReopenBody(
        @Schema(description = "the matter that has an outcome") @NotNull
        UUID to,

        @Schema(description = "DISPATCH or MEDIATION; by the matter's handling mode when missing") @Nullable
        Holder handTo) {

    /** @throws ProblemException 400 when nobody handles matters there */
    ReopenBody checked() {
        if (handTo == Holder.INTAKE || handTo == Holder.FOLLOWUP) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("handTo", "must be DISPATCH or MEDIATION"))));
        }
        return this;
    }
}
