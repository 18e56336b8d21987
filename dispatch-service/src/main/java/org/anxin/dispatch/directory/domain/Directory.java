package org.anxin.dispatch.directory.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anxin.contracts.reference.CatalogueAdopted;
import org.anxin.contracts.reference.CentreRegistered;
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
import org.anxin.contracts.value.CentreCode;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a centre so far, in the order in which it was told.
 *
 * @param centre null before anything was told
 * @param last what was told last; null before anything was told
 */
public record Directory(
        @Nullable CentreCode centre, @Nullable Told last) {
    /** The rules of the directory as one value. */
    public static final Decider<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> DECIDER =
            new Decider<>(new Directory(null, null), Directory::decide, Directory::evolve);

    private static Decision<ReferenceEvent, DirectoryRefusal> decide(DirectoryCommand command, Directory directory) {
        return switch (command) {
            case AdoptDirectory adopt -> adopt(adopt, directory);
            case ChangeEntries change -> EntryChanges.change(change, directory);
            case RetireEntry retire -> EntryChanges.retire(retire, directory);
        };
    }

    private static Decision<ReferenceEvent, DirectoryRefusal> adopt(AdoptDirectory command, Directory directory) {
        var told = Set.copyOf(directory.told());
        var known = Entries.of(directory);
        return Decision.accept(Stream.concat(
                        Stream.of(new CentreRegistered(command.centre())), command.entries().stream())
                .distinct()
                .filter(event -> event instanceof DirectoryEntry entry ? !known.hasTold(entry) : !told.contains(event))
                .map(event -> new Occurred<ReferenceEvent>(command.at(), event))
                .toList());
    }

    /** Everything that was told, in the order in which it was told. */
    public List<ReferenceEvent> told() {
        return Told.all(last).stream().map(Told::event).toList();
    }

    /** What was told of one kind, in the order in which it was told. */
    public <E extends ReferenceEvent> List<E> told(Class<E> kind) {
        return told().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Directory evolve(Directory directory, Occurred<ReferenceEvent> occurred) {
        var told = new Told(directory.last(), occurred.at(), occurred.event());
        return switch (occurred.event()) {
            case CentreRegistered registered -> new Directory(registered.centre(), told);
            case DirectoryEntry _,
                    PolicyAdopted _,
                    LadderAdopted _,
                    CatalogueAdopted _,
                    SafetyAdopted _,
                    RosterPlanned _,
                    DutySwapped _,
                    ShiftHandedOver _,
                    ShiftTakenOver _,
                    TermAdopted _ -> new Directory(directory.centre(), told);
        };
    }
}
