package org.anxin.followup.callback.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.followup.callback.domain.CallingHours;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked whether an instalment was paid.
 *
 * @param dueOn on which day it is to be paid now
 * @param occurredAt when it happened; now when missing
 */
record InstalmentRequest(
        @Schema(
                description = "PAID and PAID_LATE: in whole; LATE: promised anew, once at most; BROKEN: nothing to be "
                        + "waited for, which reopens the matter.")
        @NotNull
        InstalmentResult result,

        @Schema(description = "With LATE, and only then: the day on which it is to be paid now, in the centre's zone.")
        @Nullable
        @Pattern(regexp = "2[01][0-9]{2}-[0-9]{2}-[0-9]{2}", message = InstalmentRequest.A_DAY)
        String dueOn,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {
    static final String A_DAY = "must be a day, such as 2026-12-15";

    /**
     * Until when it may be paid now; null when nothing is said.
     *
     * @throws ProblemException 400 when there is no such day
     */
    @Nullable
    Instant promisedBy() {
        if (dueOn == null) {
            return null;
        }
        try {
            return CallingHours.endOf(LocalDate.parse(dueOn));
        } catch (DateTimeException e) {
            throw new ProblemException(Problem.invalid(List.of(new FieldError("dueOn", A_DAY))));
        }
    }
}
