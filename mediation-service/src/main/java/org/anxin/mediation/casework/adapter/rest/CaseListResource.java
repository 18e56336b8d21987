package org.anxin.mediation.casework.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
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
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.casework.application.CaseList;
import org.anxin.mediation.casework.application.CaseStatus;
import org.anxin.mediation.casework.application.CaseView;
import org.anxin.mediation.casework.application.Cases;
import org.anxin.service.actor.CurrentActor;
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

/** Reading cases. */
@Path("/mediation/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseListResource {
    private final Cases cases;
    private final CurrentActor actor;

    CaseListResource(Cases cases, CurrentActor actor) {
        this.cases = cases;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "The centre's cases, those taken first coming first")
    @APIResponse(responseCode = "200", description = "One page; 'next' is the cursor of the next one.")
    @APIResponse(responseCode = "400", description = "A parameter doesn't fit; it is named.")
    public Uni<Page<CaseView>> list(
            @Parameter(description = "AT_CENTRE, IN_SPECIALIST_ROOM, WITH_DEPARTMENT, HANDED_ON or CONCLUDED.")
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "Only what this department holds, or held at the end.")
                    @QueryParam("department")
                    @Nullable
                    String department,
            @Parameter(description = "true: only those in which a term is over.")
                    @QueryParam("overdue")
                    @DefaultValue("false")
                    boolean overdue,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var who = actor.get();
        var rows = Cursor.limit(limit);
        var from = Cursor.of(cursor);
        var query = new CaseList.Query(
                who.centre(),
                status(status),
                department(department),
                overdue,
                from == null ? null : new CaseList.After(from.time(), from.id()),
                rows + 1);
        return Uncancelled.of(cases.find(who, query))
                .map(found -> Page.of(found, rows, last -> new Cursor(last.takenAt(), last.matterId())));
    }

    @GET
    @Path("/{matterId}")
    @Operation(summary = "One case")
    @APIResponse(responseCode = "200", description = "The case as it stands now.")
    @APIResponse(responseCode = "404", description = "This centre's mediation has no such case.")
    public Uni<CaseView> one(@PathParam("matterId") UUID matter) {
        return Uncancelled.of(cases.see(actor.get(), new MatterId(matter)));
    }

    private static @Nullable CaseStatus status(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status.name().equals(text))
                .findAny()
                .orElseThrow(() -> invalid(
                        "status",
                        Arrays.stream(CaseStatus.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    private static @Nullable DepartmentCode department(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : new DepartmentCode(text);
        } catch (IllegalArgumentException e) {
            throw invalid("department", String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(parameter, detail))));
    }
}
