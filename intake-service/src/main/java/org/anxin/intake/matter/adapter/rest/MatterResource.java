package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.intake.matter.application.DealWithReferrer;
import org.anxin.intake.matter.application.FindMatters;
import org.anxin.intake.matter.application.LinkAnswer;
import org.anxin.intake.matter.application.MatterStatus;
import org.anxin.intake.matter.application.MatterSummary;
import org.anxin.intake.matter.application.ReadPrivate;
import org.anxin.intake.matter.application.ReferralStanding;
import org.anxin.intake.matter.application.SameAgain;
import org.anxin.intake.matter.application.TriageMatter;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came in, to look at and to open. */
@Path("/intake/matters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matters")
class MatterResource {
    private static final int LONGEST_REASON = 200;

    private final CurrentActor currentActor;
    private final FindMatters findMatters;
    private final TriageMatter triageMatter;
    private final ReadPrivate readPrivate;
    private final DealWithReferrer dealings;
    private final SameAgain sameAgain;

    MatterResource(
            CurrentActor currentActor,
            FindMatters findMatters,
            TriageMatter triageMatter,
            ReadPrivate readPrivate,
            DealWithReferrer dealings,
            SameAgain sameAgain) {
        this.currentActor = currentActor;
        this.findMatters = findMatters;
        this.triageMatter = triageMatter;
        this.readPrivate = readPrivate;
        this.dealings = dealings;
        this.sameAgain = sameAgain;
    }

    @GET
    @Operation(
            summary = "Matters, newest first",
            description =
                    "Codes only. `next` is the cursor of the page after. `toComplete=true`: what came in with something to"
                            + " complete. `overdue=true`: what has waited for triage for more than an hour.")
    @APIResponse(responseCode = "200", description = "A page")
    public Uni<Page<MatterSummary>> list(
            @QueryParam("status") @Nullable @Pattern(regexp = "RECEIVED|LINKED|OPENED|CONCLUDED|IMPORTED")
                    String status,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("toComplete") @Nullable Boolean toComplete,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("cursor") @Nullable @Size(max = 200) String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var after = Cursor.of(cursor);
        var rows = Cursor.limit(limit);
        var wanted = new FindMatters.Wanted(
                status,
                code("channel", channel, Channel.class),
                code("kind", kind, MatterKind.class),
                Boolean.TRUE.equals(toComplete),
                Boolean.TRUE.equals(overdue));
        // One more than the page holds tells whether there is another page.
        return findMatters
                .list(currentActor.get(), wanted, after == null ? null : new MatterId(after.id()), rows + 1)
                .map(found -> Page.of(found, rows, last -> new Cursor(last.receivedAt(), last.matterId())));
    }

    private static <T extends Enum<T>> @Nullable T code(String parameter, @Nullable String text, Class<T> type) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findAny()
                .orElseThrow(() -> new ProblemException(Problem.invalid(List.of(new FieldError(
                        parameter,
                        Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", "")))))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One matter", description = "Codes only.")
    @APIResponse(responseCode = "404", description = "There is no such matter that you may see")
    public Uni<MatterSummary> one(@PathParam("id") UUID id) {
        return findMatters.one(currentActor.get(), new MatterId(id));
    }

    @POST
    @Path("/{id}/open")
    @Operation(
            summary = "Open a report that waits for triage",
            description = "What is given completes the report; what is left out stays as it came.")
    @APIResponse(responseCode = "409", description = "It was opened before")
    public Uni<MatterStatus> open(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @Nullable @Valid TriageBody body) {
        var given = body == null ? TriageBody.NOTHING : body;
        var once = Once.of(idempotencyKey, given);
        return triageMatter.open(currentActor.get(), new MatterId(id), given.findings(), once);
    }

    @POST
    @Path("/{id}/return-ack")
    @Operation(
            summary = "Answer for the police whether they take a matter back",
            description = "For somebody at the desk who has spoken to them; whoever asked for the return can't.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReturnAnswerBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = ReferralStanding.class)))
    @APIResponse(responseCode = "409", description = "Nobody has asked, or it was answered otherwise before")
    public Uni<ReferralStanding> answerReturn(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @Nullable JsonNode body) {
        var answer = Words.ofReturnAnswer(body);
        return dealings.answerReturn(
                currentActor.get(),
                new MatterId(id),
                answer.accepted(),
                answer.content(),
                Once.of(idempotencyKey, answer));
    }

    @GET
    @Path("/{id}/candidates")
    @Operation(
            summary = "Same again? What a report may be a repeat of, or belong to",
            description =
                    "By keyed hashes of the reporter's phone and the enterprise, by place and time; the likeliest first,"
                            + " with its reasons. A person decides.")
    @APIResponse(responseCode = "200", description = "None when nothing is alike")
    public Uni<CandidateList> candidates(@PathParam("id") UUID id) {
        return sameAgain.of(currentActor.get(), new MatterId(id)).map(CandidateList::new);
    }

    @POST
    @Path("/{id}/link")
    @Operation(
            summary = "Link a report to the matter that it belongs to",
            description =
                    "A repeat raises attention there; a claimant joins with a sum of his own. For one that waits for triage"
                            + " no order is issued; of one that was handed on the holder is asked first to let it rest.")
    @APIResponse(
            responseCode = "200",
            description = "Linked, now or before",
            content = @Content(schema = @Schema(implementation = LinkAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "Its holder was asked, now or before; `askedLink` of the matter shows what came of it",
            content = @Content(schema = @Schema(implementation = LinkAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such matter that you may see")
    @APIResponse(
            responseCode = "409",
            description = "One of them belongs to another or has an outcome, or its holder was asked for another link")
    @APIResponse(responseCode = "422", description = "It would belong to itself")
    public Uni<Response> link(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid LinkBody body) {
        return sameAgain
                .link(
                        currentActor.get(),
                        new MatterId(id),
                        new MatterId(body.to()),
                        body.kind(),
                        Once.of(idempotencyKey, body))
                .map(answer -> Response.status(answer.waits() ? Response.Status.ACCEPTED : Response.Status.OK)
                        .entity(answer)
                        .build());
    }

    @POST
    @Path("/{id}/unlink")
    @Operation(
            summary = "Undo a link: the report waits for triage as a matter of its own, or its holder goes on",
            description = "Whoever had joined no longer counts in the other matter.")
    @APIResponse(responseCode = "409", description = "It is a matter of its own")
    public Uni<LinkAnswer> unlink(@PathParam("id") UUID id, @HeaderParam(Once.HEADER) @Nullable String idempotencyKey) {
        return sameAgain.unlink(currentActor.get(), new MatterId(id), Once.of(idempotencyKey, "unlink"));
    }

    @GET
    @Path("/{id}/private")
    @Operation(
            summary = "Parties, address and statement",
            description =
                    "Personal data: each read is logged with who, when and why. Don't keep a copy. The team with the open"
                            + " order and a department that holds the matter, named by X-Unit, needn't give a reason.")
    @APIResponse(
            responseCode = "200",
            description = "Every text that has not been erased",
            content = @Content(schema = @Schema(implementation = PrivateTexts.class)))
    @APIResponse(responseCode = "410", description = "Everything personal was erased")
    public Uni<Response> readPrivate(
            @PathParam("id") UUID id,
            @QueryParam("reason") @Nullable @Size(min = 3, max = LONGEST_REASON) String reason) {
        var notKept = new CacheControl();
        notKept.setNoStore(true);
        return readPrivate
                .read(currentActor.get(), new MatterId(id), reason)
                .map(texts -> Response.ok(PrivateTexts.of(id, texts))
                        .cacheControl(notKept)
                        .build());
    }

    /** What the private store holds of a matter, oldest first. */
    record PrivateTexts(UUID matterId, List<PrivateText> texts) {
        static PrivateTexts of(UUID matter, List<ReadPrivate.Text> texts) {
            return new PrivateTexts(
                    matter,
                    texts.stream()
                            .map(text -> new PrivateText(text.ref(), text.json()))
                            .toList());
        }
    }

    /** One text, which is JSON as it came in. */
    record PrivateText(UUID ref, @JsonRawValue String content) {}
}
