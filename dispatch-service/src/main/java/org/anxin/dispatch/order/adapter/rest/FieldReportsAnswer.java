package org.anxin.dispatch.order.adapter.rest;

import java.util.List;
import java.util.UUID;
import org.anxin.dispatch.order.application.ReportResult;
import org.anxin.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of each report.
 *
 * @param results in the order of the request
 */
record FieldReportsAnswer(List<Item> results) {
    /** What came of a report. */
    enum Status {
        /** It was taken. */
        DONE,
        /** It had been taken before; nothing happened. */
        REPEATED,
        /** It doesn't hold, and nothing was written. */
        REFUSED
    }

    /**
     * One report.
     *
     * @param problem why it was refused; null otherwise
     */
    record Item(
            String clientId,
            UUID matterId,
            Status status,
            @Nullable Problem problem) {
        static Item of(FieldReportsRequest.Item report, ReportResult result) {
            return switch (result) {
                case ReportResult.Done _ -> new Item(report.clientId(), report.matterId(), Status.DONE, null);
                case ReportResult.Repeated _ -> new Item(report.clientId(), report.matterId(), Status.REPEATED, null);
                case ReportResult.Refused(var problem) ->
                    new Item(report.clientId(), report.matterId(), Status.REFUSED, problem);
            };
        }
    }
}
