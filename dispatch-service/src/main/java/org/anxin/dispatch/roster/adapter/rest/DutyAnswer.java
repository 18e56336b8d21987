package org.anxin.dispatch.roster.adapter.rest;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty at a moment.
 *
 * @param planned whether any roster covers the moment; otherwise the directory's teams count as on duty
 * @param officer whom to contact about the grid that was asked for; null when none was, or nobody is known
 * @param load how many orders each of the centre's teams has open right now
 */
record DutyAnswer(
        Instant at,
        boolean planned,
        List<Shift> shifts,
        @Nullable OfficerCode officer,
        List<TeamLoad> load) {
    /** How many orders a team has open. */
    record TeamLoad(TeamCode team, int openOrders) {}
}
