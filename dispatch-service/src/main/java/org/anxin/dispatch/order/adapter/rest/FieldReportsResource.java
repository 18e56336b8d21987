package org.anxin.dispatch.order.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.application.FieldReport;
import org.anxin.dispatch.order.application.FieldReports;
import org.anxin.dispatch.order.application.FieldStep;
import org.anxin.dispatch.order.application.ReportResult;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.FieldTimes;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports that come late, many at a time. */
@Path("/dispatch/field-reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class FieldReportsResource {
    private final FieldReports reports;
    private final CurrentActor actor;
    private final PlatformClock clock;

    FieldReportsResource(FieldReports reports, CurrentActor actor, PlatformClock clock) {
        this.reports = reports;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "What a team has gathered while it had no network (TEAM; outcomes TEAM, SHIFT_LEAD)",
            description =
                    "At most 100 reports, applied in the order in which things happened; each is answered for itself.")
    @APIResponse(responseCode = "200", description = "What came of each report, in the order of the request.")
    @APIResponse(responseCode = "400", description = "A report is malformed; it is named, and none was taken.")
    public Uni<FieldReportsAnswer> take(@NotNull @Valid FieldReportsRequest request) {
        var now = clock.now();
        var readings = request.reports().stream().map(item -> read(item, now)).toList();
        var good = readings.stream()
                .filter(Reading.Good.class::isInstance)
                .map(reading -> ((Reading.Good) reading).report())
                .toList();
        return reports.take(actor.get(), good).map(results -> answer(request, readings, results));
    }

    private static FieldReportsAnswer answer(
            FieldReportsRequest request, List<Reading> readings, List<ReportResult> results) {
        var taken = results.iterator();
        var items = new ArrayList<FieldReportsAnswer.Item>();
        for (var i = 0; i < readings.size(); i++) {
            var result = switch (readings.get(i)) {
                case Reading.Good _ -> taken.next();
                case Reading.Bad(var problem) -> new ReportResult.Refused(problem);
            };
            items.add(FieldReportsAnswer.Item.of(request.reports().get(i), result));
        }
        return new FieldReportsAnswer(items);
    }

    private static Reading read(FieldReportsRequest.Item item, Instant now) {
        try {
            var at = FieldTimes.occurred("occurredAt", item.occurredAt(), now).truncatedTo(ChronoUnit.MICROS);
            var once = new Once("field-report:" + item.clientId(), item);
            return new Reading.Good(new FieldReport(once, new MatterId(item.matterId()), step(item), at, item.leg()));
        } catch (ProblemException e) {
            return new Reading.Bad(e.problem());
        }
    }

    private static FieldStep step(FieldReportsRequest.Item item) {
        return switch (item.type()) {
            case RECEIVE -> new FieldStep.Received();
            case CONTACT -> {
                require(
                        item.result() == null || item.result() == ContactResult.REACHED,
                        "result",
                        "must be REACHED or left out; say ATTEMPT when nobody was reached");
                yield new FieldStep.Tried(item.officer(), ContactResult.REACHED);
            }
            case ATTEMPT -> {
                require(item.result() != ContactResult.REACHED, "result", "must be NO_ANSWER or WRONG_NUMBER");
                yield new FieldStep.Tried(
                        item.officer(), item.result() == null ? ContactResult.NO_ANSWER : item.result());
            }
            case ARRIVE -> new FieldStep.Arrived();
            case ROUND -> new FieldStep.RoundHeld();
            case CHECK_IN -> new FieldStep.CheckedIn();
            case POLICE_SUPPORT -> new FieldStep.PoliceCalled();
            case DEPARTMENT_ARRIVE -> {
                var department = item.department();
                if (department == null) {
                    throw invalid("department", "must be given");
                }
                yield new FieldStep.DepartmentThere(department);
            }
            case OUTCOME -> {
                var outcome = item.outcome();
                if (outcome == null) {
                    throw invalid("outcome", "must be given");
                }
                yield new FieldStep.EndedWith(outcome, FactsRequest.of(item.facts()));
            }
        };
    }

    private static void require(boolean fits, String field, String detail) {
        if (!fits) {
            throw invalid(field, detail);
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.unprocessable(
                "report-incomplete", "the report does not fit its type", new FieldError(field, detail)));
    }

    /** A report as it was read. */
    private sealed interface Reading {
        /** It can be taken to its order. */
        record Good(FieldReport report) implements Reading {}

        /** It can't. */
        record Bad(Problem problem) implements Reading {}
    }
}
