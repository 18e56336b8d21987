package org.anxin.dispatch.roster.domain;

import org.anxin.contracts.value.ShiftCode;
import org.anxin.contracts.value.TeamCode;

/** Why a roster isn't planned so. */
public sealed interface RosterRefusal {
    /** Names the rule for machines; never changes. */
    String code();

    /** Nobody planned that roster. */
    record NoSuchRoster() implements RosterRefusal {
        @Override
        public String code() {
            return "no-such-roster";
        }
    }

    /** The roster has no such shift. */
    record NoSuchShift(ShiftCode shift) implements RosterRefusal {
        @Override
        public String code() {
            return "no-such-shift";
        }
    }

    /** Two shifts of a roster have one name. */
    record ShiftNamedTwice(ShiftCode shift) implements RosterRefusal {
        @Override
        public String code() {
            return "shift-named-twice";
        }
    }

    /** A team would be on two shifts at a time. */
    record TeamOnTwoShifts(TeamCode team, ShiftCode first, ShiftCode second) implements RosterRefusal {
        @Override
        public String code() {
            return "team-on-two-shifts";
        }
    }

    /** A shift can't swap with itself. */
    record SameShift() implements RosterRefusal {
        @Override
        public String code() {
            return "same-shift";
        }
    }
}
