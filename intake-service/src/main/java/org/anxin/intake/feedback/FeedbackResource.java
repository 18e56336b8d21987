package org.anxin.intake.feedback;

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

/** What sources are told, for those who pull it: police networks often can't be called. */
@Path("/intake/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
public class FeedbackResource {
    private final CurrentActor currentActor;
    private final VisibleSource visibleSource;
    private final FeedbackTable table;

    FeedbackResource(CurrentActor currentActor, VisibleSource visibleSource, FeedbackTable table) {
        this.currentActor = currentActor;
        this.visibleSource = visibleSource;
        this.table = table;
    }

    @GET
    @Operation(
            summary = "What sources are told, in one order",
            description =
                    "Go on with `next` as `after`: whoever has read up to a number misses nothing that comes after it."
                            + " After a database was restored numbers jump ahead, and entries may come again with their ids.")
    @APIResponse(responseCode = "200", description = "The entries after that number; `next` is where to go on")
    @APIResponse(responseCode = "403", description = "Another's source")
    public Uni<FeedbackFeed> feed(
            @Parameter(description = "one source's alone; a client that is bound to a source sees its own only")
                    @QueryParam("source")
                    @Nullable
                    String source,
            @Parameter(description = "the number up to which all was read; 0 or missing for the beginning")
                    @QueryParam("after")
                    @Nullable
                    @Min(0)
                    Long after,
            @Parameter(description = "1 to 200, 50 when missing") @QueryParam("limit") @Nullable Integer limit) {
        var actor = currentActor.get();
        Access.require(actor, Permission.READ_FEEDBACK);
        var from = after == null ? 0 : after;
        var visible = visibleSource.of(actor, "source", source);
        return table.after(actor.centre(), visible, from, Cursor.limit(limit))
                .map(items -> FeedbackFeed.of(items, from));
    }
}
