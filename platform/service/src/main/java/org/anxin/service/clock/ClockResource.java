package org.anxin.service.clock;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.ServicePath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the platform's clock, and sets it where that was allowed at the start. */
@Path("/{service}/clock")
@Tag(name = "clock")
class ClockResource {
    private static final Duration WIDEST = Duration.ofDays(3660);

    private final PlatformClock clock;
    private final CurrentActor actors;
    private final ServicePath path;

    ClockResource(PlatformClock clock, CurrentActor actors, ServicePath path) {
        this.clock = clock;
        this.actors = actors;
        this.path = path;
    }

    /**
     * The clock.
     *
     * @param offset how far it is from the machine's
     * @param adjustable whether it may be set
     */
    record ClockAnswer(Instant now, Duration offset, boolean adjustable) {}

    /** A wish to set the clock. */
    record SetClock(@NotNull(message = "must be given") Duration offset) {}

    @GET
    @Operation(summary = "The platform's time")
    public ClockAnswer get(@PathParam("service") String service) {
        path.require(service);
        return answer();
    }

    @PUT
    @Operation(summary = "Sets how far the platform's time is from the machine's; for demos and tests only")
    @APIResponse(responseCode = "200", description = "the clock as it is now")
    @APIResponse(responseCode = "403", description = "the clock can't be set here, or not by this role")
    public Uni<ClockAnswer> set(
            @PathParam("service") String service, @NotNull(message = "must be given") @Valid SetClock wish) {
        path.require(service);
        Access.require(actors.get(), Permission.SET_CLOCK);
        if (!clock.isAdjustable()) {
            throw new ProblemException(
                    Problem.of(403, "clock-not-adjustable", "the platform was not started with an adjustable clock"));
        }
        if (wish.offset().abs().compareTo(WIDEST) > 0) {
            throw new ProblemException(Problem.unprocessable(
                    "clock-too-far-off",
                    "the clock can be set ten years off at most",
                    new FieldError("offset", "must be within -P3660D and P3660D")));
        }
        return clock.set(wish.offset()).map(_ -> answer());
    }

    private ClockAnswer answer() {
        return new ClockAnswer(clock.now(), clock.offset(), clock.isAdjustable());
    }
}
