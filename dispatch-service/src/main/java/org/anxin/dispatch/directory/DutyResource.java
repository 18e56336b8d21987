package org.anxin.dispatch.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.anxin.contracts.value.Shift;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is on duty. */
@Path("/dispatch/duty")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class DutyResource {
    private final Reference reference;
    private final CurrentActor actor;
    private final PlatformClock clock;

    DutyResource(Reference reference, CurrentActor actor, PlatformClock clock) {
        this.reference = reference;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Who is on duty at a moment")
    @APIResponse(responseCode = "200", description = "The shifts that are on; none when no roster covers the moment.")
    @APIResponse(responseCode = "400", description = "The moment is not a time with a zone.")
    public DutyAnswer duty(
            @Parameter(description = "With a zone; now when missing.") @QueryParam("at") @Nullable String at) {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        var moment = Moments.of("at", at, clock.now());
        var shifts = reference
                .centre(who.centre())
                .map(centre -> centre.onDuty(moment))
                .orElse(List.<Shift>of());
        return new DutyAnswer(moment, !shifts.isEmpty(), shifts);
    }
}
