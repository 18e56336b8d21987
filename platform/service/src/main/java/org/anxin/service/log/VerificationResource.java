package org.anxin.service.log;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.ServicePath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Whether the store and the log still tell the same, and neither was tampered with. */
@Path("/{service}/verification")
@NonBlocking
@Tag(name = "verification")
class VerificationResource {
    private final VerificationRun run;
    private final StoreStart store;
    private final CurrentActor actors;
    private final ServicePath path;

    VerificationResource(VerificationRun run, StoreStart store, CurrentActor actors, ServicePath path) {
        this.run = run;
        this.store = store;
        this.actors = actors;
        this.path = path;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary = "Holds every stored event and every published record against each other, and their hashes",
            description =
                    "One run at a time: while one is under way this answers with it. A run belongs to the instance that was asked.")
    @APIResponse(responseCode = "202", description = "It runs; GET says how it ended.")
    @APIResponse(responseCode = "404", description = "This service keeps no events of its own.")
    public VerificationRun.State start(@PathParam("service") String service) {
        require(service);
        return run.start();
    }

    @GET
    @Operation(summary = "The last run of this instance: whether all fits, and what doesn't")
    @APIResponse(responseCode = "404", description = "There was none since the start, or this service keeps no events.")
    public VerificationRun.State last(@PathParam("service") String service) {
        require(service);
        var state = run.state();
        if (state == null) {
            throw new ProblemException(
                    Problem.notFound("not-verified", "nothing was verified since this instance started"));
        }
        return state;
    }

    private void require(String service) {
        path.require(service);
        Access.require(actors.get(), Permission.VERIFY);
        if (!store.keepsStreams()) {
            throw new ProblemException(Problem.notFound("no-store", "this service keeps no events of its own"));
        }
    }
}
