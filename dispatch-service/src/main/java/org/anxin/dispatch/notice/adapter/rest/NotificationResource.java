package org.anxin.dispatch.notice.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.anxin.dispatch.notice.application.DeliveryLog;
import org.anxin.dispatch.notice.application.NoticeStore;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.anxin.service.rest.Uncancelled;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the local notifier has delivered. */
@Path("/dispatch/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NotificationResource {
    private final NoticeStore store;
    private final DeliveryLog log;
    private final CurrentActor actor;

    NotificationResource(NoticeStore store, DeliveryLog log, CurrentActor actor) {
        this.store = store;
        this.log = log;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Notices to people on duty that the local notifier has delivered, the newest first")
    @APIResponse(responseCode = "200", description = "One page; 'next' is the cursor of the next one.")
    @APIResponse(responseCode = "400", description = "A parameter doesn't fit; it is named.")
    public Uni<Page<NotificationAnswer>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var who = actor.get();
        Access.require(who, Permission.READ_ORDERS);
        var rows = Cursor.limit(limit);
        var from = Cursor.of(cursor);
        var after = from == null ? null : new NoticeStore.After(from.time(), from.id());
        return store.delivered(who.centre(), after, rows + 1)
                .map(delivered -> Page.of(
                                delivered,
                                rows,
                                one -> new Cursor(
                                        one.deliveredAt(), one.notice().id()))
                        .map(NotificationAnswer::of));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            summary = "How it went with each channel that the installation has set up: SMS, WeCom, DingTalk",
            description = "Codes only. None where there are no channels, or the notice isn't of this centre.")
    public Uni<List<DeliveryLog.Entry>> deliveries(@PathParam("id") UUID id) {
        var who = actor.get();
        Access.require(who, Permission.READ_ORDERS);
        return Uncancelled.of(log.of(who.centre(), id));
    }
}
