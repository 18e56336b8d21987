package org.anxin.benchmarks.frame;

import java.util.Collection;

/** The middle of a few runs. */
public final class Median {
    private Median() {}

    /**
     * The middle value, or the mean of the two in the middle.
     *
     * @throws IllegalArgumentException for none
     */
    public static double of(Collection<? extends Number> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no runs, no median");
        }
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
