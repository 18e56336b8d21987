package org.anxin.contracts.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When nobody goes alone.
 *
 * @param severities matters of these
 * @param night matters that are opened in these hours; null for no hours
 */
public record TwoPersonRule(
        List<Severity> severities, @Nullable DayHours night) {
    public TwoPersonRule {
        severities = List.copyOf(severities);
    }

    /**
     * Why two have to go; empty when one may.
     *
     * @param minuteOfDay at which the matter was opened, in the centre's zone
     */
    public List<TwoPersonReason> reasons(Severity severity, int minuteOfDay) {
        var reasons = new ArrayList<TwoPersonReason>();
        if (severities.contains(severity)) {
            reasons.add(TwoPersonReason.SEVERITY);
        }
        if (night != null && night.cover(minuteOfDay)) {
            reasons.add(TwoPersonReason.NIGHT);
        }
        return List.copyOf(reasons);
    }
}
