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
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.application.OrderSummary;
import org.anxin.dispatch.order.application.Teams;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Commands on the team of an order. */
@Path("/dispatch/orders/{matterId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
@APIResponse(responseCode = "200", description = "The order as it stands now.")
@APIResponse(responseCode = "404", description = "This centre has no order for the matter.")
@APIResponse(responseCode = "409", description = "Not as the order stands; the rule says why.")
@APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
public class TeamResource {
    private final Teams teams;
    private final CurrentActor actor;
    private final ReportedTimes times;

    TeamResource(Teams teams, CurrentActor actor, ReportedTimes times) {
        this.teams = teams;
        this.actor = actor;
        this.times = times;
    }

    @POST
    @Path("/decline")
    @Operation(summary = "The team can't go; the next one on duty is instructed (TEAM)")
    public Uni<OrderSummary> decline(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid TeamRequest request) {
        return teams.decline(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.team(),
                request.reason(),
                Once.of(key, List.of("decline", request)));
    }

    @POST
    @Path("/redirect")
    @Operation(summary = "Send the instruction to another team before it was received (DESK, SHIFT_LEAD)")
    public Uni<OrderSummary> redirect(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid TeamRequest request) {
        return teams.redirect(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.team(),
                request.reason(),
                Once.of(key, List.of("redirect", request)));
    }

    @POST
    @Path("/reassign")
    @Operation(summary = "Give the order to another team, at any time before its end (SHIFT_LEAD)")
    public Uni<OrderSummary> reassign(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid TeamRequest request) {
        return teams.reassign(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.team(),
                request.reason(),
                Once.of(key, List.of("reassign", request)));
    }
}
