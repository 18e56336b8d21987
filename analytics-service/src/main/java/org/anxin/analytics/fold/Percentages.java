package org.anxin.analytics.fold;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The two ways in which figures are rounded. */
final class Percentages {
    private Percentages() {}

    /**
     * Whole percentages that add up to 100, by largest remainder; of equal remainders the larger count goes first.
     *
     * @return in the order given; empty when the counts add up to nothing
     */
    static List<Integer> shares(List<Long> counts) {
        var total = counts.stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return List.of();
        }
        var shares = new int[counts.size()];
        for (var i = 0; i < shares.length; i++) {
            shares[i] = (int) (counts.get(i) * 100 / total);
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> counts.get(i) * 100 % total)
                        .thenComparingLong(counts::get)
                        .reversed())
                .limit(100 - Arrays.stream(shares).sum())
                .forEach(i -> shares[i]++);
        return Arrays.stream(shares).boxed().toList();
    }

    /** A rate in percent, one decimal, half up; null when there is nothing to divide by. */
    static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf((part * 2000 + whole) / (whole * 2), 1);
    }
}
