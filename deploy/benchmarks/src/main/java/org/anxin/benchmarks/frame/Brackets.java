package org.anxin.benchmarks.frame;

import java.util.ArrayList;
import java.util.List;

/** Runs with a peer before and after each: the peer after one run is the peer before the next. */
public final class Brackets {
    private Brackets() {}

    /**
     * The median of each run's value ÷ the mean of the peers around it.
     *
     * @param peers one more than values
     */
    public static double ratio(List<Double> values, List<Double> peers) {
        if (peers.size() != values.size() + 1) {
            throw new IllegalArgumentException("each run needs a peer before and after it");
        }
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) * 2 / (peers.get(i) + peers.get(i + 1)));
        }
        return Median.of(ratios);
    }
}
