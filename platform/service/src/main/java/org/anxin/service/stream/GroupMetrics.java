package org.anxin.service.stream;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.anxin.eventstore.GroupSizes;

/** How many streams go together in one transaction. */
final class GroupMetrics implements GroupSizes {
    private final DistributionSummary opened;
    private final DistributionSummary reacted;

    GroupMetrics(MeterRegistry metrics) {
        this.opened = summary(metrics, "opened");
        this.reacted = summary(metrics, "reacted");
    }

    private static DistributionSummary summary(MeterRegistry metrics, String kind) {
        return DistributionSummary.builder("anxin_group_commit_size")
                .description(
                        "Streams that were committed together: new ones opened, or reactions to the log and the clock")
                .tag("kind", kind)
                .register(metrics);
    }

    @Override
    public void opened(int streams) {
        opened.record(streams);
    }

    @Override
    public void reacted(int streams) {
        reacted.record(streams);
    }
}
