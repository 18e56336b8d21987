package org.anxin.mediation.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.eventstore.decide.Deadline;

/** A department's part in a matter; the diagram is in the package's description. */
public sealed interface Holding {
    /** What is known of it. */
    HoldingFile file();

    /** Which department. */
    default DepartmentCode department() {
        return file().department();
    }

    /** Whether what the department or the centre has to do now was not done in time. */
    boolean isOverdue();

    /** What has to be done in time, as far as it was not missed yet. */
    List<Deadline> deadlines();

    /** The department has it, or the centre has its refusal to rule on. */
    sealed interface Open extends Holding {
        /** The same state with more known. */
        Open with(HoldingFile known);

        /** It has accepted, or acts as if it had, or has to. */
        default Accepted accepted() {
            return new Accepted(file());
        }

        /** It has nothing more to do. */
        default Ended ended(boolean concluded) {
            return new Ended(file().awaiting(false), concluded);
        }
    }

    /** Handed over and not answered. */
    record Offered(HoldingFile file) implements Open {
        @Override
        public Offered with(HoldingFile known) {
            return new Offered(known);
        }

        /** The centre is to rule. */
        public Refused refused(DepartmentRefusalReason reason, Instant rulingBy) {
            return new Refused(file.refused(), reason, rulingBy);
        }

        @Override
        public boolean isOverdue() {
            return !file.missed().isEmpty();
        }

        @Override
        public List<Deadline> deadlines() {
            var terms = file.terms();
            return terms == null
                    ? List.of()
                    : pending(
                            file,
                            new Limit(EscalationLimit.ANSWER, terms.answerBy()),
                            new Limit(EscalationLimit.TERM, terms.dueAt()));
        }
    }

    /** It works on it. */
    record Accepted(HoldingFile file) implements Open {
        @Override
        public Accepted with(HoldingFile known) {
            return new Accepted(known);
        }

        @Override
        public boolean isOverdue() {
            return file.missed().contains(EscalationLimit.TERM);
        }

        @Override
        public List<Deadline> deadlines() {
            var terms = file.terms();
            return terms == null ? List.of() : pending(file, new Limit(EscalationLimit.TERM, terms.dueAt()));
        }
    }

    /** It has refused, and the centre hasn't ruled. */
    record Refused(HoldingFile file, DepartmentRefusalReason reason, Instant rulingBy) implements Open {
        @Override
        public Refused with(HoldingFile known) {
            return new Refused(known, reason, rulingBy);
        }

        @Override
        public boolean isOverdue() {
            return file.missed().contains(EscalationLimit.RULING);
        }

        @Override
        public List<Deadline> deadlines() {
            return pending(file, new Limit(EscalationLimit.RULING, rulingBy));
        }
    }

    /**
     * It has nothing more to do with the matter.
     *
     * @param concluded otherwise it was released
     */
    record Ended(HoldingFile file, boolean concluded) implements Holding {
        @Override
        public boolean isOverdue() {
            return false;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of();
        }
    }

    /** Something that is due. */
    record Limit(EscalationLimit limit, Instant dueAt) {}

    private static List<Deadline> pending(HoldingFile file, Limit... limits) {
        var pending = new ArrayList<Deadline>();
        for (var limit : limits) {
            if (!file.missed().contains(limit.limit())) {
                pending.add(new Deadline(
                        limit.limit().name().toLowerCase(Locale.ROOT)
                                + ':'
                                + file.department().value(),
                        limit.dueAt()));
            }
        }
        return List.copyOf(pending);
    }
}
