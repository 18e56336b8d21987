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
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.dispatch.policy.application.PolicyStream;
import org.anxin.dispatch.policy.domain.Policies;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules for the safety of teams. */
@Path("/dispatch/safety")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class SafetyResource {
    private final PolicyStream policies;
    private final CurrentActor actor;
    private final PlatformClock clock;

    SafetyResource(PolicyStream policies, CurrentActor actor, PlatformClock clock) {
        this.policies = policies;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every version of the rules for the safety of teams, as they were adopted")
    @APIResponse(responseCode = "200", description = "The version valid last holds; what it doesn't name is off.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    public Uni<List<SafetyAdopted>> all() {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        return policies.see(who).map(Policies::safety);
    }

    @PUT
    @Operation(
            summary = "Adopt a new version of the rules for the safety of teams (LEADER, OPS)",
            description = "Each rule is given, or named in 'off'. What is the same as the last version adds none."
                    + " Teams on the spot keep the interval that they arrived under.")
    @APIResponse(responseCode = "200", description = "The version that was adopted last.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    @APIResponse(responseCode = "400", description = "Fields are missing or can't be read; each is named.")
    @APIResponse(responseCode = "422", description = "The content breaks a rule; every field is named.")
    public Uni<SafetyAdopted> adopt(@NotNull @Valid SafetyRequest request) {
        var who = actor.get();
        Access.require(who, Permission.MAINTAIN_REFERENCE);
        return policies.adopt(who, request.command(clock.now()))
                .map(known -> known.safety().getLast());
    }
}
