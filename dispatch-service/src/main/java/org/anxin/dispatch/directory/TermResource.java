package org.anxin.dispatch.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.TermLength;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.calendar.ChinaCalendar;
import org.anxin.service.calendar.Due;
import org.anxin.service.calendar.Terms;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Terms of days and years that laws set. */
@Path("/dispatch/terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class TermResource {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Reference reference;
    private final CurrentActor actor;
    private final PlatformClock clock;

    TermResource(Reference reference, CurrentActor actor, PlatformClock clock) {
        this.reference = reference;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "The terms by law that hold at a moment, with their articles, and when each that begins then is over",
            description = "Working days by the official holidays and make-up workdays; 'certain' is false where the"
                    + " term reaches into a year that has not been announced.")
    @APIResponse(responseCode = "400", description = "The moment is not a time with a zone.")
    public List<TermAnswer> terms(
            @Parameter(description = "With a zone; now when missing.") @QueryParam("start") @Nullable String start) {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        var moment = Moments.of("start", start, clock.now());
        return reference.centre(who.centre()).stream()
                .flatMap(centre -> centre.terms(moment).stream())
                .map(term -> answer(term, moment))
                .toList();
    }

    private static TermAnswer answer(TermAdopted term, Instant start) {
        var extension = term.extension();
        return new TermAnswer(
                term,
                due(start, term.limit()),
                extension == null
                        ? null
                        : due(start, new TermLength(term.limit().count() + extension.count(), extension.unit())),
                start);
    }

    private static Due due(Instant start, TermLength term) {
        return Terms.due(start, term, ChinaCalendar.OFFICIAL, ZONE, null);
    }
}
