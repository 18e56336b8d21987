package org.anxin.followup.callback.adapter.rest;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.followup.callback.application.FollowUpView;
import org.anxin.followup.callback.application.FollowUps;
import org.anxin.followup.callback.domain.FollowUpWork.Close;
import org.anxin.followup.callback.domain.FollowUpWork.MakeCallBack;
import org.anxin.followup.callback.domain.FollowUpWork.Reopen;
import org.anxin.followup.callback.domain.OutcomeWork.Countersign;
import org.anxin.followup.callback.domain.OutcomeWork.RefuseCountersign;
import org.anxin.followup.callback.domain.OutcomeWork.RequestCorrection;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.rest.FieldTimes;
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
    private final CurrentActor actor;
    private final PlatformClock clock;

    FollowUpResource(FollowUps followUps, CurrentActor actor, PlatformClock clock) {
        this.followUps = followUps;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Path("/call-backs")
    @Operation(
            summary = "Somebody was called back: SATISFIED closes, UNREACHABLE sets the next call, DISSATISFIED waits "
                    + "for a decision (CALLER, DESK, SHIFT_LEAD)")
    public Uni<FollowUpView> callBack(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid CallBackRequest request) {
        return followUps.work(
                actor.get(),
                new MatterId(matter),
                new MakeCallBack(at(request.occurredAt()), request.result()),
                once(key, "call-backs", request));
    }

    @POST
    @Path("/reopening")
    @Operation(summary = "After a dissatisfied call-back: hand the matter back (CALLER, DESK, SHIFT_LEAD)")
    public Uni<FollowUpView> reopen(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid ReopeningRequest request) {
        return followUps.work(
                actor.get(),
                new MatterId(matter),
                new Reopen(at(request.occurredAt()), request.to()),
                once(key, "reopening", request));
    }

    @POST
    @Path("/closing")
    @Operation(summary = "Close the loop without a satisfied call-back (CALLER, DESK, SHIFT_LEAD)")
    public Uni<FollowUpView> close(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid ClosingRequest request) {
        return followUps.work(
                actor.get(),
                new MatterId(matter),
                new Close(at(request.occurredAt()), request.reason()),
                once(key, "closing", request));
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
        var who = actor.get();
        return followUps.outcome(
                who,
                new MatterId(matter),
                new RequestCorrection(at(request.occurredAt()), who.id(), request.outcome(), request.reason()),
                once(key, "correction", request));
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
        var who = actor.get();
        var at = at(request.occurredAt());
        return followUps.outcome(
                who,
                new MatterId(matter),
                request.granted() ? new Countersign(at, who.id()) : new RefuseCountersign(at, who.id()),
                once(key, "countersign", request));
    }

    private Instant at(@Nullable Instant reported) {
        return FieldTimes.occurred("occurredAt", reported, clock.now()).truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Once once(@Nullable String key, String what, Object request) {
        return Once.of(key, new Asked(what, request));
    }

    /** The same content asked of another endpoint is another request. */
    private record Asked(String what, Object request) {}
}
