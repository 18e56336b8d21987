package org.anxin.intake.matter.adapter.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.anxin.contracts.value.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report looks like, for OpenAPI; see {@link ReferralBody} for why it isn't bound to. */
@Schema(name = "Report")
record ReportBody(
        @Schema(required = true, description = "any but the two of referrals")
        Channel channel,

        @Schema(required = true, description = "with its zone")
        OffsetDateTime reportedAt,

        @Schema(required = true, description = "an address, a gridCode or a siteCode is needed")
        ReferralBody.PlaceBody place,

        @Nullable String kind,
        @Nullable String category,

        @Schema(description = "one of the centre's catalogue, by its code or its term; others are kept and warned of")
        @Nullable
        String subcategory,

        @Nullable String severity,

        @Schema(description = "FIELD or DESK", defaultValue = "DESK") @Nullable
        String handlingMode,

        @Schema(required = true, maxLength = FormReader.LONGEST_TEXT)
        String statement,

        @Schema(maxItems = FormReader.MOST_PARTIES) @Nullable
        List<ReferralBody.PartyBody> parties,

        ReferralBody.@Nullable ClaimBody claim,
        @Nullable String cohort,
        @Nullable Boolean drill,

        @Schema(description = "whether the employer or respondent isn't to be told who reported") @Nullable
        Boolean confidential,

        @Schema(description = "HOTLINE: the caller's number") @Nullable
        String callerLine,

        @Schema(description = "INSPECTION: who inspected") @Nullable
        String inspector,

        @Schema(description = "INSPECTION: the visit's number") @Nullable
        String visit,

        @Schema(description = "INSPECTION: what was found") ChannelFields.@Nullable Finding finding,

        @Schema(description = "ENTERPRISE_DAY: the month's day") @Nullable
        LocalDate enterpriseDay) {}
