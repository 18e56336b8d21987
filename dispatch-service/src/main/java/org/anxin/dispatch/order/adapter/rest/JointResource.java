package org.anxin.dispatch.order.adapter.rest;

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
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.application.JointResponses;
import org.anxin.dispatch.order.application.OrderSummary;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Departments that go along with an order. */
@Path("/dispatch/orders/{matterId}/departments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
@APIResponse(responseCode = "200", description = "The order as it stands now.")
@APIResponse(responseCode = "404", description = "This centre has no order for the matter.")
@APIResponse(responseCode = "409", description = "Not as the order stands; the rule says why.")
@APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
public class JointResource {
    private static final StepRequest NOW = new StepRequest(null);

    private final JointResponses joint;
    private final CurrentActor actor;
    private final ReportedTimes times;

    JointResource(JointResponses joint, CurrentActor actor, ReportedTimes times) {
        this.joint = joint;
        this.actor = actor;
        this.times = times;
    }

    @POST
    @Operation(
            summary = "Ask a department to come along, at any time before the order's end (DESK, SHIFT_LEAD)",
            description = "It is told at once. Asking again while it hasn't declined changes nothing.")
    public Uni<OrderSummary> invite(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid DepartmentRequest request) {
        return joint.invite(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.department(),
                Once.of(key, List.of("invite", request)));
    }

    @POST
    @Path("/{department}/join")
    @Operation(summary = "The department comes; the first that does leads (CLERK, TEAM, DESK, SHIFT_LEAD)")
    public Uni<OrderSummary> join(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String code,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return joint.join(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                department(code),
                Once.of(key, List.of("join", code, request)));
    }

    @POST
    @Path("/{department}/decline")
    @Operation(summary = "The department doesn't come, or not any more (CLERK, TEAM, DESK, SHIFT_LEAD)")
    public Uni<OrderSummary> decline(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String code,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid DepartmentDeclineRequest request) {
        return joint.decline(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                department(code),
                request.reason(),
                Once.of(key, List.of("decline", code, request)));
    }

    @POST
    @Path("/{department}/arrive")
    @Operation(
            summary = "The department is on the spot (CLERK, TEAM, DESK, SHIFT_LEAD)",
            description =
                    "Also one that nobody invited, when TEAM, DESK or SHIFT_LEAD say so; also after the order's end.")
    public Uni<OrderSummary> arrive(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String code,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return joint.arrive(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                department(code),
                Once.of(key, List.of("arrive", code, request)));
    }

    @POST
    @Path("/{department}/lead")
    @Operation(summary = "The department leads, the others assist (DESK, SHIFT_LEAD)")
    public Uni<OrderSummary> lead(
            @PathParam("matterId") UUID matter,
            @PathParam("department") String code,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return joint.lead(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                department(code),
                Once.of(key, List.of("lead", code, request)));
    }

    private static DepartmentCode department(String code) {
        try {
            return new DepartmentCode(code);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("department", String.valueOf(e.getMessage())))));
        }
    }
}
