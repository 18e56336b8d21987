package org.anxin.dispatch.roster.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.Shift;

/** Plan who is on duty, in place of what the roster said before. */
public record PlanRoster(Instant at, CentreCode centre, RosterCode roster, List<Shift> shifts)
        implements RosterCommand {
    public PlanRoster {
        shifts = List.copyOf(shifts);
    }
}
