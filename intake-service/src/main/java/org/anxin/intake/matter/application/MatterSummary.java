package org.anxin.intake.matter.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReportField;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.application.Courses.Course;
import org.anxin.intake.matter.domain.PoliceReturn;
import org.anxin.intake.matter.domain.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * A matter as lists show it: codes, no personal data.
 *
 * @param status {@code RECEIVED} while it waits for triage, then {@code OPENED}, {@code LINKED} when it belongs to another, {@code CONCLUDED} when it ended at intake, or {@code IMPORTED} from an old
 *     ledger
 * @param flags what had to be completed when it came in
 * @param missing what the centre's catalogue asked for and it lacked when it came in
 * @param handedTo who took it from intake
 * @param withdrawal what became of the referrer's wish to take it back; null when there was none
 * @param linkedTo the matter that it belongs to; null for one of its own
 * @param repeats how many reports repeat it
 * @param joined what those claim who have joined it, beside its own claim
 * @param outcome of an imported matter, with the times and the sum of then; null for others, whose holders know
 * @param askedLink a link that its holder was asked to let it rest for; null when there was none, or it is linked
 * @param course how far it is beyond intake, or the matter is that it belongs to; null in lists, and as long as nobody has it from intake
 * @param policeReturn what the police have answered to being asked to take it back; null when they weren't
 */
public record MatterSummary(
        UUID matterId,
        String status,
        Channel channel,
        @Nullable String source,
        @Nullable String referralNumber,
        MatterKind kind,
        @Nullable Category category,
        @Nullable SubcategoryCode subcategory,
        Severity severity,
        HandlingMode handlingMode,
        @Nullable String gridCode,
        @Nullable String siteCode,
        @Nullable ClaimSummary claim,
        @Nullable String cohort,
        boolean drill,
        List<IntakeFlag> flags,
        List<ReportField> missing,
        Instant reportedAt,
        Instant receivedAt,
        @Nullable Instant openedAt,
        @Nullable Instant signBy,
        @Nullable Holder handedTo,
        @Nullable Withdrawal withdrawal,
        PoliceReturn.@Nullable Answer policeReturn,
        @Nullable UUID linkedTo,
        @Nullable LinkKind linkKind,
        int repeats,
        ClaimSummary joined,
        @Nullable Outcome outcome,
        @Nullable Instant concludedAt,
        @Nullable Instant closedAt,
        @Nullable Long resolvedFen,
        @Nullable AskedLink askedLink,
        @Nullable Course course) {
    /** With how far it is beyond intake. */
    MatterSummary with(@Nullable Course reached) {
        return new MatterSummary(
                matterId,
                status,
                channel,
                source,
                referralNumber,
                kind,
                category,
                subcategory,
                severity,
                handlingMode,
                gridCode,
                siteCode,
                claim,
                cohort,
                drill,
                flags,
                missing,
                reportedAt,
                receivedAt,
                openedAt,
                signBy,
                handedTo,
                withdrawal,
                policeReturn,
                linkedTo,
                linkKind,
                repeats,
                joined,
                outcome,
                concludedAt,
                closedAt,
                resolvedFen,
                askedLink,
                reached);
    }

    /**
     * A link that the matter's holder was asked for.
     *
     * @param to the matter that it belongs to
     * @param status {@code PENDING} until the holder has answered, then {@code DROPPED}
     * @param obstacle why it was dropped
     */
    public record AskedLink(
            UUID to, LinkKind kind, String status, @Nullable LinkObstacle obstacle) {
        /** As far as it is. */
        public static AskedLink of(UUID to, LinkKind kind, @Nullable LinkObstacle obstacle) {
            return new AskedLink(to, kind, obstacle == null ? "PENDING" : "DROPPED", obstacle);
        }
    }

    /** What is claimed, in whole fen, and by how many. */
    public record ClaimSummary(long amountFen, int people) {}
}
