package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.ProblemException;

/** Takes what teams have gathered while they had no network. */
@ApplicationScoped
public class FieldReports {
    private static final Comparator<FieldReport> AS_IT_HAPPENED = Comparator.comparing(FieldReport::occurredAt)
            .thenComparingInt(report -> report.step().rank());

    private final Orders orders;

    FieldReports(Orders orders) {
        this.orders = orders;
    }

    /**
     * Applies reports one after the other in the order in which things happened, each in a transaction of its own. What is refused doesn't keep
     * the others from being taken. A fault of database or broker fails the whole; sent again, those that were taken are repeated.
     *
     * @return a result for each report, in the order in which they were given
     */
    public Uni<List<ReportResult>> take(Actor actor, List<FieldReport> reports) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        var results = new IdentityHashMap<FieldReport, ReportResult>();
        return Multi.createFrom()
                .iterable(reports.stream().sorted(AS_IT_HAPPENED).toList())
                .onItem()
                .transformToUniAndConcatenate(
                        report -> one(actor, report).invoke(result -> results.put(report, result)))
                .onItem()
                .ignoreAsUni()
                .map(_ -> reports.stream().map(results::get).toList());
    }

    private Uni<ReportResult> one(Actor actor, FieldReport report) {
        return Uni.createFrom()
                .deferred(() -> orders.report(actor, report))
                .<ReportResult>map(repeated -> repeated ? new ReportResult.Repeated() : new ReportResult.Done())
                .onFailure(ProblemException.class)
                .recoverWithItem(failure -> new ReportResult.Refused(failure.problem()));
    }
}
