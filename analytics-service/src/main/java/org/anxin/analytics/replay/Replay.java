package org.anxin.analytics.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.anxin.analytics.report.Overview;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/**
 * A replay, as it is shown.
 *
 * @param centre whose figures the result shows; what is rebuilt and compared is everything
 * @param cohort which figures the result shows, all when null
 * @param position by topic and partition, up to where it reads: that of the live figures when it began
 * @param recordsToRead from offset 0 to the position
 * @param recordsPerSecond once it has ended
 * @param equalsLive whether all tallies equal the live ones of that position; once it has ended
 * @param result the rebuilt figures, once it has ended
 * @param faults where partitions could not be read
 * @param failure why it failed
 */
public record Replay(
        UUID id,
        ReplayStatus status,
        CentreCode centre,
        @Nullable String cohort,
        Instant startedAt,
        @Nullable Instant endedAt,
        int threads,
        Map<String, SortedMap<Integer, Long>> position,
        long recordsRead,
        long recordsToRead,
        @Nullable Long recordsPerSecond,
        @Nullable Boolean equalsLive,
        @Nullable Overview result,
        List<ReplayFault> faults,
        @Nullable String failure) {}
