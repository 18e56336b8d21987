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
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.SourceCode;
import org.anxin.intake.matter.application.AcceptReports;
import org.anxin.intake.matter.application.FindMatters;
import org.anxin.intake.matter.application.MatterSummary;
import org.anxin.intake.matter.application.Referrers;
import org.anxin.intake.matter.application.SupplementMatter;
import org.anxin.intake.matter.application.SupplementMatter.Supplemented;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
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
    private final Referrers referrers;
    private final AcceptReports acceptReports;
    private final SupplementMatter supplementMatter;
    private final FindMatters findMatters;
    private final PlatformClock clock;

    ReferralResource(
            CurrentActor currentActor,
            Referrers referrers,
            AcceptReports acceptReports,
            SupplementMatter supplementMatter,
            FindMatters findMatters,
            PlatformClock clock) {
        this.currentActor = currentActor;
        this.referrers = referrers;
        this.acceptReports = acceptReports;
        this.supplementMatter = supplementMatter;
        this.findMatters = findMatters;
        this.clock = clock;
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
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        var given = fields.value("source", FormReader.LONGEST_CODE, SourceCode::new);
        var number = fields.value("referralNumber", FormReader.LONGEST_CODE, ReferralNumber::new);
        if (number == null) {
            fields.required("referralNumber");
        }
        var own = referrers.sourceOf(actor.id()).orElse(null);
        if (own == null && given == null) {
            fields.required("source");
        }
        var form = FormReader.read(body, fields, findings, clock.now());
        if (own != null && given != null && !own.equals(given)) {
            throw new ProblemException(Problem.of(403, "not-your-source", "you refer as " + own.value() + " only"));
        }
        var referral =
                new ReferralKey(Objects.requireNonNull(own != null ? own : given), Objects.requireNonNull(number));
        var channel = referrers.channel(referral.source()).orElseThrow(this::unknownSource);
        return acceptReports
                .refer(actor, referral, channel, form)
                .map(accepted -> Answers.of(accepted, () -> usedForOtherContent(referral)));
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
        var referral = key(source, number);
        var own = referrers.sourceOf(actor.id()).orElse(referral.source());
        if (!own.equals(referral.source())) {
            throw new ProblemException(Problem.of(403, "not-your-source", "you refer as " + own.value() + " only"));
        }
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

    private ProblemException unknownSource() {
        return new ProblemException(Problem.unprocessable(
                "unknown-source",
                "nobody refers under this source",
                new FieldError("source", "must be one of " + String.join(", ", referrers.known()))));
    }

    private static Problem usedForOtherContent(ReferralKey referral) {
        var supplements = "/intake/referrals/" + referral.source().value() + '/'
                + referral.number().value() + "/supplements";
        return Problem.unprocessable(
                "referral-number-used",
                "this number was referred before with other content; add to it by POST " + supplements,
                new FieldError(
                        "referralNumber", "must be new, or come with the same content; otherwise use " + supplements));
    }
}
