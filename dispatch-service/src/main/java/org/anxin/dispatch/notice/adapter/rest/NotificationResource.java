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
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.notice.application.DeliveryLog;
import org.anxin.dispatch.notice.application.NoticeStore;
import org.anxin.dispatch.notice.application.WaitingNotices;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.anxin.service.rest.Uncancelled;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the local notifier has delivered, and what waits to be. */
@Path("/dispatch/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NotificationResource {
    private final NoticeStore store;
    private final WaitingNotices waiting;
    private final DeliveryLog log;
    private final CurrentActor actor;

    NotificationResource(NoticeStore store, WaitingNotices waiting, DeliveryLog log, CurrentActor actor) {
        this.store = store;
        this.waiting = waiting;
        this.log = log;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Notices to people on duty that the local notifier has delivered, the newest first")
    @APIResponse(responseCode = "200", description = "One page; 'next' is the cursor of the next one.")
    @APIResponse(responseCode = "400", description = "A parameter doesn't fit; it is named.")
    public Uni<Page<NotificationAnswer>> list(
            @Parameter(description = "Only those about this matter.") @QueryParam("matter") @Nullable String matter,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var who = actor.get();
        Access.require(who, Permission.READ_ORDERS);
        var rows = Cursor.limit(limit);
        return store.delivered(who.centre(), matter(matter), after(cursor), rows + 1)
                .map(delivered -> Page.of(
                                delivered,
                                rows,
                                one -> new Cursor(
                                        one.deliveredAt(), one.notice().id()))
                        .map(NotificationAnswer::of));
    }

    @GET
    @Path("/waiting")
    @Operation(
            summary = "Notices that nobody was told yet, what is tried next first",
            description =
                    "In the quiet hours what is for people who are off duty waits for their end, unless the matter is a major one.")
    @APIResponse(responseCode = "200", description = "One page; 'next' is the cursor of the next one.")
    @APIResponse(responseCode = "400", description = "A parameter doesn't fit; it is named.")
    public Uni<Page<WaitingNoticeAnswer>> waiting(
            @Parameter(description = "Only those about this matter.") @QueryParam("matter") @Nullable String matter,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var who = actor.get();
        Access.require(who, Permission.READ_ORDERS);
        var rows = Cursor.limit(limit);
        return waiting.page(who.centre(), matter(matter), after(cursor), rows + 1)
                .map(waits -> Page.of(
                                waits,
                                rows,
                                one -> new Cursor(
                                        one.waiting().until(), one.waiting().place()))
                        .map(WaitingNoticeAnswer::of));
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

    private static NoticeStore.@Nullable After after(@Nullable String cursor) {
        var from = Cursor.of(cursor);
        return from == null ? null : new NoticeStore.After(from.time(), from.id());
    }

    private static @Nullable MatterId matter(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : new MatterId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("matter", "must be the id of a matter, as a UUID"))));
        }
    }
}
