package org.anxin.dispatch.order.application;

import org.anxin.service.problem.Problem;

/** What came of one report of a batch. */
public sealed interface ReportResult {
    /** It was taken. */
    record Done() implements ReportResult {}

    /** It had been taken before. */
    record Repeated() implements ReportResult {}

    /** It doesn't hold; nothing was written, and it may be sent again once its reason is gone. */
    record Refused(Problem problem) implements ReportResult {}
}
