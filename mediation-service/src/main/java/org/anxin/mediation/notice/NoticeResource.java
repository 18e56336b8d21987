package org.anxin.mediation.notice;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.rest.Cursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a department is told, for systems that were away or can't be called. */
@Path("/mediation/escalations/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "escalations")
public class NoticeResource {
    private final CurrentActor currentActor;
    private final NoticeTable table;

    NoticeResource(CurrentActor currentActor, NoticeTable table) {
        this.currentActor = currentActor;
        this.table = table;
    }

    @GET
    @Operation(
            summary = "What a department is told, in order and without gaps",
            description =
                    "Go on with `next` as `after`: whoever has read up to a sequence misses nothing that comes after it."
                            + " After a database was restored sequences jump ahead, and entries may come again with their ids.")
    @APIResponse(responseCode = "200", description = "The entries after that sequence; `next` is where to go on.")
    @APIResponse(responseCode = "403", description = "Another's department")
    public Uni<NoticeFeed> feed(
            @Parameter(description = "The department; a clerk's own when missing.") @QueryParam("department") @Nullable
                    String department,
            @Parameter(description = "The sequence up to which all was read; 0 or missing for the beginning.")
                    @QueryParam("after")
                    @Nullable
                    @Min(0)
                    Long after,
            @Parameter(description = "1 to 200, 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var actor = currentActor.get();
        Access.require(actor, Permission.READ_ESCALATIONS);
        var from = after == null ? 0 : after;
        return table.after(
                        actor.centre(),
                        ToldDepartment.required(actor, "department", department),
                        from,
                        Cursor.limit(limit))
                .map(items -> NoticeFeed.of(items, from));
    }
}
