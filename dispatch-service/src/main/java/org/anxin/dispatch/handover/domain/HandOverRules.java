package org.anxin.dispatch.handover.domain;

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
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/** A shift is handed over by two signatures: of who leads it, then of another person who leads the next. One stream each. */
public final class HandOverRules {
    /** The rules of a hand-over as one value. */
    public static final Decider<HandOverCommand, ReferenceEvent, ShiftHandOver, HandOverRefusal> DECIDER =
            new Decider<>(ShiftHandOver.NONE, HandOverRules::decide, HandOverRules::evolve);

    private HandOverRules() {}

    private static Decision<ReferenceEvent, HandOverRefusal> decide(HandOverCommand command, ShiftHandOver state) {
        return switch (command) {
            case HandOverShift handOver -> handOver(handOver, state);
            case TakeOverShift takeOver -> takeOver(takeOver, state);
        };
    }

    private static Decision<ReferenceEvent, HandOverRefusal> handOver(HandOverShift command, ShiftHandOver state) {
        if (state.handed() != null) {
            return Decision.nothing();
        }
        if (!command.leads().isEmpty() && !command.leads().contains(command.by())) {
            return Decision.refuse(new HandOverRefusal.NotTheLead(command.leads()));
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

    private static Decision<ReferenceEvent, HandOverRefusal> takeOver(TakeOverShift command, ShiftHandOver state) {
        var handed = state.handed();
        if (handed == null) {
            return Decision.refuse(new HandOverRefusal.NoSuchHandOver());
        }
        var taken = state.taken();
        if (taken != null) {
            return taken.by().equals(command.by())
                    ? Decision.nothing()
                    : Decision.refuse(new HandOverRefusal.HandOverSigned(taken.by()));
        }
        return handed.by().equals(command.by())
                ? Decision.refuse(new HandOverRefusal.HandOverToOneself())
                : Decision.accept(command.at(), new ShiftTakenOver(command.handOver(), command.by(), command.at()));
    }

    private static ShiftHandOver evolve(ShiftHandOver state, Occurred<ReferenceEvent> occurred) {
        return switch (occurred.event()) {
            case ShiftHandedOver handed -> new ShiftHandOver(handed, null);
            case ShiftTakenOver taken -> new ShiftHandOver(state.handed(), taken);
            case DirectoryEntry _,
                    PolicyAdopted _,
                    LadderAdopted _,
                    SafetyAdopted _,
                    TermAdopted _,
                    CatalogueAdopted _,
                    RosterPlanned _,
                    DutySwapped _ -> state;
        };
    }
}
