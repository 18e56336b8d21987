package org.anxin.benchmarks.frame;

/**
 * What a figure should come to.
 *
 * @param of what is held against the bound
 * @param bound in the figure's unit, or without one for a ratio
 */
public record Target(Of of, double bound) {
    /** What is held against the bound, and which side of it is good. */
    public enum Of {
        /** The ratio to the peer is at least the bound. */
        RATIO_AT_LEAST,
        /** The value is at least the bound. */
        VALUE_AT_LEAST,
        /** The value is at most the bound. */
        VALUE_AT_MOST
    }

    /** The ratio to the peer is at least this. */
    public static Target ratioAtLeast(double bound) {
        return new Target(Of.RATIO_AT_LEAST, bound);
    }

    /** The value is at least this. */
    public static Target atLeast(double bound) {
        return new Target(Of.VALUE_AT_LEAST, bound);
    }

    /** The value is at most this. */
    public static Target atMost(double bound) {
        return new Target(Of.VALUE_AT_MOST, bound);
    }

    boolean isMet(Figure figure) {
        return switch (of) {
            case RATIO_AT_LEAST -> figure.ratio() != null && figure.ratio() >= bound;
            case VALUE_AT_LEAST -> figure.value() >= bound;
            case VALUE_AT_MOST -> figure.value() <= bound;
        };
    }
}
