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
import java.util.Arrays;
import java.util.UUID;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.application.OrderSummary;
import org.anxin.dispatch.order.application.Orders;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Commands on orders. */
@Path("/dispatch/orders/{matterId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
@APIResponse(responseCode = "200", description = "The order as it stands now.")
@APIResponse(responseCode = "404", description = "This centre has no order for the matter.")
@APIResponse(responseCode = "409", description = "Not as the order stands; the rule says why.")
@APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
public class OrderResource {
    private static final StepRequest NOW = new StepRequest(null);

    private final Orders orders;
    private final CurrentActor actor;
    private final ReportedTimes times;

    OrderResource(Orders orders, CurrentActor actor, ReportedTimes times) {
        this.orders = orders;
        this.actor = actor;
        this.times = times;
    }

    @POST
    @Path("/sign")
    @Operation(summary = "Sign the order, which instructs the team on duty (DESK, SHIFT_LEAD)")
    public Uni<OrderSummary> sign(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return orders.sign(
                actor.get(), new MatterId(matter), times.moment(request.occurredAt()), once(key, "sign", request));
    }

    @POST
    @Path("/receive")
    @Operation(summary = "The team has received the instruction: contact and arrival clocks start (TEAM)")
    public Uni<OrderSummary> receive(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable @Valid FactRequest body) {
        var request = body == null ? FactRequest.NOW : body;
        return orders.receive(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.leg(),
                once(key, "receive", request));
    }

    @POST
    @Path("/contact")
    @Operation(summary = "The team tried to reach a grid officer (TEAM)")
    public Uni<OrderSummary> contact(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable @Valid ContactRequest body) {
        var request = body == null ? new ContactRequest(null, null, null, null) : body;
        return orders.contact(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.officer(),
                request.result() == null ? ContactResult.REACHED : request.result(),
                request.leg(),
                once(key, "contact", request));
    }

    @POST
    @Path("/arrive")
    @Operation(summary = "The team is on the spot (TEAM)")
    public Uni<OrderSummary> arrive(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable @Valid FactRequest body) {
        var request = body == null ? FactRequest.NOW : body;
        return orders.arrive(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.leg(),
                once(key, "arrive", request));
    }

    @POST
    @Path("/rounds")
    @Operation(summary = "A round of mediation was held on the spot (TEAM)")
    public Uni<OrderSummary> round(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable @Valid FactRequest body) {
        var request = body == null ? FactRequest.NOW : body;
        return orders.round(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.leg(),
                once(key, "rounds", request));
    }

    @POST
    @Path("/outcome")
    @Operation(summary = "End the order with an outcome; the matter goes to follow-up (TEAM, SHIFT_LEAD)")
    public Uni<OrderSummary> conclude(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid OutcomeRequest request) {
        return orders.conclude(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.outcome(),
                FactsRequest.of(request.facts()),
                request.leg(),
                once(key, "outcome", request));
    }

    @POST
    @Path("/hand-over")
    @Operation(summary = "End the order; mediation goes on at the centre or in the specialist room (TEAM, SHIFT_LEAD)")
    public Uni<OrderSummary> handOn(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid HandOverRequest request) {
        return orders.handOn(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                request.level(),
                once(key, "hand-over", request));
    }

    @POST
    @Path("/to-desk")
    @Operation(
            summary = "End the order, since nobody has to go there; the desk handles the matter (DESK, SHIFT_LEAD)",
            description = "Signed or not, unless a team is on the spot: its parties are taken back by the hand-over.")
    public Uni<OrderSummary> giveToDesk(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return orders.giveToDesk(
                actor.get(), new MatterId(matter), times.moment(request.occurredAt()), once(key, "to-desk", request));
    }

    @POST
    @Path("/return")
    @Operation(
            summary = "Ask the police to take the matter back as public-security work (DESK, SHIFT_LEAD, TEAM)",
            description =
                    "The order goes on until they have answered at intake: it then ends as RETURNED_TO_POLICE, or goes"
                            + " on for good. Asking again while they haven't changes nothing.")
    public Uni<OrderSummary> requestReturn(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return orders.requestReturn(
                actor.get(), new MatterId(matter), times.moment(request.occurredAt()), once(key, "return", request));
    }

    /** The step is part of what the key stands for: the same key for another step is another content. */
    private static @Nullable Once once(@Nullable String key, String step, Object request) {
        return Once.of(key, Arrays.asList(step, request));
    }
}
