package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.Channel;
import org.anxin.intake.matter.application.Draft;
import org.anxin.intake.matter.application.Drafts;
import org.anxin.intake.matter.application.HotlineDrafts;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
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

/** Callers of the wage hotline who hung up, and are to be called back. */
@Path("/intake/hotline/drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hotline")
class HotlineResource {
    private final CurrentActor currentActor;
    private final HotlineDrafts drafts;
    private final PlatformClock clock;

    HotlineResource(CurrentActor currentActor, HotlineDrafts drafts, PlatformClock clock) {
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "The caller hung up: keep what was said",
            description = "To be called back within 5 minutes; kept for 24 hours. Needs an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DraftBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept, now or before",
            content = @Content(schema = @Schema(implementation = Draft.class)))
    @APIResponse(responseCode = "422", description = "The key was used for other content")
    public Uni<Response> keep(@HeaderParam(Once.HEADER) @Nullable String idempotencyKey, @Nullable JsonNode body) {
        var actor = currentActor.get();
        var key = Once.required(idempotencyKey, "").key();
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        var line = fields.text("callerLine", FormReader.LONGEST_CODE);
        if (fields.text("statement", FormReader.LONGEST_TEXT) == null && line == null) {
            findings.error("callerLine", "must be given, or a statement");
        }
        findings.throwIfAny();
        return drafts.keep(actor, key, CanonicalJson.of(body))
                .map(draft -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/intake/hotline/drafts/" + draft.draftId())
                        .entity(draft)
                        .build());
    }

    @GET
    @Operation(
            summary = "Whom to call back, the most urgent first",
            description =
                    "Without what was said. `due=true`: only those whose five minutes are over. `expired=true`: instead"
                            + " those of the last year whom nobody has called back; what they said is erased.")
    @APIResponse(responseCode = "200", description = "A page")
    public Uni<Page<Draft>> open(
            @QueryParam("due") @Nullable Boolean due,
            @QueryParam("expired") @Nullable Boolean expired,
            @QueryParam("cursor") @Nullable @Size(max = 200) String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var rows = Cursor.limit(limit);
        var after = Cursor.of(cursor);
        return drafts.open(
                        currentActor.get(),
                        which(Boolean.TRUE.equals(due), Boolean.TRUE.equals(expired)),
                        after == null ? null : after.time(),
                        after == null ? null : after.id(),
                        rows + 1)
                .map(found -> Page.of(found, rows, last -> new Cursor(last.callBackBy(), last.draftId())));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "What the caller said, and from which line",
            description = "Personal data: each read is logged with who and when. Don't keep a copy.")
    @APIResponse(
            responseCode = "200",
            description = "As it was kept",
            content = @Content(schema = @Schema(implementation = Said.class)))
    @APIResponse(responseCode = "404", description = "There is no such draft, or it has expired")
    @APIResponse(responseCode = "409", description = "It has ended, and what was said is erased")
    public Uni<Response> read(@PathParam("id") UUID id) {
        var notKept = new CacheControl();
        notKept.setNoStore(true);
        return drafts.read(currentActor.get(), id)
                .map(said -> Response.ok(new Said(said.draft(), said.json()))
                        .cacheControl(notKept)
                        .build());
    }

    @POST
    @Path("/{id}/finish")
    @Operation(
            summary = "Make a report of it",
            description =
                    "The whole report, as POST /intake/reports takes it, but without a channel. The draft's own words are erased.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "There is one matter of it",
            content = @Content(schema = @Schema(implementation = ReportAccepted.class)))
    @APIResponse(responseCode = "409", description = "It has ended, or somebody else is making a report of it")
    public Uni<Response> finish(@PathParam("id") UUID id, @Nullable JsonNode body) {
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        ChannelFields.read(Channel.HOTLINE, fields, findings);
        var form = FormReader.read(body, fields, findings, clock.now());
        return drafts.finish(currentActor.get(), id, form)
                .map(accepted -> Answers.of(accepted, ReportResource::usedForOtherContent));
    }

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "Nothing comes of it", description = "What was said is erased.")
    @APIResponse(responseCode = "200", description = "Discarded, now or before for the same reason")
    @APIResponse(responseCode = "409", description = "It has ended, or somebody else is making a report of it")
    public Uni<Draft> discard(@PathParam("id") UUID id, @NotNull @Valid DiscardBody body) {
        return drafts.discard(currentActor.get(), id, body.reason());
    }

    private static Drafts.Which which(boolean due, boolean expired) {
        if (due && expired) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("expired", "must not be given together with due"))));
        }
        return expired ? Drafts.Which.EXPIRED : due ? Drafts.Which.DUE : Drafts.Which.OPEN;
    }

    /** A draft and what was said, which is JSON as it came in. */
    record Said(Draft draft, @JsonRawValue String content) {}
}
