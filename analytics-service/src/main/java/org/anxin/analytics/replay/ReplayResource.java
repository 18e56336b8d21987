package org.anxin.analytics.replay;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.anxin.analytics.report.Cohorts;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Rebuilding the figures from the log. */
@Path("/analytics/replays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replays")
public class ReplayResource {
    private final Replays replays;
    private final CurrentActor actor;

    ReplayResource(Replays replays, CurrentActor actor) {
        this.replays = replays;
        this.actor = actor;
    }

    /** Starts one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rebuild the figures from offset 0 beside the live ones",
            description =
                    "Reads up to the position of the live figures and compares; the body may name a cohort to show")
    @APIResponse(responseCode = "202", description = "It runs; Location says where to watch it")
    @APIResponse(responseCode = "400", description = "The cohort is malformed")
    @APIResponse(responseCode = "403", description = "The role may not start replays")
    @APIResponse(responseCode = "409", description = "Another replay runs")
    public Uni<RestResponse<Replay>> start(@Nullable ReplayRequest request) {
        var who = actor.get();
        Access.require(who, Permission.REPLAY);
        var cohort = Cohorts.of(request == null ? null : request.cohort());
        return replays.start(who.centre(), cohort)
                .map(replay -> ResponseBuilder.<Replay>accepted(replay)
                        // As a path, since a gateway stands before the service.
                        .header("Location", "/analytics/replays/" + replay.id())
                        .build());
    }

    /** The last ones, newest first; at most 20, so there are no pages. */
    @GET
    @Operation(summary = "The last replays of the actor's centre, newest first, at most 20")
    @APIResponse(responseCode = "200", description = "The replays")
    @APIResponse(responseCode = "403", description = "The role may not read figures")
    public List<Replay> list() {
        var who = actor.get();
        Access.require(who, Permission.READ_FIGURES);
        return replays.of(who.centre());
    }

    /** One. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Progress or result of a replay")
    @APIResponse(responseCode = "200", description = "The replay")
    @APIResponse(responseCode = "403", description = "The role may not read figures")
    @APIResponse(responseCode = "404", description = "There is no such replay, or it is forgotten")
    public Replay get(@PathParam("id") UUID id) {
        var who = actor.get();
        Access.require(who, Permission.READ_FIGURES);
        return replays.find(who.centre(), id)
                .orElseThrow(
                        () -> new ProblemException(Problem.notFound("unknown-replay", "there is no such replay here")));
    }
}
