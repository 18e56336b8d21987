package org.anxin.service.log;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.ParkedRecords;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.anxin.service.rest.ServicePath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records that could not be taken: shown without their content, and put back. */
@Path("/{service}/parked")
@Tag(name = "parked records")
class ParkedResource {
    private final ParkedRecords parked;
    private final RecordTaker taker;
    private final CurrentActor actors;
    private final ServicePath path;

    ParkedResource(ParkedRecords parked, RecordTaker taker, CurrentActor actors, ServicePath path) {
        this.parked = parked;
        this.taker = taker;
        this.actors = actors;
        this.path = path;
    }

    /**
     * One parked record.
     *
     * @param id place in the queue
     */
    record ParkedAnswer(
            long id, MatterId matterId, String topic, int partition, long offset, String reason, Instant parkedAt) {
        static ParkedAnswer of(ParkedRecords.Parked parked) {
            return new ParkedAnswer(
                    parked.id(),
                    new MatterId(parked.stream()),
                    parked.record().topic(),
                    parked.record().partition(),
                    parked.record().offset(),
                    parked.reason(),
                    parked.parkedAt());
        }
    }

    /**
     * What came of putting back.
     *
     * @param remaining those of this matter that still can't be taken, the first with its reason
     */
    record PutBackAnswer(int taken, List<ParkedAnswer> remaining) {}

    @GET
    @Operation(summary = "Parked records in the order in which they came")
    public Uni<Page<ParkedAnswer>> list(
            @PathParam("service") String service,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        path.require(service);
        Access.require(actors.get(), Permission.PUT_BACK);
        var most = Cursor.limit(limit);
        return parked.list(after(cursor), most + 1).map(found -> {
            var items = found.stream().limit(most).map(ParkedAnswer::of).toList();
            return new Page<>(
                    items, found.size() > most ? Long.toString(items.getLast().id()) : null);
        });
    }

    @POST
    @Path("/{matterId}/put-back")
    @Operation(summary = "Tries a matter's parked records again, in order, up to the first that still can't be taken")
    @APIResponse(responseCode = "200", description = "how many were taken, and what remains")
    public Uni<PutBackAnswer> putBack(@PathParam("service") String service, @PathParam("matterId") UUID matterId) {
        path.require(service);
        Access.require(actors.get(), Permission.PUT_BACK);
        return taker.putBack(matterId)
                .chain(taken -> parked.list(0, Integer.MAX_VALUE)
                        .map(all -> new PutBackAnswer(
                                taken,
                                all.stream()
                                        .filter(kept -> kept.stream().equals(matterId))
                                        .limit(Cursor.MAX_LIMIT)
                                        .map(ParkedAnswer::of)
                                        .toList())));
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("cursor", "must be the 'next' of a page before"))));
        }
    }
}
