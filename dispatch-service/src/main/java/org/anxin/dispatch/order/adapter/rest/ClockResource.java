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
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.StageCode;
import org.anxin.dispatch.order.application.OrderSummary;
import org.anxin.dispatch.order.application.Pauses;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Commands on the clocks of an order. */
@Path("/dispatch/orders/{matterId}/clocks/{stage}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
@APIResponse(responseCode = "200", description = "The order as it stands now.")
@APIResponse(
        responseCode = "404",
        description = "This centre has no order for the matter, or its policy no such stage.")
@APIResponse(responseCode = "409", description = "Not as the clock stands; the rule says why.")
@APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
public class ClockResource {
    private static final StepRequest NOW = new StepRequest(null);

    private final Pauses pauses;
    private final CurrentActor actor;
    private final ReportedTimes times;

    ClockResource(Pauses pauses, CurrentActor actor, ReportedTimes times) {
        this.pauses = pauses;
        this.actor = actor;
        this.times = times;
    }

    @POST
    @Path("/pause")
    @Operation(summary = "The clock's time doesn't count from now on (SHIFT_LEAD)")
    public Uni<OrderSummary> pause(
            @PathParam("matterId") UUID matter,
            @PathParam("stage") String stage,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid PauseRequest request) {
        return pauses.pause(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                stage(stage),
                request.reason(),
                Once.of(key, List.of("pause", stage, request)));
    }

    @POST
    @Path("/resume")
    @Operation(summary = "The clock's time counts again (SHIFT_LEAD)")
    public Uni<OrderSummary> resume(
            @PathParam("matterId") UUID matter,
            @PathParam("stage") String stage,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Nullable StepRequest body) {
        var request = body == null ? NOW : body;
        return pauses.resume(
                actor.get(),
                new MatterId(matter),
                times.moment(request.occurredAt()),
                stage(stage),
                Once.of(key, Arrays.asList("resume", stage, request)));
    }

    private static StageCode stage(String code) {
        try {
            return new StageCode(code);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("stage", String.valueOf(e.getMessage())))));
        }
    }
}
