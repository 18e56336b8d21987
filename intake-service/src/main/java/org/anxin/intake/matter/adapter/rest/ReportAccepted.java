package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.intake.matter.application.Accepted;
import org.anxin.intake.matter.application.Warning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a report that was taken. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReportAccepted(
        UUID matterId,

        @Schema(description = "by which the reporter may follow it; whoever has it may look, so keep it secret")
        String trackingCode,

        @Schema(
                description =
                        "when the order must be signed; null for desk handling and while a person has to triage it")
        @Nullable
        Instant signBy,

        @Schema(description = "what was taken as it came and has to be completed")
        List<Warning> warnings) {
    static ReportAccepted of(Accepted.Taken taken) {
        return new ReportAccepted(taken.matter().value(), taken.trackingCode(), taken.signBy(), taken.warnings());
    }
}
