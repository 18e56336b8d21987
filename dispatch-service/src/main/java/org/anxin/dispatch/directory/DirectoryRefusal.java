package org.anxin.dispatch.directory;

import org.anxin.contracts.value.ShiftCode;
import org.anxin.contracts.value.TeamCode;

/** Why a command on reference data doesn't hold. */
public sealed interface DirectoryRefusal {
    /** Names the rule for machines; never changes. */
    String code();

    /** Nobody planned that roster. */
    record NoSuchRoster() implements DirectoryRefusal {
        @Override
        public String code() {
            return "no-such-roster";
        }
    }

    /** The roster has no such shift. */
    record NoSuchShift(ShiftCode shift) implements DirectoryRefusal {
        @Override
        public String code() {
            return "no-such-shift";
        }
    }

    /** Two shifts of a roster have one name. */
    record ShiftNamedTwice(ShiftCode shift) implements DirectoryRefusal {
        @Override
        public String code() {
            return "shift-named-twice";
        }
    }

    /** A team would be on two shifts at a time. */
    record TeamOnTwoShifts(TeamCode team, ShiftCode first, ShiftCode second) implements DirectoryRefusal {
        @Override
        public String code() {
            return "team-on-two-shifts";
        }
    }

    /** A shift can't swap with itself. */
    record SameShift() implements DirectoryRefusal {
        @Override
        public String code() {
            return "same-shift";
        }
    }
}
