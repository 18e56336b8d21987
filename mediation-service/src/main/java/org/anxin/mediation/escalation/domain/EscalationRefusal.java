package org.anxin.mediation.escalation.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.DepartmentCode;

/** Why a command about a department doesn't hold. */
public sealed interface EscalationRefusal {
    /** Stable and kebab-case; callers may rely on it. */
    String code();

    /** The department has nothing to do with the matter, or no more. */
    record NotHeld(DepartmentCode department) implements EscalationRefusal {
        @Override
        public String code() {
            return "department-holds-nothing";
        }
    }

    /** The department has accepted, or was overruled: it can't refuse, nor accept again. */
    record AcceptedAlready() implements EscalationRefusal {
        @Override
        public String code() {
            return "accepted-already";
        }
    }

    /** The department has refused, and the centre hasn't ruled yet. */
    record RefusedAlready() implements EscalationRefusal {
        @Override
        public String code() {
            return "refused-already";
        }
    }

    /** The department has refused this matter once before. */
    record RefusedBefore() implements EscalationRefusal {
        @Override
        public String code() {
            return "refused-once-before";
        }
    }

    /** The time to refuse is over. */
    record TooLateToRefuse(Instant answerBy) implements EscalationRefusal {
        @Override
        public String code() {
            return "too-late-to-refuse";
        }
    }

    /** There is no refusal to rule on. */
    record NothingToRule() implements EscalationRefusal {
        @Override
        public String code() {
            return "nothing-to-rule-on";
        }
    }

    /** The department hasn't asked for anything. */
    record NothingAsked() implements EscalationRefusal {
        @Override
        public String code() {
            return "nothing-asked";
        }
    }

    /** Another department is named though the one that refused keeps the matter, or it is that one itself. */
    record NextNotCalledFor() implements EscalationRefusal {
        @Override
        public String code() {
            return "next-not-called-for";
        }
    }

    /** One department can't lead and assist, nor assist twice. */
    record NamedTwice(DepartmentCode department) implements EscalationRefusal {
        @Override
        public String code() {
            return "department-named-twice";
        }
    }

    /** The centre has no such department. */
    record UnknownDepartment(DepartmentCode department, List<DepartmentCode> known) implements EscalationRefusal {
        @Override
        public String code() {
            return "unknown-department";
        }
    }

    /** It is said to have happened before the matter was handed over. */
    record BeforeHandOver(Instant since) implements EscalationRefusal {
        @Override
        public String code() {
            return "before-handed-over";
        }
    }
}
