package org.anxin.dispatch.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.reference.CatalogueAdopted;
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
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftCode;
import org.anxin.contracts.value.StageCode;
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
            case AdoptPolicy adopt -> adopt(adopt, directory);
            case AdoptLadder adopt -> adopt(adopt, directory);
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

    private static Decision<ReferenceEvent, DirectoryRefusal> adopt(AdoptPolicy command, Directory directory) {
        if (directory.centre() == null) {
            return Decision.refuse(new DirectoryRefusal.NoSuchCentre());
        }
        var names = new HashSet<StageCode>();
        for (var terms : command.stages()) {
            if (!names.add(terms.stage())) {
                return Decision.refuse(new DirectoryRefusal.StageNamedTwice(terms.stage()));
            }
        }
        var validFrom = command.validFrom() == null ? command.at() : command.validFrom();
        if (validFrom.isBefore(command.at())) {
            return Decision.refuse(new DirectoryRefusal.ValidFromInThePast(command.at()));
        }
        var last = directory.policy(command.policy());
        if (last != null
                && last.stages().equals(command.stages())
                && Objects.equals(last.scope(), command.scope())
                && (command.validFrom() == null || last.validFrom().equals(validFrom))) {
            return Decision.nothing();
        }
        var version = last == null ? 1 : last.policy().version() + 1;
        return Decision.accept(
                command.at(),
                new PolicyAdopted(
                        new PolicyRef(command.policy(), version), validFrom, command.stages(), command.scope()));
    }

    private static Decision<ReferenceEvent, DirectoryRefusal> adopt(AdoptLadder command, Directory directory) {
        if (directory.centre() == null) {
            return Decision.refuse(new DirectoryRefusal.NoSuchCentre());
        }
        var validFrom = command.validFrom() == null ? command.at() : command.validFrom();
        if (validFrom.isBefore(command.at())) {
            return Decision.refuse(new DirectoryRefusal.ValidFromInThePast(command.at()));
        }
        var last = directory.ladder();
        if (last != null
                && last.steps().equals(command.steps())
                && Objects.equals(last.supervisor(), command.supervisor())
                && Objects.equals(last.quiet(), command.quiet())
                && (command.validFrom() == null || last.validFrom().equals(validFrom))) {
            return Decision.nothing();
        }
        return Decision.accept(
                command.at(),
                new LadderAdopted(
                        last == null ? 1 : last.version() + 1,
                        validFrom,
                        command.steps(),
                        command.supervisor(),
                        command.quiet()));
    }

    /** The version of the ladder that was adopted last; null when there is none. */
    @Nullable
    LadderAdopted ladder() {
        return ladders().stream().reduce((_, later) -> later).orElse(null);
    }

    /** Every version of the ladder, as they were adopted. */
    List<LadderAdopted> ladders() {
        return told.stream()
                .filter(LadderAdopted.class::isInstance)
                .map(LadderAdopted.class::cast)
                .toList();
    }

    /** The version of a policy that was adopted last; null when there is none. */
    @Nullable
    PolicyAdopted policy(PolicyCode code) {
        return policies().stream()
                .filter(adopted -> adopted.policy().policy().equals(code))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Every version of every policy, as they were adopted. */
    List<PolicyAdopted> policies() {
        return told.stream()
                .filter(PolicyAdopted.class::isInstance)
                .map(PolicyAdopted.class::cast)
                .toList();
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
                    LadderAdopted _,
                    CatalogueAdopted _ -> new Directory(directory.centre(), told, directory.shifts());
        };
    }
}
