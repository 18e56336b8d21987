package org.anxin.analytics.fold;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.CohortCode;
import org.jspecify.annotations.Nullable;

/** How many matters stand alike. Everything that figures say is derived from it, so equal tallies mean equal figures. */
public record Tallies(Map<Standing, Long> counts) {
    /** No matter at all. */
    public static final Tallies NONE = new Tallies(Map.of());

    /** Takes a copy. */
    public Tallies {
        counts = Map.copyOf(counts);
    }

    /** Both added up. */
    public Tallies plus(Tallies other) {
        var sum = new HashMap<>(counts);
        other.counts.forEach((standing, count) -> sum.merge(standing, count, Long::sum));
        return new Tallies(sum);
    }

    /**
     * Those of one centre.
     *
     * @param cohort null for all
     */
    public Tallies of(CentreCode centre, @Nullable CohortCode cohort) {
        return new Tallies(counts.entrySet().stream()
                .filter(entry -> entry.getKey().centre().equals(centre))
                .filter(entry -> cohort == null || cohort.equals(entry.getKey().cohort()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
