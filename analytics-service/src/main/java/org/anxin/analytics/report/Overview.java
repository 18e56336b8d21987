package org.anxin.analytics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.anxin.analytics.fold.CategoryShare;
import org.anxin.analytics.fold.Figures;
import org.anxin.analytics.fold.StageFigures;
import org.anxin.analytics.ledger.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The published figures and what they stand on; see {@link Figures} for what each counts.
 *
 * @param complete false while a partition of the log stands still at a record that can't be read: something may be missing
 * @param position by topic and partition, the first offset that is not counted in yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Overview(
        long total,
        List<CategoryShare> shares,
        long resolved,
        @Nullable BigDecimal publishedRate,
        @Nullable BigDecimal publishedRateOfConcluded,
        @Nullable BigDecimal settlementRate,
        @Nullable BigDecimal settlementRateOfConcluded,
        @Nullable BigDecimal disputeShare,
        boolean complete,
        List<StageFigures> clocks,
        Map<String, SortedMap<Integer, Long>> position) {

    /** The overview of what was counted at one moment. */
    public static Overview of(Snapshot snapshot, String topic) {
        return of(Figures.of(snapshot.tallies()), snapshot.complete(), topic, snapshot.position());
    }

    /** The overview of figures that stand on a position. */
    public static Overview of(Figures figures, boolean complete, String topic, SortedMap<Integer, Long> position) {
        return new Overview(
                figures.total(),
                figures.shares(),
                figures.resolved(),
                figures.publishedRate(),
                figures.publishedRateOfConcluded(),
                figures.settlementRate(),
                figures.settlementRateOfConcluded(),
                figures.disputeShare(),
                complete,
                figures.clocks(),
                Map.of(topic, position));
    }
}
