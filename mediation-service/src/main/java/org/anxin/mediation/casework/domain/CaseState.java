package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.SettlementForm;
import org.jspecify.annotations.Nullable;

/** Where a case stands; the diagram is in the package's description. */
public sealed interface CaseState {
    /** Nobody has handed the matter to mediation. */
    record NotTaken() implements CaseState {}

    /** Mediation has taken the matter at least once. */
    sealed interface Taken extends CaseState {
        /** What is known of it. */
        CaseFile file();

        /** At what level it is handled, or was when it ended. */
        Level level();
    }

    /** Mediation holds the work itself. */
    sealed interface InMediation extends Taken {
        /** The same state with more known. */
        InMediation with(CaseFile file);

        /** The outcome that a settlement is here. */
        Outcome settledAs();

        /** A department takes the work. */
        default WithDepartment escalated() {
            return new WithDepartment(this);
        }

        /** The parties settled; the outcome follows at once. */
        default Settled settled(Agreement agreement) {
            return new Settled(file(), level(), agreement);
        }
    }

    /** At the centre: at the desk, or with parties that were taken back. */
    record AtCentre(CaseFile file, Level level) implements InMediation {
        @Override
        public AtCentre with(CaseFile known) {
            return new AtCentre(known, level);
        }

        @Override
        public Outcome settledAs() {
            return file.atDesk() ? Outcome.RESOLVED_AT_DESK : Outcome.RESOLVED_TAKEN_BACK;
        }

        /** On to the room for difficult cases, where it is tried anew. */
        public InSpecialistRoom enterSpecialistRoom() {
            return new InSpecialistRoom(file.failed(false));
        }
    }

    /** In the room for difficult cases. */
    record InSpecialistRoom(CaseFile file) implements InMediation {
        @Override
        public InSpecialistRoom with(CaseFile known) {
            return new InSpecialistRoom(known);
        }

        @Override
        public Level level() {
            return Level.SPECIALIST_ROOM;
        }

        @Override
        public Outcome settledAs() {
            return Outcome.RESOLVED_IN_SPECIALIST_ROOM;
        }
    }

    /**
     * A department holds the work.
     *
     * @param from where the case was, and is again when the department need not have it
     */
    record WithDepartment(InMediation from) implements Taken {
        @Override
        public CaseFile file() {
            return from.file();
        }

        @Override
        public Level level() {
            return Level.DEPARTMENT;
        }

        /** The department that leads. */
        public DepartmentCode department() {
            return file().escalation().lead().orElseThrow();
        }

        WithDepartment with(CaseFile known) {
            return new WithDepartment(from.with(known));
        }
    }

    /** Between the settlement and the outcome that is recorded with it; no command ever meets this state. */
    record Settled(CaseFile file, Level level, Agreement agreement) implements Taken {}

    /**
     * Somebody has to go there after all: dispatch holds the matter, until it comes back.
     *
     * @param level where the case was
     */
    record HandedOn(CaseFile file, Level level) implements Taken {}

    /**
     * The outcome stands and follow-up holds the matter.
     *
     * @param department the department that held the work at the end
     * @param agreement when the parties settled
     */
    record Concluded(
            CaseFile file,
            Outcome outcome,
            Level level,
            Instant at,
            @Nullable DepartmentCode department,
            @Nullable Agreement agreement)
            implements Taken {
        /** The same with more known. */
        Concluded with(CaseFile known) {
            return new Concluded(known, outcome, level, at, department, agreement);
        }
    }

    /**
     * What the parties agreed on.
     *
     * @param amount the sum, when money is owed
     * @param people for how many claimants
     * @param paid at once; null when nothing was said of how the sum is paid
     * @param instalments what is owed later, in the order of their numbers
     */
    record Agreement(
            SettlementForm form,
            @Nullable Fen amount,
            int people,
            @Nullable Fen paid,
            List<Instalment> instalments) {
        public Agreement {
            instalments = List.copyOf(instalments);
        }

        static Agreement of(SettlementReached event) {
            var instalments = event.instalments();
            return new Agreement(
                    event.form(),
                    event.amount(),
                    event.people(),
                    event.paid(),
                    instalments == null ? List.of() : instalments);
        }
    }
}
