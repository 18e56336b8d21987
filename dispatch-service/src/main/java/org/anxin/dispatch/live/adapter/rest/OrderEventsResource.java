package org.anxin.dispatch.live.adapter.rest;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.anxin.dispatch.live.application.LiveOrders;
import org.anxin.dispatch.live.application.Place;
import org.anxin.dispatch.live.application.Signal;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Watching orders. */
@Path("/dispatch/orders/events")
@Tag(name = "orders")
public class OrderEventsResource {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final LiveOrders orders;
    private final CurrentActor actors;

    OrderEventsResource(LiveOrders orders, CurrentActor actors) {
        this.orders = orders;
        this.actors = actors;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What happens to the centre's orders, as Server-Sent Events",
            description =
                    "Messages 'order' and 'clock' (warned, breached), each with an id from which reading can go on; "
                            + "a comment with an id at the start and after each silence. Without a place: from now on.")
    @APIResponse(
            responseCode = "200",
            description = "A stream without end; the data of each message is such an object.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ChangeMessage.class)))
    @APIResponse(responseCode = "400", description = "The place is not an id of this stream.")
    @APIResponse(responseCode = "503", description = "As many watch as can be served; come again.")
    public Multi<OutboundSseEvent> follow(
            @Parameter(description = "The id of the last message that was taken; a browser sends it by itself.")
                    @HeaderParam(LAST_EVENT_ID)
                    @Nullable
                    String last,
            @Parameter(description = "The same, for the first request; '0.0.0' for everything.")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Context Sse sse) {
        var place = last != null && !last.isEmpty() ? place(LAST_EVENT_ID, last) : place("after", after);
        return orders.follow(actors.get(), place).map(signal -> message(signal, sse));
    }

    private static OutboundSseEvent message(Signal signal, Sse sse) {
        var message = sse.newEventBuilder().id(signal.place().text());
        if (signal.change() == null) {
            return message.comment("alive").build();
        }
        var change = ChangeMessage.of(signal.change());
        return message.name(change.name())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ChangeMessage.class, change)
                .build();
    }

    private static @Nullable Place place(String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Place.of(text)
                .orElseThrow(() -> new ProblemException(Problem.invalid(
                        List.of(new FieldError(parameter, "must be the id of a message of this stream")))));
    }
}
