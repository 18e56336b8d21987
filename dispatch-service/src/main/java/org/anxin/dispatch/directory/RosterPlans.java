package org.anxin.dispatch.directory;

import java.util.List;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftCode;
import org.anxin.eventstore.decide.Decision;
import org.jspecify.annotations.Nullable;

/** Who is on duty: a roster is planned whole, and shifts swap whom they have. A team is on one shift at a time. */
final class RosterPlans {
    private RosterPlans() {}

    static Decision<ReferenceEvent, DirectoryRefusal> plan(PlanRoster command, Directory directory) {
        var refusal = clash(command.shifts());
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        return command.shifts().equals(directory.shifts())
                ? Decision.nothing()
                : Decision.accept(
                        command.at(), new RosterPlanned(command.centre(), command.roster(), command.shifts()));
    }

    static Decision<ReferenceEvent, DirectoryRefusal> swap(SwapDuty command, Directory directory) {
        var shifts = directory.shifts();
        if (shifts == null) {
            return Decision.refuse(new DirectoryRefusal.NoSuchRoster());
        }
        if (command.first().equals(command.second())) {
            return Decision.refuse(new DirectoryRefusal.SameShift());
        }
        for (var code : List.of(command.first(), command.second())) {
            if (!has(shifts, code)) {
                return Decision.refuse(new DirectoryRefusal.NoSuchShift(code));
            }
        }
        var swapped = new DutySwapped(command.roster(), command.post(), command.first(), command.second());
        var refusal = clash(swapped.in(shifts));
        return refusal != null ? Decision.refuse(refusal) : Decision.accept(command.at(), swapped);
    }

    private static boolean has(List<Shift> shifts, ShiftCode code) {
        return shifts.stream().anyMatch(shift -> shift.shift().equals(code));
    }

    private static @Nullable DirectoryRefusal clash(List<Shift> shifts) {
        for (var i = 0; i < shifts.size(); i++) {
            for (var j = 0; j < i; j++) {
                var one = shifts.get(j);
                var other = shifts.get(i);
                if (one.shift().equals(other.shift())) {
                    return new DirectoryRefusal.ShiftNamedTwice(one.shift());
                }
                if (one.team() != null && one.team().equals(other.team()) && one.overlaps(other)) {
                    return new DirectoryRefusal.TeamOnTwoShifts(one.team(), one.shift(), other.shift());
                }
            }
        }
        return null;
    }
}
