package org.anxin.benchmarks.frame;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param bench the benchmark's name
 * @param figure what was measured, such as {@code rate}
 * @param value the median of the runs, where there are several
 * @param unit of value and peer value, such as {@code 1/s}, {@code ms}, {@code s}, {@code MiB}
 * @param peer what it is held against, null without one
 * @param ratio value ÷ peer value; the median of the runs' own ratios where a peer ran beside each
 * @param target null for a figure that is only told
 * @param note what a reader has to know beside it, such as the runs it is the median of; may be empty
 */
public record Figure(
        String bench,
        String figure,
        double value,
        String unit,
        @Nullable String peer,
        @Nullable Double peerValue,
        @Nullable Double ratio,
        @Nullable Target target,
        String note) {
    /** A figure that stands alone. */
    public static Figure alone(String bench, String figure, double value, String unit) {
        return new Figure(bench, figure, value, unit, null, null, null, null, "");
    }

    /** The same beside a peer. */
    public Figure beside(String name, double peer, double ratioToIt) {
        return new Figure(bench, figure, value, unit, name, peer, ratioToIt, target, note);
    }

    /** The same with what it should come to. */
    public Figure towards(Target goal) {
        return new Figure(bench, figure, value, unit, peer, peerValue, ratio, goal, note);
    }

    /** The same with a remark. */
    public Figure noting(String remark) {
        return new Figure(bench, figure, value, unit, peer, peerValue, ratio, target, remark);
    }

    /** Whether the target is met; null where there is none. */
    public @Nullable Boolean met() {
        return target == null ? null : target.isMet(this);
    }
}
