package org.anxin.dispatch.roster.domain;

import java.time.Instant;

/** What can be asked of a roster. */
public sealed interface RosterCommand permits PlanRoster, SwapDuty {
    /** When it was asked. */
    Instant at();
}
