package org.anxin.service.log;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.eventstore.ParkedRecords;
import org.anxin.service.ServiceConfig;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.codec.CloudEventsFormat;
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

/** Records of a centre that could not be taken: shown without their content, and put back. */
@Path("/{service}/parked")
@Tag(name = "parked records")
class ParkedResource {
    private final ParkedRecords parked;
    private final RecordTaker taker;
    private final CurrentActor actors;
    private final ServicePath path;
    private final ServiceConfig config;

    ParkedResource(
            ParkedRecords parked, RecordTaker taker, CurrentActor actors, ServicePath path, ServiceConfig config) {
        this.parked = parked;
        this.taker = taker;
        this.actors = actors;
        this.path = path;
        this.config = config;
    }

    /**
     * What came of putting back.
     *
     * @param remaining those of this matter that still can't be taken, the first with its reason
     */
    record PutBackAnswer(int taken, List<ParkedRecord> remaining) {}

    @GET
    @Operation(summary = "The centre's parked records in the order in which they came")
    public Uni<Page<ParkedRecord>> list(
            @PathParam("service") String service,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        path.require(service);
        var actor = actors.get();
        Access.require(actor, Permission.PUT_BACK);
        var most = Cursor.limit(limit);
        return parked.list(of(actor.centre()), after(cursor), most + 1).map(found -> {
            var items = found.stream().limit(most).map(ParkedRecord::of).toList();
            return new Page<>(
                    items, found.size() > most ? Long.toString(items.getLast().id()) : null);
        });
    }

    @POST
    @Path("/{matterId}/put-back")
    @Operation(summary = "Tries a matter's parked records again, in order, up to the first that still can't be taken")
    @APIResponse(responseCode = "200", description = "how many were taken, and what remains")
    @APIResponse(responseCode = "404", description = "nothing of this matter is parked, or only another centre's")
    public Uni<PutBackAnswer> putBack(@PathParam("service") String service, @PathParam("matterId") UUID matterId) {
        path.require(service);
        var actor = actors.get();
        Access.require(actor, Permission.PUT_BACK);
        var own = of(actor.centre());
        return parked.list(own, matterId, 1).chain(first -> {
            if (first.isEmpty()) {
                throw new ProblemException(Problem.notFound("nothing-parked", "nothing of this matter is parked"));
            }
            return taker.putBack(matterId)
                    .chain(taken -> parked.list(own, matterId, Cursor.MAX_LIMIT)
                            .map(remaining -> new PutBackAnswer(
                                    taken,
                                    remaining.stream().map(ParkedRecord::of).toList())));
        });
    }

    /** What is parked of a centre; a record that names none it can be read from belongs to the installation's own. */
    private ParkedRecords.Share of(CentreCode centre) {
        return new ParkedRecords.Share(
                CloudEventsFormat.CENTRE, "^" + CentreCode.FORM + "$", config.centre(), centre.value());
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
