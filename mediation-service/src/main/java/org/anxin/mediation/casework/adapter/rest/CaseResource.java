package org.anxin.mediation.casework.adapter.rest;

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
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.casework.application.CaseView;
import org.anxin.mediation.casework.application.Cases;
import org.anxin.mediation.casework.domain.CaseWork.ContactRespondent;
import org.anxin.mediation.casework.domain.CaseWork.EnterSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseWork.GiveOutcome;
import org.anxin.mediation.casework.domain.CaseWork.HandToField;
import org.anxin.mediation.casework.domain.CaseWork.HoldRound;
import org.anxin.mediation.casework.domain.CaseWork.RecordFailure;
import org.anxin.mediation.casework.domain.CaseWork.RequestReturn;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.rest.FieldTimes;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Work in cases. */
@Path("/mediation/cases/{matterId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@APIResponse(responseCode = "200", description = "The case as it stands now.")
@APIResponse(responseCode = "400", description = "A field is missing or malformed; it is named.")
@APIResponse(responseCode = "403", description = "The role may not.")
@APIResponse(responseCode = "404", description = "This centre's mediation has no such case.")
@APIResponse(responseCode = "409", description = "Not as the case stands; the rule says why.")
@APIResponse(responseCode = "422", description = "The content breaks a rule; the field is named.")
public class CaseResource {
    private final Cases cases;
    private final CurrentActor actor;
    private final PlatformClock clock;

    CaseResource(Cases cases, CurrentActor actor, PlatformClock clock) {
        this.cases = cases;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Path("/respondent-contact")
    @Operation(summary = "The employer or respondent was rung (MEDIATOR, DESK, SHIFT_LEAD)")
    public Uni<CaseView> contact(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid RespondentContactRequest request) {
        return cases.work(
                actor.get(),
                new MatterId(matter),
                new ContactRespondent(at(request.occurredAt()), request.result()),
                once(key, "respondent-contact", request));
    }

    @POST
    @Path("/rounds")
    @Operation(summary = "A round of mediation was held (MEDIATOR, DESK, SHIFT_LEAD)")
    public Uni<CaseView> round(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable HappenedRequest body) {
        var request = body == null ? HappenedRequest.NOW : body;
        return cases.work(
                actor.get(),
                new MatterId(matter),
                new HoldRound(at(request.occurredAt())),
                once(key, "rounds", request));
    }

    @POST
    @Path("/specialist-room")
    @Operation(summary = "The case goes to the room for difficult cases (MEDIATOR, DESK, SHIFT_LEAD)")
    public Uni<CaseView> specialistRoom(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable HappenedRequest body) {
        var request = body == null ? HappenedRequest.NOW : body;
        return cases.work(
                actor.get(),
                new MatterId(matter),
                new EnterSpecialistRoom(at(request.occurredAt())),
                once(key, "specialist-room", request));
    }

    @POST
    @Path("/settlement")
    @Operation(
            summary = "The parties settled, which ends the case; it goes to follow-up (MEDIATOR, DESK, SHIFT_LEAD)",
            description = "Where it is said how the sum is paid, paidFen and the instalments come to amountFen. The"
                    + " agreement as a document: GET /mediation/cases/{matterId}/settlement/agreement.")
    public Uni<CaseView> settle(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid SettlementRequest request) {
        var amount = request.amountFen();
        var people = request.people();
        return cases.work(
                actor.get(),
                new MatterId(matter),
                new Settle(
                        at(request.occurredAt()),
                        request.form(),
                        amount == null ? null : new Fen(amount),
                        people == null ? 1 : people,
                        Boolean.TRUE.equals(request.atMicroCentre()),
                        request.plan()),
                once(key, "settlement", request));
    }

    @POST
    @Path("/return")
    @Operation(
            summary =
                    "Ask the police to take the matter back as public-security work (MEDIATOR, TEAM, DESK, SHIFT_LEAD)",
            description = "The case stays, also with a department, until they have answered at intake: it then ends as"
                    + " RETURNED_TO_POLICE, or goes on. Asking again while they haven't changes nothing.")
    public Uni<CaseView> requestReturn(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable HappenedRequest body) {
        var request = body == null ? HappenedRequest.NOW : body;
        var who = actor.get();
        return cases.work(
                who,
                new MatterId(matter),
                new RequestReturn(at(request.occurredAt()), who.id()),
                once(key, "return", request));
    }

    @POST
    @Path("/to-field")
    @Operation(
            summary = "Somebody has to go there after all: dispatch issues an order (MEDIATOR, DESK, SHIFT_LEAD)",
            description = "The order's clocks start when dispatch knows of it. The case comes back when the order is"
                    + " handed on; what a department holds, or the police are asked to take, stays.")
    public Uni<CaseView> handToField(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable HappenedRequest body) {
        var request = body == null ? HappenedRequest.NOW : body;
        return cases.work(
                actor.get(),
                new MatterId(matter),
                new HandToField(at(request.occurredAt())),
                once(key, "to-field", request));
    }

    @POST
    @Path("/failure")
    @Operation(summary = "The parties did not settle; the case stays and may go higher (MEDIATOR, DESK, SHIFT_LEAD)")
    public Uni<CaseView> failure(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable HappenedRequest body) {
        var request = body == null ? HappenedRequest.NOW : body;
        return cases.work(
                actor.get(),
                new MatterId(matter),
                new RecordFailure(at(request.occurredAt())),
                once(key, "failure", request));
    }

    @POST
    @Path("/escalation")
    @Operation(summary = "Departments take the work: one leads, others may assist (MEDIATOR, DESK, SHIFT_LEAD)")
    public Uni<CaseView> escalate(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid EscalationRequest request) {
        return cases.escalate(
                actor.get(),
                new MatterId(matter),
                at(request.occurredAt()),
                request.legalMatter(),
                request.department(),
                request.assisting() == null ? List.of() : request.assisting(),
                once(key, "escalation", request));
    }

    @POST
    @Path("/conclusion")
    @Operation(summary = "The department has brought it to an end; it goes to follow-up (CLERK, SHIFT_LEAD)")
    public Uni<CaseView> conclude(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable ConclusionRequest body) {
        var request = body == null ? ConclusionRequest.NOW : body;
        return cases.conclude(
                actor.get(),
                new MatterId(matter),
                at(request.occurredAt()),
                request.department(),
                once(key, "conclusion", request));
    }

    @POST
    @Path("/outcome")
    @Operation(
            summary =
                    "End the case without settlement or conclusion; it goes to follow-up (MEDIATOR, DESK, SHIFT_LEAD; while a department holds the work SHIFT_LEAD)")
    public Uni<CaseView> outcome(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid OutcomeRequest request) {
        var who = actor.get();
        return cases.work(
                who,
                new MatterId(matter),
                new GiveOutcome(at(request.occurredAt()), who.role(), request.outcome()),
                once(key, "outcome", request));
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
