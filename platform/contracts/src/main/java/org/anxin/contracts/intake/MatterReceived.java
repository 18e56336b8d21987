package org.anxin.contracts.intake;

import java.time.Instant;
import java.util.List;
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
 * A report came in and is a matter of its own. No clock runs yet.
 *
 * @param centre the centre that the stream belongs to; views and timers know only the stream
 * @param referral number and source, for a referral
 * @param reportedAt when it was reported, as the source says
 * @param category for disputes
 * @param statement the reporter's words, in intake's private store
 * @param cohort a tag for the figures
 * @param drill an exercise, which never counts
 * @param flags what a person has to complete
 * @param subcategory of the category, as the centre's catalogue has it; null also in what was told before there were any
 * @param missing what the centre's catalogue asks a report of this kind for and it lacks; null when nothing
 */
public record MatterReceived(
        CentreCode centre,
        ReportId report,
        Channel channel,
        @Nullable ReferralKey referral,
        Instant reportedAt,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        HandlingMode mode,
        Place place,
        TextRef statement,
        @Nullable Claim claim,
        @Nullable CohortCode cohort,
        boolean drill,
        List<IntakeFlag> flags,
        @Nullable SubcategoryCode subcategory,
        @Nullable List<ReportField> missing)
        implements IntakeEvent {
    /** One that lacks nothing and has no subcategory. */
    public MatterReceived(
            CentreCode centre,
            ReportId report,
            Channel channel,
            @Nullable ReferralKey referral,
            Instant reportedAt,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            HandlingMode mode,
            Place place,
            TextRef statement,
            @Nullable Claim claim,
            @Nullable CohortCode cohort,
            boolean drill,
            List<IntakeFlag> flags) {
        this(
                centre,
                report,
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
                null);
    }
}
