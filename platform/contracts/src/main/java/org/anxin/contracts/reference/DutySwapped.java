package org.anxin.contracts.reference;

import java.util.List;
import java.util.Optional;
import org.anxin.contracts.value.DutyPost;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftCode;

/**
 * Two shifts of a roster swapped whom they have on a post.
 */
public record DutySwapped(RosterCode roster, DutyPost post, ShiftCode first, ShiftCode second)
        implements ReferenceEvent {

    /** The roster's shifts after it. */
    public List<Shift> in(List<Shift> shifts) {
        var one = of(shifts, first);
        var other = of(shifts, second);
        if (one.isEmpty() || other.isEmpty()) {
            return shifts;
        }
        return shifts.stream()
                .map(shift -> {
                    if (shift.shift().equals(first)) {
                        return shift.with(post, other.get());
                    }
                    return shift.shift().equals(second) ? shift.with(post, one.get()) : shift;
                })
                .toList();
    }

    private static Optional<Shift> of(List<Shift> shifts, ShiftCode code) {
        return shifts.stream().filter(shift -> shift.shift().equals(code)).findFirst();
    }
}
