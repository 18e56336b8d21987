package org.anxin.dispatch.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.DutySwapped;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.RosterPlanned;
import org.anxin.contracts.reference.SiteRegistered;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftCode;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a centre so far, in the order in which it was told. The directory is one stream, and each roster another.
 *
 * @param centre null before anything was told
 * @param shifts of a roster, as they are planned now; null in a stream that isn't a roster's
 */
public record Directory(
        @Nullable CentreCode centre,
        List<ReferenceEvent> told,
        @Nullable List<Shift> shifts) {
    /** The rules of reference data as one value. */
    public static final Decider<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> DECIDER =
            new Decider<>(new Directory(null, List.of(), null), Directory::decide, Directory::evolve);

    public Directory {
        told = List.copyOf(told);
        shifts = shifts == null ? null : List.copyOf(shifts);
    }

    static Decision<ReferenceEvent, DirectoryRefusal> decide(DirectoryCommand command, Directory directory) {
        return switch (command) {
            case AdoptDirectory adopt -> adopt(adopt, directory);
            case PlanRoster plan -> plan(plan, directory);
            case SwapDuty swap -> swap(swap, directory);
        };
    }

    private static Decision<ReferenceEvent, DirectoryRefusal> adopt(AdoptDirectory command, Directory directory) {
        var news = new LinkedHashSet<ReferenceEvent>();
        news.add(new CentreRegistered(command.centre()));
        news.addAll(command.entries());
        directory.told().forEach(news::remove);
        return Decision.accept(
                news.stream().map(event -> new Occurred<>(command.at(), event)).toList());
    }

    private static Decision<ReferenceEvent, DirectoryRefusal> plan(PlanRoster command, Directory directory) {
        var refusal = clash(command.shifts());
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        return command.shifts().equals(directory.shifts())
                ? Decision.nothing()
                : Decision.accept(
                        command.at(), new RosterPlanned(command.centre(), command.roster(), command.shifts()));
    }

    private static Decision<ReferenceEvent, DirectoryRefusal> swap(SwapDuty command, Directory directory) {
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

    static Directory evolve(Directory directory, Occurred<ReferenceEvent> occurred) {
        var told = new ArrayList<>(directory.told());
        told.add(occurred.event());
        return switch (occurred.event()) {
            case CentreRegistered registered -> new Directory(registered.centre(), told, null);
            case RosterPlanned planned -> new Directory(planned.centre(), told, planned.shifts());
            case DutySwapped swapped ->
                new Directory(
                        directory.centre(), told, directory.shifts() == null ? null : swapped.in(directory.shifts()));
            case GridRegistered _,
                    SiteRegistered _,
                    TeamRegistered _,
                    DepartmentRegistered _,
                    PolicyAdopted _,
                    LadderAdopted _ -> new Directory(directory.centre(), told, directory.shifts());
        };
    }
}
