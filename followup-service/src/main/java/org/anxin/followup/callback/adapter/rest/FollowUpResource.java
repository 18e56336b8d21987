package org.anxin.followup.callback.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.followup.callback.application.CallBackTexts;
import org.anxin.followup.callback.application.ClaimFollowUp;
import org.anxin.followup.callback.application.ClaimView;
import org.anxin.followup.callback.application.FollowUpView;
import org.anxin.followup.callback.application.FollowUps;
import org.anxin.followup.callback.domain.CallQuestion;
import org.anxin.followup.callback.domain.FollowUpWork.Close;
import org.anxin.followup.callback.domain.OutcomeWork.Countersign;
import org.anxin.followup.callback.domain.OutcomeWork.RefuseCountersign;
import org.anxin.followup.callback.domain.OutcomeWork.RequestCorrection;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.rest.FieldTimes;
import org.anxin.service.rest.Uncancelled;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Work in follow-ups. */
@Path("/followup/follow-ups/{matterId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
@APIResponse(responseCode = "200", description = "The follow-up as it stands now.")
@APIResponse(responseCode = "400", description = "A field is missing or malformed; it is named.")
@APIResponse(responseCode = "403", description = "The role may not.")
@APIResponse(responseCode = "404", description = "No outcome of this centre's matter has come to follow-up.")
@APIResponse(responseCode = "409", description = "Not as the follow-up stands; the rule says why.")
@APIResponse(responseCode = "422", description = "The content breaks a rule; the field is named.")
public class FollowUpResource {
    private final FollowUps followUps;
    private final ClaimFollowUp claims;
    private final CallBackTexts texts;
    private final CurrentActor actor;
    private final PlatformClock clock;

    FollowUpResource(
            FollowUps followUps, ClaimFollowUp claims, CallBackTexts texts, CurrentActor actor, PlatformClock clock) {
        this.followUps = followUps;
        this.claims = claims;
        this.texts = texts;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Path("/call-backs")
    @Operation(
            summary =
                    "What people said in the call-backs of the last leg, in words; each read is logged (CALLER, DESK, "
                            + "SHIFT_LEAD)")
    @APIResponse(responseCode = "200", description = "The call-backs that have words, in their order.")
    public Uni<List<CallBackTexts.Words>> texts(@PathParam("matterId") UUID matter) {
        return Uncancelled.of(texts.read(actor.get(), new MatterId(matter)));
    }

    @GET
    @Path("/script")
    @Operation(summary = "What to ask in a call-back, in this order (CALLER, DESK, SHIFT_LEAD, LEADER, OPS)")
    @APIResponse(responseCode = "200", description = "The questions.")
    public Uni<List<CallQuestion>> script(@PathParam("matterId") UUID matter) {
        return Uncancelled.of(followUps.script(actor.get(), new MatterId(matter)));
    }

    @POST
    @Path("/claim")
    @Operation(
            summary =
                    "Have the follow-up alone for a while, so that nobody else rings; again for longer (CALLER, DESK, "
                            + "SHIFT_LEAD)")
    @APIResponse(responseCode = "200", description = "Who has it until when.")
    @APIResponse(responseCode = "409", description = "Somebody else has it, or nobody is to be called any more.")
    @Consumes(MediaType.WILDCARD)
    public Uni<ClaimView> claim(@PathParam("matterId") UUID matter) {
        return Uncancelled.of(claims.claim(actor.get(), new MatterId(matter)));
    }

    @POST
    @Path("/call-backs")
    @Operation(
            summary =
                    "Somebody was called back: SATISFIED and BASICALLY_SATISFIED close, once all instalments are paid; "
                            + "UNREACHABLE sets the next call; DISSATISFIED, a broken promise or the problem again wait for a "
                            + "decision (CALLER, DESK, SHIFT_LEAD)")
    public Uni<FollowUpView> callBack(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid CallBackRequest request) {
        return followUps.callBack(
                work(matter, request.occurredAt(), key, "call-backs", request),
                request.result(),
                new FollowUps.Said(request.reason(), request.promiseKept(), request.problemAgain(), request.text()));
    }

    @POST
    @Path("/instalments/{number}")
    @Operation(
            summary = "Somebody was asked whether an instalment was paid; the last one paid closes what is content, a "
                    + "broken one hands the matter back to mediation (CALLER, DESK, SHIFT_LEAD)")
    public Uni<FollowUpView> instalment(
            @PathParam("matterId") UUID matter,
            @PathParam("number") int number,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid InstalmentRequest request) {
        return followUps.checkInstalment(
                work(matter, request.occurredAt(), key, "instalments/" + number, request),
                number,
                request.result(),
                request.promisedBy());
    }

    @POST
    @Path("/reopening")
    @Operation(
            summary = "Hand the matter back: where a person is to decide, or at any time since facts are new (CALLER, "
                    + "DESK, SHIFT_LEAD; SHIFT_LEAD, LEADER when it was reopened often)")
    public Uni<FollowUpView> reopen(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid ReopeningRequest request) {
        return followUps.reopen(
                work(matter, request.occurredAt(), key, "reopening", request), request.to(), request.reason());
    }

    @POST
    @Path("/closing")
    @Operation(summary = "Close the loop without a satisfied call-back (CALLER, DESK, SHIFT_LEAD)")
    public Uni<FollowUpView> close(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid ClosingRequest request) {
        var work = work(matter, request.occurredAt(), key, "closing", request);
        return followUps.close(work, new Close(work.at(), request.reason()));
    }

    @POST
    @Path("/correction")
    @Operation(
            summary = "The outcome was another, for this reason: it stands until a second person countersigns "
                    + "(CALLER, DESK, MEDIATOR, SHIFT_LEAD)")
    public Uni<FollowUpView> correct(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid CorrectionRequest request) {
        var work = work(matter, request.occurredAt(), key, "correction", request);
        return followUps.outcome(
                work, new RequestCorrection(work.at(), work.actor().id(), request.outcome(), request.reason()));
    }

    @POST
    @Path("/countersign")
    @Operation(
            summary = "Countersign, or refuse to, what another gave as an outcome that leaves the count or asks to "
                    + "correct (SHIFT_LEAD, LEADER)")
    public Uni<FollowUpView> countersign(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid CountersignRequest request) {
        var work = work(matter, request.occurredAt(), key, "countersign", request);
        var by = work.actor().id();
        return followUps.outcome(
                work, request.granted() ? new Countersign(work.at(), by) : new RefuseCountersign(work.at(), by));
    }

    private FollowUps.Work work(
            UUID matter, @Nullable Instant reported, @Nullable String key, String what, Object request) {
        var at = FieldTimes.occurred("occurredAt", reported, clock.now()).truncatedTo(ChronoUnit.MICROS);
        return new FollowUps.Work(actor.get(), new MatterId(matter), at, Once.of(key, new Asked(what, request)));
    }

    /** The same content asked of another endpoint is another request. */
    private record Asked(String what, Object request) {}
}
