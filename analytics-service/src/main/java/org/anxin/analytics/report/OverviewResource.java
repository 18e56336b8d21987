package org.anxin.analytics.report;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.anxin.analytics.ledger.AnalyticsConfig;
import org.anxin.analytics.ledger.Ledger;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The published figures of a centre. */
@Path("/analytics/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class OverviewResource {
    private final Ledger ledger;
    private final AnalyticsConfig config;
    private final CurrentActor actor;

    OverviewResource(Ledger ledger, AnalyticsConfig config, CurrentActor actor) {
        this.ledger = ledger;
        this.config = config;
        this.actor = actor;
    }

    /** Figures and position, as of one moment. */
    @GET
    @Operation(
            summary = "The published figures of the actor's centre",
            description =
                    "Shares of referred disputes by category, published and settlement rate, clocks, and the log position they stand on")
    @APIResponse(
            responseCode = "200",
            description = "The figures; complete is false while a part of the log can't be read")
    @APIResponse(responseCode = "400", description = "The cohort is malformed")
    @APIResponse(responseCode = "401", description = "X-Actor or X-Role is missing")
    @APIResponse(responseCode = "403", description = "The role may not read figures")
    public Uni<Overview> overview(
            @Parameter(description = "Only matters that were tagged with this code at intake")
                    @QueryParam("cohort")
                    @Nullable
                    String cohort) {
        var who = actor.get();
        Access.require(who, Permission.READ_FIGURES);
        return ledger.snapshot(who.centre(), Cohorts.of(cohort)).map(snapshot -> Overview.of(snapshot, config.topic()));
    }
}
