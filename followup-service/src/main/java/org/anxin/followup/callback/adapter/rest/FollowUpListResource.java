package org.anxin.followup.callback.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anxin.contracts.value.MatterId;
import org.anxin.followup.callback.application.FollowUpList;
import org.anxin.followup.callback.application.FollowUpStatus;
import org.anxin.followup.callback.application.FollowUpView;
import org.anxin.followup.callback.application.FollowUps;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
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

/** Reading follow-ups. */
@Path("/followup/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class FollowUpListResource {
    private final FollowUps followUps;
    private final CurrentActor actor;
    private final PlatformClock clock;

    FollowUpListResource(FollowUps followUps, CurrentActor actor, PlatformClock clock) {
        this.followUps = followUps;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The centre's follow-ups, the oldest outcome first")
    @APIResponse(responseCode = "200", description = "One page; 'next' is the cursor of the next one.")
    @APIResponse(responseCode = "400", description = "A parameter doesn't fit; it is named.")
    public Uni<Page<FollowUpView>> list(
            @Parameter(description = "WAITING, DUE, DECISION_AWAITED, PERFORMANCE_AWAITED, CLOSED or REOPENED.")
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "Only those whose call-back is due.") @QueryParam("due") boolean due,
            @Parameter(description = "Only those whose call-back was due on a day whose calling hours are over.")
                    @QueryParam("overdue")
                    boolean overdue,
            @Parameter(description = "Only those with an outcome that waits for a second person's countersign.")
                    @QueryParam("awaited")
                    boolean awaited,
            @Parameter(description = "Only those with an instalment to ask about.") @QueryParam("instalmentDue")
                    boolean instalmentDue,
            @Parameter(description = "Only those that the caller has claimed.") @QueryParam("mine") boolean mine,
            @Parameter(description = "Only those that nobody else has claimed.") @QueryParam("free") boolean free,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var who = actor.get();
        var now = clock.now();
        var rows = Cursor.limit(limit);
        var from = Cursor.of(cursor);
        var query = new FollowUpList.Query(
                who.centre(),
                status(status),
                due ? now : null,
                overdue ? now : null,
                instalmentDue ? now : null,
                mine || free ? new FollowUpList.Claimed(who.id(), mine, now) : null,
                awaited,
                from == null ? null : new FollowUpList.After(from.time(), from.id()),
                rows + 1);
        return Uncancelled.of(followUps.find(who, query))
                .map(found -> Page.of(found, rows, last -> new Cursor(last.outcomeAt(), last.matterId())));
    }

    @GET
    @Path("/{matterId}")
    @Operation(summary = "One follow-up")
    @APIResponse(responseCode = "200", description = "The follow-up as it stands now.")
    @APIResponse(responseCode = "404", description = "No outcome of this centre's matter has come to follow-up.")
    public Uni<FollowUpView> one(@PathParam("matterId") UUID matter) {
        return Uncancelled.of(followUps.see(actor.get(), new MatterId(matter)));
    }

    private static @Nullable FollowUpStatus status(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(FollowUpStatus.values())
                .filter(status -> status.name().equals(text))
                .findAny()
                .orElseThrow(() -> new ProblemException(Problem.invalid(List.of(new FieldError(
                        "status",
                        Arrays.stream(FollowUpStatus.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", "")))))));
    }
}
