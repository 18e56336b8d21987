package org.anxin.intake.matter.adapter.rest;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a referral looks like, for OpenAPI. It isn't bound to: {@link FormReader} reads bodies field by field, since everything that is wrong has to
 * be named at once and everything unknown has to be kept.
 */
@Schema(name = "Referral")
record ReferralBody(
        @Schema(
                description = "who refers; may be left out by a client that is bound to one source",
                examples = {"110"})
        @Nullable
        String source,

        @Schema(
                required = true,
                maxLength = FormReader.LONGEST_CODE,
                examples = {"2026030200017"})
        String referralNumber,

        @Schema(required = true, description = "with its zone")
        OffsetDateTime reportedAt,

        @Schema(required = true, description = "an address, a gridCode or a siteCode is needed")
        PlaceBody place,

        @Schema(
                description =
                        "DISPUTE, HELP, CONSULTATION, COMPLAINT, ENTERPRISE_REQUEST; other codes are kept and warned of")
        @Nullable
        String kind,

        @Schema(description = "CIVIL, LABOUR, CONTRACT, OTHER; other codes are kept and warned of") @Nullable
        String category,

        @Schema(description = "one of the centre's catalogue, by its code or its term; others are kept and warned of")
        @Nullable
        String subcategory,

        @Schema(description = "ORDINARY, MAJOR; other codes are kept and warned of") @Nullable
        String severity,

        @Schema(description = "FIELD or DESK") @Nullable String handlingMode,

        @Schema(required = true, maxLength = FormReader.LONGEST_TEXT)
        String statement,

        @Schema(maxItems = FormReader.MOST_PARTIES) @Nullable
        List<PartyBody> parties,

        @Nullable ClaimBody claim,

        @Schema(description = "a tag for the figures") @Nullable
        String cohort,

        @Schema(description = "an exercise, which never counts", defaultValue = "false") @Nullable
        Boolean drill) {

    /** Where it is. */
    @Schema(name = "PlaceReported")
    record PlaceBody(
            @Nullable String address,
            @Nullable String gridCode,
            @Nullable String siteCode,
            @Nullable Double longitude,
            @Nullable Double latitude,

            @Schema(description = "GCJ-02, WGS-84, BD-09 or CGCS2000") @Nullable
            String coordinateSystem) {}

    /** Who takes part; kept in the private store. */
    @Schema(name = "PartyReported")
    record PartyBody(
            @Schema(description = "PERSON or ORGANISATION") @Nullable
            String kind,

            @Schema(
                    description =
                            "REPORTER, CLAIMANT, REPRESENTATIVE, RESPONDENT, EMPLOYER, GENERAL_CONTRACTOR, SUBCONTRACTOR, WITNESS")
            @Nullable
            String role,

            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber,

            @Schema(description = "unified social credit code of an organisation, GB 32100-2015") @Nullable
            String creditCode) {}

    /** What is claimed. */
    @Schema(name = "ClaimReported")
    record ClaimBody(
            @Schema(minimum = "0", description = "in whole fen") @Nullable
            Long amountFen,

            @Schema(minimum = "1", defaultValue = "1") @Nullable
            Integer people) {}
}
