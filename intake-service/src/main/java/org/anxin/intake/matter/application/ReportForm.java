package org.anxin.intake.matter.application;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.CoordinateSystem;
import org.anxin.contracts.value.Position;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was sent: well formed, but with the sender's codes still as texts.
 *
 * @param subcategory the sender's code or word of one
 * @param confidential whether the employer or respondent isn't to be told who reported
 * @param content the whole content in one canonical text: the same content gives the same text; this is what the private store keeps
 * @param warnings what reading it has shown: fields that the contract doesn't have
 */
public record ReportForm(
        Instant reportedAt,
        PlaceForm place,
        @Nullable String kind,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable String severity,
        @Nullable String handlingMode,
        List<PartyForm> parties,
        @Nullable Claim claim,
        @Nullable CohortCode cohort,
        boolean drill,
        boolean confidential,
        String content,
        List<Warning> warnings) {

    /** The same, sorted in other codes. */
    ReportForm in(@Nullable String otherKind, @Nullable String otherCategory) {
        return new ReportForm(
                reportedAt,
                place,
                otherKind,
                otherCategory,
                subcategory,
                severity,
                handlingMode,
                parties,
                claim,
                cohort,
                drill,
                confidential,
                content,
                warnings);
    }

    /**
     * Where it is. The address stays in the content, and so does the position, which only finds the grid.
     *
     * @param gridCode the sender's code of a grid
     * @param siteCode the sender's code of a site
     * @param position null when there is none, or none that can be understood
     */
    public record PlaceForm(
            @Nullable String gridCode,
            @Nullable String siteCode,
            @Nullable PositionForm position) {}

    /** A position, and in what system its numbers are given. */
    public record PositionForm(CoordinateSystem system, Position position) {}

    /**
     * Who takes part. Numbers stay in the content.
     *
     * @param name kept only as a keyed hash, of an enterprise
     * @param phone kept only as a keyed hash
     */
    public record PartyForm(
            @Nullable String kind,
            @Nullable String role,
            @Nullable String creditCode,
            @Nullable String name,
            @Nullable String phone) {}
}
