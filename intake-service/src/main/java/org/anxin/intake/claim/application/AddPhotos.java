package org.anxin.intake.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.attachment.application.AttachmentSummary;
import org.anxin.intake.attachment.application.Attachments;
import org.anxin.intake.matter.application.Matters;
import org.anxin.intake.matter.application.TrackingCodes;
import org.anxin.service.file.CleanFile;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** Adds photos to the report of whoever has its tracking code. */
@Singleton
public class AddPhotos {
    private final Matters matters;
    private final TrackingCodes trackingCodes;
    private final Attachments attachments;

    AddPhotos(Matters matters, TrackingCodes trackingCodes, Attachments attachments) {
        this.matters = matters;
        this.trackingCodes = trackingCodes;
        this.attachments = attachments;
    }

    /** The report of a code; fails with 404 {@code unknown-report} when there is none. */
    public Uni<MatterId> reportOf(String code) {
        return matters.ofTracking(trackingCodes.hash(TrackReport.normal(code)))
                .map(found -> found.map(matter -> new MatterId(matter.matterId()))
                        .orElseThrow(() -> new ProblemException(
                                Problem.notFound("unknown-report", "no report has this tracking code"))));
    }

    /** Adds one. */
    public Uni<AttachmentSummary> add(MatterId report, CleanFile photo) {
        return attachments.addOwn(report, photo);
    }
}
