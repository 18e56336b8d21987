package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.TeamCode;

/** Why a command on an order doesn't hold. */
public sealed interface OrderRefusal {
    /** Names the rule for machines; never changes. */
    String code();

    /** Dispatch has no order for the matter. */
    record NoSuchOrder() implements OrderRefusal {
        @Override
        public String code() {
            return "no-such-order";
        }
    }

    /** The order rests, since its matter belongs to another: what there is to decide is decided there. */
    record Suspended(MatterId to) implements OrderRefusal {
        @Override
        public String code() {
            return "suspended";
        }
    }

    /** The police are asked to take the matter back: until they have answered it stays with dispatch. */
    record ReturnPending() implements OrderRefusal {
        @Override
        public String code() {
            return "return-asked";
        }
    }

    /** The order has to be signed before that is decided. */
    record NotSigned() implements OrderRefusal {
        @Override
        public String code() {
            return "not-signed";
        }
    }

    /** It was signed before. */
    record AlreadySigned(Instant signedAt) implements OrderRefusal {
        @Override
        public String code() {
            return "already-signed";
        }
    }

    /** The order has ended: dispatch no longer holds the matter and can't decide about it. */
    record OrderEnded(Instant endedAt) implements OrderRefusal {
        @Override
        public String code() {
            return "order-ended";
        }
    }

    /** A later leg was handed to dispatch while its order of an earlier one is open. */
    record OrderStillOpen(int leg) implements OrderRefusal {
        @Override
        public String code() {
            return "order-still-open";
        }
    }

    /** It is said to have happened before the matter was opened. */
    record BeforeOpening(Instant openedAt) implements OrderRefusal {
        @Override
        public String code() {
            return "before-opening";
        }
    }

    /** The order is said to have ended before the team came, as far as is known. */
    record BeforeArrival(Instant arrivedAt) implements OrderRefusal {
        @Override
        public String code() {
            return "before-arrival";
        }
    }

    /** The directory has no team for the place. */
    record NoTeamOnDuty() implements OrderRefusal {
        @Override
        public String code() {
            return "no-team-on-duty";
        }
    }

    /** Another team was instructed in the meantime. */
    record AnotherTeamInstructed(TeamCode team) implements OrderRefusal {
        @Override
        public String code() {
            return "another-team-instructed";
        }
    }

    /** The team is on the spot: it can't decline any more, only be relieved. */
    record TeamOnTheSpot(Instant arrivedAt) implements OrderRefusal {
        @Override
        public String code() {
            return "team-on-the-spot";
        }
    }

    /** Nobody invited the department to come along. */
    record DepartmentNotInvited(DepartmentCode department) implements OrderRefusal {
        @Override
        public String code() {
            return "department-not-invited";
        }
    }

    /** The department is on the spot: it can't decline any more. */
    record DepartmentOnTheSpot(DepartmentCode department) implements OrderRefusal {
        @Override
        public String code() {
            return "department-on-the-spot";
        }
    }

    /** Only a department that comes can lead. */
    record DepartmentDoesNotCome(DepartmentCode department) implements OrderRefusal {
        @Override
        public String code() {
            return "department-does-not-come";
        }
    }

    /** The team has received the instruction, so it can't be sent elsewhere without the shift lead. */
    record InstructionHasBeenReceived(Instant receivedAt) implements OrderRefusal {
        @Override
        public String code() {
            return "instruction-has-been-received";
        }
    }

    /** The team has the order already. */
    record SameTeam(TeamCode team) implements OrderRefusal {
        @Override
        public String code() {
            return "same-team";
        }
    }

    /** The order's policy has no such stage. */
    record NoSuchStage(StageCode stage) implements OrderRefusal {
        @Override
        public String code() {
            return "no-such-stage";
        }
    }

    /** Only a clock that runs can be paused: this one hasn't started, is paused or has ended. */
    record ClockDoesNotRun(StageCode stage) implements OrderRefusal {
        @Override
        public String code() {
            return "clock-does-not-run";
        }
    }

    /** The clock was due before: a pause undoes no breach. */
    record ClockHasRunOut(Instant dueAt) implements OrderRefusal {
        @Override
        public String code() {
            return "clock-has-run-out";
        }
    }

    /** Only a paused clock can be resumed. */
    record ClockIsNotPaused(StageCode stage) implements OrderRefusal {
        @Override
        public String code() {
            return "clock-is-not-paused";
        }
    }

    /** A pause lies within the time that it takes out: after the clock's start and the pause before, and it ends after it began. */
    record PauseTooEarly(Instant earliest) implements OrderRefusal {
        @Override
        public String code() {
            return "pause-too-early";
        }
    }

    /** No officer was named, and the place's grid has none that is known. */
    record OfficerNotNamed() implements OrderRefusal {
        @Override
        public String code() {
            return "officer-not-named";
        }
    }

    /** An order can't end with that outcome: it belongs to mediation. */
    record OutcomeNotForOrders(Outcome outcome) implements OrderRefusal {
        @Override
        public String code() {
            return "outcome-not-for-orders";
        }
    }

    /** A matter goes back to the police only once 110 has acknowledged it. */
    record ReturnNotAcknowledged() implements OrderRefusal {
        @Override
        public String code() {
            return "return-not-acknowledged";
        }
    }

    /** An order is handed on to the centre or the specialist room only. */
    record LevelNotForHandOver(Level level) implements OrderRefusal {
        @Override
        public String code() {
            return "level-not-for-hand-over";
        }
    }

    /** Dispatch had no such leg of the matter. */
    record NoSuchLeg(int leg, int current) implements OrderRefusal {
        @Override
        public String code() {
            return "no-such-leg";
        }
    }

    /** It is said of the order of another leg than the one that is known last: nothing is decided there any more. */
    record LegIsOver(int leg, int current) implements OrderRefusal {
        @Override
        public String code() {
            return "leg-is-over";
        }
    }
}
