package org.anxin.intake.matter.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.JoinByRoster;
import org.anxin.intake.matter.application.JoinByRoster.Joined;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.file.Uploads;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.table.CellFault;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claimants of a collective dispute, as a file. */
@Path("/intake/matters/{id}/claimants")
@Tag(name = "Matters")
class RosterResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CurrentActor currentActor;
    private final JoinByRoster joinByRoster;
    private final Uploads uploads;

    RosterResource(CurrentActor currentActor, JoinByRoster joinByRoster, Uploads uploads) {
        this.currentActor = currentActor;
        this.joinByRoster = joinByRoster;
        this.uploads = uploads;
    }

    @POST
    @Blocking
    @Consumes({CSV, XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let everybody on a roster join a collective dispute",
            description =
                    "The body is a CSV or XLSX file of at most 2 MiB and 2,000 rows with the columns name (姓名), phone (电话), sum (金额, in yuan) and months (月数). `dryRun=true` says"
                            + " what would come of it, and every cell that doesn't fit. Otherwise all join or, when a cell doesn't fit, none. The same file again changes nothing.")
    @APIResponse(responseCode = "200", description = "Joined, or what would come of it")
    @APIResponse(responseCode = "409", description = "The matter has an outcome, or belongs to another")
    @APIResponse(responseCode = "413", description = "Too long")
    @APIResponse(responseCode = "422", description = "No such table, or cells that don't fit, each by its line")
    public Uni<Joined> join(@PathParam("id") UUID id, @QueryParam("dryRun") boolean dryRun, InputStream body)
            throws IOException {
        var actor = currentActor.get();
        Access.require(actor, Permission.TRIAGE);
        return uploads.take(
                        () -> RosterReader.read(body),
                        roster -> joinByRoster.join(actor, new MatterId(id), roster, dryRun))
                .invoke(joined -> {
                    if (!joined.dryRun() && !joined.faults().isEmpty()) {
                        throw new ProblemException(Problem.unprocessable(
                                "roster-does-not-fit",
                                "nobody has joined: rows don't fit",
                                joined.faults().stream()
                                        .map(RosterResource::error)
                                        .toArray(FieldError[]::new)));
                    }
                });
    }

    private static FieldError error(CellFault fault) {
        return new FieldError(
                "line " + fault.line() + (fault.column() == null ? "" : ", " + fault.column()), fault.detail());
    }
}
