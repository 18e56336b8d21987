package org.anxin.dispatch.roster.domain;

import java.util.List;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Shift;
import org.jspecify.annotations.Nullable;

/**
 * A roster as it is planned now.
 *
 * @param centre null before it was planned
 * @param shifts null before it was planned
 */
public record PlannedRoster(
        @Nullable CentreCode centre, @Nullable List<Shift> shifts) {
    /** Before anything was planned. */
    public static final PlannedRoster NONE = new PlannedRoster(null, null);

    public PlannedRoster {
        shifts = shifts == null ? null : List.copyOf(shifts);
    }
}
