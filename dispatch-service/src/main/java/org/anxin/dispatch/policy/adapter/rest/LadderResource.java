package org.anxin.dispatch.policy.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.dispatch.policy.application.PolicyStream;
import org.anxin.dispatch.policy.domain.Policies;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ladder: who is called while a clock runs. */
@Path("/dispatch/ladder")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class LadderResource {
    private final PolicyStream policies;
    private final CurrentActor actor;
    private final PlatformClock clock;

    LadderResource(PolicyStream policies, CurrentActor actor, PlatformClock clock) {
        this.policies = policies;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every version of the centre's ladder, as they were adopted")
    @APIResponse(responseCode = "200", description = "The version valid last holds.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    public Uni<List<LadderAdopted>> all() {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        return policies.see(who).map(Policies::ladders);
    }

    @PUT
    @Operation(
            summary = "Adopt a new version of the ladder (LEADER, OPS)",
            description =
                    "What is the same as the last version adds none. Orders keep the version that they were issued under."
                            + " No steps: nobody is called.")
    @APIResponse(responseCode = "200", description = "The version that was adopted last.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    @APIResponse(responseCode = "400", description = "Fields can't be read; each is named.")
    @APIResponse(responseCode = "422", description = "The content breaks a rule; every field is named.")
    public Uni<LadderAdopted> adopt(@NotNull @Valid LadderRequest request) {
        var who = actor.get();
        Access.require(who, Permission.MAINTAIN_REFERENCE);
        return policies.adopt(who, request.command(clock.now()))
                .map(known -> known.ladders().getLast());
    }
}
