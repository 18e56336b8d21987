package org.anxin.intake.matter.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReportField;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * A report as it came in, codes only. Null is what the reporter left out; {@link MatterRules} fills it.
 *
 * @param place as far as it could be resolved
 * @param statement where the whole report stands in the private store
 * @param flags what reading it has shown already; the rules add theirs
 * @param subcategory of the category
 * @param missing what the centre's catalogue asks for and the report lacks
 */
public record Report(
        ReportId id,
        CentreCode centre,
        Channel channel,
        @Nullable ReferralKey referral,
        Instant reportedAt,
        @Nullable MatterKind kind,
        @Nullable Category category,
        @Nullable Severity severity,
        @Nullable HandlingMode mode,
        Place place,
        TextRef statement,
        @Nullable Claim claim,
        @Nullable CohortCode cohort,
        boolean drill,
        Set<IntakeFlag> flags,
        @Nullable SubcategoryCode subcategory,
        List<ReportField> missing) {
    /** One that lacks nothing and has no subcategory. */
    public Report(
            ReportId id,
            CentreCode centre,
            Channel channel,
            @Nullable ReferralKey referral,
            Instant reportedAt,
            @Nullable MatterKind kind,
            @Nullable Category category,
            @Nullable Severity severity,
            @Nullable HandlingMode mode,
            Place place,
            TextRef statement,
            @Nullable Claim claim,
            @Nullable CohortCode cohort,
            boolean drill,
            Set<IntakeFlag> flags) {
        this(
                id,
                centre,
                channel,
                referral,
                reportedAt,
                kind,
                category,
                severity,
                mode,
                place,
                statement,
                claim,
                cohort,
                drill,
                flags,
                null,
                List.of());
    }
}
