package org.anxin.dispatch.roster.domain;

import java.util.List;
import org.anxin.contracts.reference.CatalogueAdopted;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftCode;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** Who is on duty: a roster is planned whole, and shifts swap whom they have. A team is on one shift at a time. */
public final class RosterRules {
    /** The rules of a roster as one value. */
    public static final Decider<RosterCommand, ReferenceEvent, PlannedRoster, RosterRefusal> DECIDER =
            new Decider<>(PlannedRoster.NONE, RosterRules::decide, RosterRules::evolve);

    private RosterRules() {}

    private static Decision<ReferenceEvent, RosterRefusal> decide(RosterCommand command, PlannedRoster roster) {
        return switch (command) {
            case PlanRoster plan -> plan(plan, roster);
            case SwapDuty swap -> swap(swap, roster);
        };
    }

    private static Decision<ReferenceEvent, RosterRefusal> plan(PlanRoster command, PlannedRoster roster) {
        var refusal = clash(command.shifts());
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        return command.shifts().equals(roster.shifts())
                ? Decision.nothing()
                : Decision.accept(
                        command.at(), new RosterPlanned(command.centre(), command.roster(), command.shifts()));
    }

    private static Decision<ReferenceEvent, RosterRefusal> swap(SwapDuty command, PlannedRoster roster) {
        var shifts = roster.shifts();
        if (shifts == null) {
            return Decision.refuse(new RosterRefusal.NoSuchRoster());
        }
        if (command.first().equals(command.second())) {
            return Decision.refuse(new RosterRefusal.SameShift());
        }
        for (var code : List.of(command.first(), command.second())) {
            if (!has(shifts, code)) {
                return Decision.refuse(new RosterRefusal.NoSuchShift(code));
            }
        }
        var swapped = new DutySwapped(command.roster(), command.post(), command.first(), command.second());
        var refusal = clash(swapped.in(shifts));
        return refusal != null ? Decision.refuse(refusal) : Decision.accept(command.at(), swapped);
    }

    private static PlannedRoster evolve(PlannedRoster roster, Occurred<ReferenceEvent> occurred) {
        return switch (occurred.event()) {
            case RosterPlanned planned -> new PlannedRoster(planned.centre(), planned.shifts());
            case DutySwapped swapped ->
                new PlannedRoster(roster.centre(), roster.shifts() == null ? null : swapped.in(roster.shifts()));
            case DirectoryEntry _,
                    PolicyAdopted _,
                    LadderAdopted _,
                    SafetyAdopted _,
                    TermAdopted _,
                    CatalogueAdopted _,
                    ShiftHandedOver _,
                    ShiftTakenOver _ -> roster;
        };
    }

    private static boolean has(List<Shift> shifts, ShiftCode code) {
        return shifts.stream().anyMatch(shift -> shift.shift().equals(code));
    }

    private static @Nullable RosterRefusal clash(List<Shift> shifts) {
        for (var i = 0; i < shifts.size(); i++) {
            for (var j = 0; j < i; j++) {
                var one = shifts.get(j);
                var other = shifts.get(i);
                if (one.shift().equals(other.shift())) {
                    return new RosterRefusal.ShiftNamedTwice(one.shift());
                }
                if (one.team() != null && one.team().equals(other.team()) && one.overlaps(other)) {
                    return new RosterRefusal.TeamOnTwoShifts(one.team(), one.shift(), other.shift());
                }
            }
        }
        return null;
    }
}
