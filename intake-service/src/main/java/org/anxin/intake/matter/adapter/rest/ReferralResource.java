package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.SourceCode;
import org.anxin.intake.matter.application.AcceptReports;
import org.anxin.intake.matter.application.DealWithReferrer;
import org.anxin.intake.matter.application.FindMatters;
import org.anxin.intake.matter.application.MatterSummary;
import org.anxin.intake.matter.application.ReferralStanding;
import org.anxin.intake.matter.application.SupplementMatter;
import org.anxin.intake.matter.application.SupplementMatter.Supplemented;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the 110 platform and the city's sub-centre send. */
@Path("/intake/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class ReferralResource {
    private final CurrentActor currentActor;
    private final ReferralReader reader;
    private final AcceptReports acceptReports;
    private final SupplementMatter supplementMatter;
    private final FindMatters findMatters;
    private final DealWithReferrer dealings;

    ReferralResource(
            CurrentActor currentActor,
            ReferralReader reader,
            AcceptReports acceptReports,
            SupplementMatter supplementMatter,
            FindMatters findMatters,
            DealWithReferrer dealings) {
        this.currentActor = currentActor;
        this.reader = reader;
        this.acceptReports = acceptReports;
        this.supplementMatter = supplementMatter;
        this.findMatters = findMatters;
        this.dealings = dealings;
    }

    @POST
    @Operation(
            summary = "Refer a matter to the centre",
            description =
                    "The number names a referral within centre and source: the same content again gets the same answer.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReferralBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "There is one matter of it",
            content = @Content(schema = @Schema(implementation = ReportAccepted.class)))
    @APIResponse(responseCode = "400", description = "Fields are missing or malformed; each is named")
    @APIResponse(responseCode = "422", description = "Unknown source, or the number was used for other content")
    @APIResponse(responseCode = "503", description = "Not ready to take referrals; try again")
    public Uni<Response> refer(@Nullable JsonNode body) {
        var actor = currentActor.get();
        var referred = reader.read(actor, body);
        return acceptReports
                .refer(actor, referred.key(), referred.channel(), referred.form())
                .map(accepted -> Answers.of(accepted, () -> ReferralReader.usedForOtherContent(referred.key())));
    }

    @GET
    @Path("/{source}/{number}")
    @Operation(summary = "The matter that a referral became")
    @APIResponse(responseCode = "404", description = "Nothing was referred under this source and number")
    public Uni<MatterSummary> find(@PathParam("source") String source, @PathParam("number") String number) {
        return findMatters.referral(currentActor.get(), key(source, number));
    }

    @POST
    @Path("/{source}/{number}/supplements")
    @Operation(summary = "Add to a referral what has become known since")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SupplementBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Supplemented.class)))
    @APIResponse(responseCode = "404", description = "Nothing was referred under this source and number")
    public Uni<Response> supplement(
            @PathParam("source") String source,
            @PathParam("number") String number,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @Nullable JsonNode body) {
        var actor = currentActor.get();
        var referral = own(actor, source, number);
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        fields.requiredText("statement", FormReader.LONGEST_TEXT);
        fields.end();
        findings.throwIfAny();
        var once = Once.of(idempotencyKey, "");
        return supplementMatter
                .add(actor, referral, CanonicalJson.of(body), once == null ? null : once.key())
                .map(supplemented -> Answers.created(supplemented.matterId(), supplemented));
    }

    @POST
    @Path("/{source}/{number}/cancel")
    @Operation(
            summary = "Take a referral back",
            description =
                    "Whoever holds the matter decides. `withdrawal` is REQUESTED until it has answered; the answer"
                            + " stands in GET of the same referral. Asked again meanwhile nothing changes.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawalBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Asked, or answered before",
            content = @Content(schema = @Schema(implementation = ReferralStanding.class)))
    @APIResponse(responseCode = "404", description = "Nothing was referred under this source and number")
    @APIResponse(responseCode = "409", description = "It ended at intake otherwise, or belongs to another matter")
    public Uni<ReferralStanding> cancel(
            @PathParam("source") String source,
            @PathParam("number") String number,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @Nullable JsonNode body) {
        var actor = currentActor.get();
        var referral = own(actor, source, number);
        var words = Words.ofWithdrawal(body);
        var once = Once.of(idempotencyKey, Arrays.asList("cancel", words.content()));
        return dealings.takeBack(actor, referral, words.content(), once);
    }

    @POST
    @Path("/{source}/{number}/return-ack")
    @Operation(
            summary = "Answer whether the police take a matter back",
            description =
                    "Until then it stays with its holder. Taken, it ends as RETURNED_TO_POLICE; refused, it goes on.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReturnAnswerBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = ReferralStanding.class)))
    @APIResponse(responseCode = "404", description = "Nothing was referred under this source and number")
    @APIResponse(responseCode = "409", description = "Nobody has asked, or it was answered otherwise before")
    public Uni<ReferralStanding> answerReturn(
            @PathParam("source") String source,
            @PathParam("number") String number,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @Nullable JsonNode body) {
        var actor = currentActor.get();
        var referral = own(actor, source, number);
        var answer = Words.ofReturnAnswer(body);
        return dealings.answerReturn(
                actor, referral, answer.accepted(), answer.content(), Once.of(idempotencyKey, answer));
    }

    /** The referral that a client speaks of; fails when it isn't one of its own source. */
    private ReferralKey own(Actor actor, String source, String number) {
        var referral = key(source, number);
        reader.requireOwn(actor, referral.source());
        return referral;
    }

    private static ReferralKey key(String source, String number) {
        return new ReferralKey(
                parameter("source", source, SourceCode::new), parameter("number", number, ReferralNumber::new));
    }

    private static <T> T parameter(String name, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.invalid(List.of(new FieldError(name, String.valueOf(e.getMessage())))));
        }
    }
}
