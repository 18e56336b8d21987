package org.anxin.mediation.escalation.adapter.rest;

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
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.escalation.application.EscalationView;
import org.anxin.mediation.escalation.application.Escalations;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.rest.FieldTimes;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What departments do with what they have, and how the centre answers. A clerk acts for the department that the header X-Unit names. */
@Path("/mediation/escalations/{matterId}/{department}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "escalations")
@APIResponse(responseCode = "200", description = "The department's part as it stands now.")
@APIResponse(responseCode = "400", description = "A field is missing or malformed; it is named.")
@APIResponse(responseCode = "403", description = "The role may not, or it is another's department.")
@APIResponse(responseCode = "404", description = "This centre's mediation has no such case.")
@APIResponse(responseCode = "409", description = "Not as things stand; the rule says why.")
@APIResponse(responseCode = "422", description = "The content breaks a rule; the field is named.")
public class EscalationResource {
    private final Escalations escalations;
    private final CurrentActor actor;
    private final PlatformClock clock;

    EscalationResource(Escalations escalations, CurrentActor actor, PlatformClock clock) {
        this.escalations = escalations;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Path("/accept")
    @Operation(summary = "The department takes the matter (CLERK, SHIFT_LEAD)")
    public Uni<EscalationView> accept(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String department,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @Nullable AcceptRequest body) {
        var request = body == null ? AcceptRequest.NOW : body;
        return escalations.accept(
                part(matter, department, request.occurredAt(), key, "accept", request), request.caseNumber());
    }

    @POST
    @Path("/refuse")
    @Operation(summary = "The department refuses it: once, and in time; the centre rules (CLERK, SHIFT_LEAD)")
    public Uni<EscalationView> refuse(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String department,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid RefuseRequest request) {
        return escalations.refuse(
                part(matter, department, request.occurredAt(), key, "refuse", request),
                request.reason(),
                request.text());
    }

    @POST
    @Path("/ask")
    @Operation(summary = "The department asks the centre for more (CLERK, SHIFT_LEAD)")
    public Uni<EscalationView> ask(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String department,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid TextRequest request) {
        return escalations.ask(part(matter, department, request.occurredAt(), key, "ask", request), request.text());
    }

    @POST
    @Path("/progress")
    @Operation(summary = "The department says how far it has got (CLERK, SHIFT_LEAD)")
    public Uni<EscalationView> progress(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String department,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid ProgressRequest request) {
        return escalations.progress(
                part(matter, department, request.occurredAt(), key, "progress", request),
                request.progress(),
                request.caseNumber(),
                request.text());
    }

    @POST
    @Path("/conclude")
    @Operation(
            summary =
                    "The department has brought its part to an end; the conclusion of the one that leads is the outcome (CLERK, SHIFT_LEAD)")
    public Uni<EscalationView> conclude(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String department,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @Nullable ConcludeRequest body) {
        var request = body == null ? ConcludeRequest.NOW : body;
        return escalations.conclude(
                part(matter, department, request.occurredAt(), key, "conclude", request),
                request.caseNumber(),
                request.documents() == null ? List.of() : request.documents());
    }

    @POST
    @Path("/answer")
    @Operation(summary = "The centre answers what the department has asked (MEDIATOR, DESK, SHIFT_LEAD)")
    public Uni<EscalationView> answer(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String department,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid TextRequest request) {
        return escalations.answer(
                part(matter, department, request.occurredAt(), key, "answer", request), request.text());
    }

    @POST
    @Path("/ruling")
    @Operation(summary = "The centre rules on a refusal (SHIFT_LEAD, LEADER)")
    public Uni<EscalationView> rule(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String department,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid RulingRequest request) {
        return escalations.rule(
                part(matter, department, request.occurredAt(), key, "ruling", request),
                request.ruling(),
                request.next(),
                request.text());
    }

    private Escalations.Part part(
            UUID matter,
            String department,
            @Nullable Instant occurredAt,
            @Nullable String key,
            String what,
            Object request) {
        var at = FieldTimes.occurred("occurredAt", occurredAt, clock.now()).truncatedTo(ChronoUnit.MICROS);
        return new Escalations.Part(
                actor.get(),
                new MatterId(matter),
                Parameters.department(department),
                at,
                Once.of(key, new Asked(department, what, request)));
    }

    /** The same content asked of another endpoint is another request. */
    private record Asked(String department, String what, Object request) {}
}
