package org.anxin.dispatch.directory;

import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.anxin.eventstore.decide.Decision;

/** A shift is handed over by two signatures: of who leads it, then of another person who leads the next. One stream each. */
final class ShiftHandOvers {
    private ShiftHandOvers() {}

    static Decision<ReferenceEvent, DirectoryRefusal> handOver(HandOverShift command, Directory stream) {
        if (!stream.told().isEmpty()) {
            return Decision.nothing();
        }
        if (!command.leads().isEmpty() && !command.leads().contains(command.by())) {
            return Decision.refuse(new DirectoryRefusal.NotTheLead(command.leads()));
        }
        return Decision.accept(
                command.at(),
                new ShiftHandedOver(
                        command.centre(),
                        command.handOver(),
                        command.by(),
                        command.at(),
                        command.openMatters(),
                        command.notes()));
    }

    static Decision<ReferenceEvent, DirectoryRefusal> takeOver(TakeOverShift command, Directory stream) {
        var handed = stream.told(ShiftHandedOver.class);
        if (handed.isEmpty()) {
            return Decision.refuse(new DirectoryRefusal.NoSuchHandOver());
        }
        var taken = stream.told(ShiftTakenOver.class);
        if (!taken.isEmpty()) {
            return taken.getFirst().by().equals(command.by())
                    ? Decision.nothing()
                    : Decision.refuse(
                            new DirectoryRefusal.HandOverSigned(taken.getFirst().by()));
        }
        return handed.getFirst().by().equals(command.by())
                ? Decision.refuse(new DirectoryRefusal.HandOverToOneself())
                : Decision.accept(command.at(), new ShiftTakenOver(command.handOver(), command.by(), command.at()));
    }
}
