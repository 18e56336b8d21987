package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anxin.contracts.value.Channel;
import org.anxin.intake.matter.application.AcceptReports;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What comes in by phone, at the window, from the QR page, on inspection and from micro-centres. */
@Path("/intake/reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportResource {
    private static final String CHANNELS = Arrays.stream(Channel.values())
            .filter(channel -> !channel.isReferral())
            .map(Enum::name)
            .collect(Collectors.joining(", "));

    private final CurrentActor currentActor;
    private final AcceptReports acceptReports;
    private final PlatformClock clock;

    ReportResource(CurrentActor currentActor, AcceptReports acceptReports, PlatformClock clock) {
        this.currentActor = currentActor;
        this.acceptReports = acceptReports;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Take a report",
            description = "Needs an Idempotency-Key, which is kept for 7 days: the same key and content again gets the"
                    + " same answer. A report from the QR page waits until a person opens it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "There is one matter of it",
            content = @Content(schema = @Schema(implementation = ReportAccepted.class)))
    @APIResponse(responseCode = "400", description = "Fields are missing or malformed, or there is no Idempotency-Key")
    @APIResponse(responseCode = "422", description = "The key was used for other content")
    @APIResponse(responseCode = "503", description = "Not ready to take reports; try again")
    public Uni<Response> report(@HeaderParam(Once.HEADER) @Nullable String idempotencyKey, @Nullable JsonNode body) {
        var actor = currentActor.get();
        var key = Once.required(idempotencyKey, "").key();
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        var channel = channel(fields, findings);
        if (channel != null) {
            ChannelFields.read(channel, fields, findings);
        }
        var form = FormReader.read(body, fields, findings, clock.now());
        return acceptReports
                .report(actor, Objects.requireNonNull(channel), key, form)
                .map(accepted -> Answers.of(accepted, ReportResource::usedForOtherContent));
    }

    private static @Nullable Channel channel(Fields fields, Findings findings) {
        var text = fields.requiredText("channel", FormReader.LONGEST_CODE);
        if (text == null) {
            return null;
        }
        for (var channel : Channel.values()) {
            if (!channel.isReferral() && channel.name().equals(text)) {
                return channel;
            }
        }
        findings.error("channel", "must be one of " + CHANNELS);
        return null;
    }

    static Problem usedForOtherContent() {
        return Problem.unprocessable(
                "idempotency-key-reused",
                "the key was used before with other content",
                new FieldError(Once.HEADER, "must be new, or come with the same content"));
    }
}
