package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * That an order wants attention, since its matter was reported again or more was said about it.
 *
 * @param leg in which it was raised
 * @param team that is to be told; null while none was instructed
 * @param told whether people are told of it: not of each when many come at once, as when a roster joins
 */
public record Attention(
        int leg,
        AttentionKind kind,
        ReportId report,
        @Nullable TeamCode team,
        Instant at,
        boolean told) {
    /** Who was told so lately looks at it anyway (house rule). */
    static final Duration QUIET = Duration.ofMinutes(5);

    /** The next one of a leg, after those that came before. */
    static Attention after(
            List<Attention> before, int leg, AttentionKind kind, ReportId report, @Nullable TeamCode team, Instant at) {
        var told = before.stream()
                .noneMatch(
                        one -> one.told && one.leg == leg && one.at.plus(QUIET).isAfter(at));
        return new Attention(leg, kind, report, team, at, told);
    }
}
