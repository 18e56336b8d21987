package org.anxin.mediation.escalation.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.escalation.application.Departments;
import org.anxin.mediation.escalation.application.EscalationFiles;
import org.anxin.mediation.escalation.application.EscalationFiles.EscalationFile;
import org.anxin.mediation.escalation.application.EscalationList;
import org.anxin.mediation.escalation.application.EscalationView;
import org.anxin.mediation.escalation.application.Escalations;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading what departments have. */
@Path("/mediation/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "escalations")
public class EscalationListResource {
    private final Escalations escalations;
    private final EscalationFiles files;
    private final CurrentActor actor;

    EscalationListResource(Escalations escalations, EscalationFiles files, CurrentActor actor) {
        this.escalations = escalations;
        this.files = files;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary =
                    "What departments have, what was handed over first coming first; a clerk sees the own department's")
    @APIResponse(responseCode = "200", description = "One page; 'next' is the cursor of the next one.")
    @APIResponse(responseCode = "400", description = "A parameter doesn't fit; it is named.")
    @APIResponse(responseCode = "403", description = "Another's department")
    public Uni<Page<EscalationView>> list(
            @Parameter(description = "Only what this department has, or had.") @QueryParam("department") @Nullable
                    String department,
            @Parameter(description = "OFFERED, ACCEPTED, REFUSED, CONCLUDED or RELEASED.")
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "true: only what was not done in time.")
                    @QueryParam("overdue")
                    @DefaultValue("false")
                    boolean overdue,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var who = actor.get();
        var rows = Cursor.limit(limit);
        var from = Cursor.of(cursor);
        var query = new EscalationList.Query(
                who.centre(),
                Departments.visible(who, Parameters.departmentOrNull(department)),
                Parameters.status(status),
                overdue,
                from == null ? null : new EscalationList.After(from.time(), from.id()),
                rows + 1);
        return escalations
                .find(who, query)
                .map(found -> Page.of(found, rows, last -> new Cursor(last.since(), last.row())));
    }

    @GET
    @Path("/{matterId}/{department}")
    @Operation(
            summary = "A department's part in a matter, with what was written about it",
            description = "Reading the texts is logged. A department reads them as long as it has the matter.")
    @APIResponse(responseCode = "200", description = "The part as it stands now.")
    @APIResponse(responseCode = "403", description = "Another's department")
    @APIResponse(responseCode = "404", description = "The department has no part in such a matter of this centre.")
    public Uni<EscalationFile> one(@PathParam("matterId") UUID matter, @PathParam("department") String department) {
        return files.see(actor.get(), new MatterId(matter), Parameters.department(department));
    }
}
