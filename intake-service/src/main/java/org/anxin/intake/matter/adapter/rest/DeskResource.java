package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.AnswerConsultation;
import org.anxin.intake.matter.application.CorrectMatter;
import org.anxin.intake.matter.application.DealWithReferrer;
import org.anxin.intake.matter.application.MatterStatus;
import org.anxin.intake.matter.application.ReferralStanding;
import org.anxin.intake.matter.application.ReopeningAsked;
import org.anxin.intake.matter.application.SameAgain;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.codec.StrictBodies;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What somebody at the desk finds out about a matter: what it is, that advice is all it needs, that it is an old one. */
@Path("/intake/matters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matters")
class DeskResource {
    private final CurrentActor currentActor;
    private final CorrectMatter correctMatter;
    private final AnswerConsultation answerConsultation;
    private final SameAgain sameAgain;
    private final DealWithReferrer dealings;
    private final StrictBodies bodies;

    DeskResource(
            CurrentActor currentActor,
            CorrectMatter correctMatter,
            AnswerConsultation answerConsultation,
            SameAgain sameAgain,
            DealWithReferrer dealings,
            StrictBodies bodies) {
        this.currentActor = currentActor;
        this.correctMatter = correctMatter;
        this.answerConsultation = answerConsultation;
        this.sameAgain = sameAgain;
        this.dealings = dealings;
        this.bodies = bodies;
    }

    @POST
    @Path("/{id}/correct")
    @Operation(
            summary = "Correct what a matter is",
            description = "At any time, whoever holds it; figures and clocks follow. What is left out stays as it is.")
    @APIResponse(responseCode = "200", description = "What it is now; what it was already changes nothing")
    @APIResponse(
            responseCode = "409",
            description = "It belongs to another matter, the mode is the holder's, or somebody has just corrected it")
    @APIResponse(responseCode = "422", description = "The category doesn't go with the kind")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CorrectionBody.class)))
    public Uni<CorrectMatter.Corrected> correct(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @Nullable JsonNode body) {
        var correction = bodies.read(body, CorrectionBody.class);
        return correctMatter.correct(
                currentActor.get(), new MatterId(id), correction.correction(), Once.of(idempotencyKey, correction));
    }

    @POST
    @Path("/{id}/advice")
    @Operation(
            summary = "Answer a consultation that waits, which ends it",
            description = "Its outcome is ADVICE_GIVEN. What was said is kept in the private store.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AdviceBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = MatterStatus.class)))
    @APIResponse(responseCode = "409", description = "It is no consultation, or doesn't wait at intake any more")
    public Uni<MatterStatus> advise(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @Nullable JsonNode body) {
        var advice = Words.ofAdvice(body);
        return answerConsultation.answer(currentActor.get(), new MatterId(id), advice, Once.of(idempotencyKey, advice));
    }

    @POST
    @Path("/{id}/return")
    @Operation(
            summary = "Ask the police to take back what waits at intake, as public-security work",
            description =
                    "It waits on until they have answered, and then ends as RETURNED_TO_POLICE or can be opened."
                            + " Of one that was opened its holder asks. Asking again while they haven't answered changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = ReferralStanding.class)))
    @APIResponse(responseCode = "409", description = "It doesn't wait at intake any more")
    public Uni<ReferralStanding> requestReturn(
            @PathParam("id") UUID id, @HeaderParam(Once.HEADER) @Nullable String idempotencyKey) {
        return dealings.requestReturn(currentActor.get(), new MatterId(id), Once.of(idempotencyKey, "return"));
    }

    @POST
    @Path("/{id}/reopen")
    @Operation(
            summary = "Have a concluded matter reopened that a waiting report repeats",
            description = "Asks follow-up. The report goes on waiting; link it once the matter is open again, which"
                    + " the candidates show.")
    @APIResponse(
            responseCode = "202",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = ReopeningAsked.class)))
    @APIResponse(responseCode = "409", description = "The matter has no outcome, or the report doesn't wait any more")
    public Uni<Response> reopen(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ReopenBody body) {
        var wanted = body.checked();
        return sameAgain
                .askReopening(
                        currentActor.get(),
                        new MatterId(id),
                        new MatterId(wanted.to()),
                        wanted.handTo(),
                        Once.of(idempotencyKey, wanted))
                .map(asked -> Response.accepted(asked).build());
    }
}
