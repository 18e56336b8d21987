package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a team has gathered while it had no network. */
record FieldReportsRequest(
        @NotNull @Size(min = 1, max = MOST, message = "must hold 1 to 100 reports")
        List<@NotNull @Valid Item> reports) {
    private static final int MOST = 100;

    /** What happened. */
    enum Type {
        /** The team received the instruction. */
        RECEIVE,
        /** It reached the officer. */
        CONTACT,
        /** It tried and didn't reach one. */
        ATTEMPT,
        /** It came. */
        ARRIVE,
        /** A round of mediation was held. */
        ROUND,
        /** It gave a sign of life. */
        CHECK_IN,
        /** It needed the police at its side. */
        POLICE_SUPPORT,
        /** A department came. */
        DEPARTMENT_ARRIVE,
        /** The order ended. */
        OUTCOME
    }

    /**
     * One report.
     *
     * @param clientId the client's own name of it: the same again takes no effect again
     */
    record Item(
            @Schema(
                    description =
                            "The client's own name of this report, kept for 7 days: the same again takes no effect"
                                    + " again.")
            @NotNull
            @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}",
                    message = "must be 1 to 64 letters, digits or any of _.:-")
            String clientId,

            @NotNull UUID matterId,
            @NotNull Type type,

            @Schema(
                    description =
                            "When it happened, with a zone; at most 60 s ahead and not before the matter was opened.")
            @NotNull
            Instant occurredAt,

            @Schema(
                    description = "CONTACT and ATTEMPT: the officer's code; the one of the place's grid when missing.",
                    implementation = String.class)
            @Nullable
            OfficerCode officer,

            @Schema(description = "ATTEMPT: NO_ANSWER (when missing) or WRONG_NUMBER.") @Nullable
            ContactResult result,

            @Schema(description = "DEPARTMENT_ARRIVE: has to be given, such as LABOUR.", implementation = String.class)
            @Nullable
            DepartmentCode department,

            @Schema(description = "OUTCOME: has to be given.") @Nullable
            Outcome outcome,

            @Schema(
                    description =
                            "Not read any more: the second person countersigns UNFOUNDED and OUTSIDE_AREA at follow-up.",
                    implementation = String.class)
            @Nullable
            ActorId countersignedBy,

            @Schema(description = "OUTCOME: what it brought about, as far as it is known.") @Nullable @Valid
            FactsRequest facts,

            @Schema(description = FactRequest.LEG + " Not read of CHECK_IN, POLICE_SUPPORT and DEPARTMENT_ARRIVE.")
            @Nullable
            @Min(value = 1, message = "must be 1 or more")
            Integer leg) {}
}
