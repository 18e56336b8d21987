package org.anxin.dispatch.roster.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.form.Moments;
import org.anxin.dispatch.order.application.OrderReader;
import org.anxin.dispatch.order.domain.Duty;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.Reference;
import org.anxin.service.rest.Uncancelled;
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
    private final OrderReader orders;
    private final CurrentActor actor;
    private final PlatformClock clock;

    DutyResource(Reference reference, OrderReader orders, CurrentActor actor, PlatformClock clock) {
        this.reference = reference;
        this.orders = orders;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Who is on duty at a moment")
    @APIResponse(responseCode = "200", description = "The shifts that are on; none when no roster covers the moment.")
    @APIResponse(responseCode = "400", description = "A parameter doesn't fit; it is named.")
    public Uni<DutyAnswer> duty(
            @Parameter(description = "With a zone; now when missing.") @QueryParam("at") @Nullable String at,
            @Parameter(description = "A grid for which the officer on duty is proposed.") @QueryParam("grid") @Nullable
                    String grid) {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        var moment = Moments.of("at", at, clock.now());
        var shifts = reference
                .centre(who.centre())
                .map(centre -> centre.onDuty(moment))
                .orElse(List.<Shift>of());
        var officer = officer(who.centre(), grid, shifts);
        return Uncancelled.of(orders.openOrders(who.centre())
                .map(open -> new DutyAnswer(moment, !shifts.isEmpty(), shifts, officer, load(who.centre(), open))));
    }

    private List<DutyAnswer.TeamLoad> load(CentreCode centre, Map<TeamCode, Integer> open) {
        return reference.centre(centre).stream()
                .flatMap(known -> known.teams().stream())
                .map(team -> new DutyAnswer.TeamLoad(team.team(), open.getOrDefault(team.team(), 0)))
                .toList();
    }

    private @Nullable OfficerCode officer(CentreCode centre, @Nullable String grid, List<Shift> shifts) {
        if (grid == null || grid.isEmpty()) {
            return null;
        }
        try {
            var code = new GridCode(grid);
            return reference
                    .centre(centre)
                    .flatMap(known ->
                            new Duty(List.copyOf(known.grids()), List.copyOf(known.teams()), shifts).officer(code))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("grid", String.valueOf(e.getMessage())))));
        }
    }
}
