package org.anxin.dispatch.roster.domain;

import java.time.Instant;
import org.anxin.contracts.value.DutyPost;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.ShiftCode;

/** Let two shifts of a roster swap whom they have on a post. */
public record SwapDuty(Instant at, RosterCode roster, DutyPost post, ShiftCode first, ShiftCode second)
        implements RosterCommand {}
