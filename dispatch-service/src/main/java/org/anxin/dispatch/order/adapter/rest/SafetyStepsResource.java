package org.anxin.dispatch.order.adapter.rest;

import io.smallrye.mutiny.Uni;
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
import org.anxin.dispatch.order.application.Safety;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What keeps the team of an order safe. */
@Path("/dispatch/orders/{matterId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
@APIResponse(responseCode = "200", description = "The order as it stands now.")
@APIResponse(responseCode = "404", description = "This centre has no order for the matter.")
@APIResponse(responseCode = "409", description = "Not as the order stands; the rule says why.")
public class SafetyStepsResource {
    private static final StepRequest NOW = new StepRequest(null);

    private final Safety safety;
    private final CurrentActor actor;
    private final ReportedTimes times;

    SafetyStepsResource(Safety safety, CurrentActor actor, ReportedTimes times) {
        this.safety = safety;
        this.actor = actor;
        this.times = times;
    }

    @POST
    @Path("/check-in")
    @Operation(
            summary = "The team gives a sign of life (TEAM)",
            description =
                    "As does a round. When one of a team on the spot is missing the shift lead is called, then the supervisor."
                            + " One from on the way or after the end is kept as well.")
    public Uni<OrderSummary> checkIn(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return safety.checkIn(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                Once.of(key, List.of("check-in", request)));
    }

    @POST
    @Path("/police-support")
    @Operation(
            summary = "Call the police contact of the place's grid to the team's side; the matter stays (TEAM)",
            description = "A second tap within a minute is the same call.")
    public Uni<OrderSummary> callPolice(
            @PathParam("matterId") UUID matter,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return safety.callPolice(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                Once.of(key, List.of("police-support", request)));
    }
}
