package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.mediation.escalation.domain.EscalationRefusal;

/** Why a command doesn't hold. */
public sealed interface CaseRefusal {
    /** Stable and kebab-case; callers may rely on it. */
    String code();

    /** Mediation never took such a matter. */
    record UnknownCase() implements CaseRefusal {
        @Override
        public String code() {
            return "unknown-case";
        }
    }

    /** A further leg is handed over though this one has no outcome: somebody decided who doesn't hold the matter. */
    record CaseStillOpen(int leg) implements CaseRefusal {
        @Override
        public String code() {
            return "case-still-open";
        }
    }

    /** The case has its outcome: follow-up holds the matter. */
    record AlreadyConcluded(Outcome outcome) implements CaseRefusal {
        @Override
        public String code() {
            return "case-concluded";
        }
    }

    /** The case rests, since its matter belongs to another: what there is to do is done there. */
    record Suspended(MatterId to) implements CaseRefusal {
        @Override
        public String code() {
            return "suspended";
        }
    }

    /** Dispatch holds the matter, since somebody has to go there. */
    record InTheField() implements CaseRefusal {
        @Override
        public String code() {
            return "in-the-field";
        }
    }

    /** The police are asked to take the matter back: until they have answered it stays where it is. */
    record ReturnPending() implements CaseRefusal {
        @Override
        public String code() {
            return "return-asked";
        }
    }

    /** A department holds the work: only its conclusion is taken, or the shift lead's outcome. */
    record DepartmentHolds(DepartmentCode department) implements CaseRefusal {
        @Override
        public String code() {
            return "department-holds-the-work";
        }
    }

    /** No department holds the work, so none can conclude. */
    record NotEscalated() implements CaseRefusal {
        @Override
        public String code() {
            return "not-escalated";
        }
    }

    /** The case is in the specialist room already. */
    record InRoomAlready() implements CaseRefusal {
        @Override
        public String code() {
            return "in-specialist-room-already";
        }
    }

    /** The failure is on record, and nothing was tried since. */
    record FailedAlready() implements CaseRefusal {
        @Override
        public String code() {
            return "failed-already";
        }
    }

    /** Another department holds the work. */
    record OtherDepartment(DepartmentCode holds) implements CaseRefusal {
        @Override
        public String code() {
            return "other-department";
        }
    }

    /** The rules between the centre and departments say no. */
    record OfDepartments(EscalationRefusal why) implements CaseRefusal {
        @Override
        public String code() {
            return why.code();
        }
    }

    /** This outcome comes another way: by a settlement, a department's conclusion, or never from mediation. */
    record OutcomeNotGivenHere(List<Outcome> allowed) implements CaseRefusal {
        @Override
        public String code() {
            return "outcome-not-given-here";
        }
    }

    /** Only what is handled by phone or at the window can be settled in a micro-centre; whoever was taken back, or is in the room, isn't there. */
    record NotAtTheDesk() implements CaseRefusal {
        @Override
        public String code() {
            return "not-at-the-desk";
        }
    }

    /** It is said how a sum is paid, but not what was agreed on. */
    record SumMissing() implements CaseRefusal {
        @Override
        public String code() {
            return "sum-missing";
        }
    }

    /**
     * What is paid doesn't come to the agreed sum.
     *
     * @param planned what is paid at once and all instalments together
     * @param atOnce there are no instalments
     */
    record PaymentsDontAddUp(Fen agreed, Fen planned, boolean atOnce) implements CaseRefusal {
        @Override
        public String code() {
            return "payments-do-not-add-up";
        }
    }

    /**
     * An instalment is due before the settlement, or years after it.
     *
     * @param index which of those that were named, from 0
     */
    record DueOutOfRange(int index, LocalDate first, LocalDate last) implements CaseRefusal {
        @Override
        public String code() {
            return "due-out-of-range";
        }
    }

    /** It is said to have happened before mediation was given the matter. */
    record BeforeTaken(Instant takenAt) implements CaseRefusal {
        @Override
        public String code() {
            return "before-taken";
        }
    }
}
