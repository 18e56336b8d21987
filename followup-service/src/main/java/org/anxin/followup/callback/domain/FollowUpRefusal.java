package org.anxin.followup.callback.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Outcome;

/** Why a command doesn't hold. */
public sealed interface FollowUpRefusal {
    /** Stable and kebab-case; callers may rely on it. */
    String code();

    /** Follow-up never took such a matter. */
    record UnknownFollowUp() implements FollowUpRefusal {
        @Override
        public String code() {
            return "unknown-follow-up";
        }
    }

    /** A further outcome comes though nobody reopened the matter: somebody decided who doesn't hold it. */
    record NotReopened(int leg) implements FollowUpRefusal {
        @Override
        public String code() {
            return "not-reopened";
        }
    }

    /** The loop is closed. */
    record AlreadyClosed(ClosingReason reason) implements FollowUpRefusal {
        @Override
        public String code() {
            return "matter-closed";
        }
    }

    /** The matter was reopened and another service holds it. */
    record HandedBack(Holder to) implements FollowUpRefusal {
        @Override
        public String code() {
            return "matter-reopened";
        }
    }

    /** A call-back found dissent: a person decides now, calling again settles nothing. */
    record DecisionAwaited() implements FollowUpRefusal {
        @Override
        public String code() {
            return "decision-awaited";
        }
    }

    /** Only a call-back that found dissent reopens a matter. */
    record NobodyDissatisfied() implements FollowUpRefusal {
        @Override
        public String code() {
            return "nobody-dissatisfied";
        }
    }

    /** A matter is reopened to those who handle matters. */
    record NotReopenedThere(List<Holder> allowed) implements FollowUpRefusal {
        @Override
        public String code() {
            return "not-reopened-there";
        }
    }

    /** Satisfied is what a call-back finds, nobody closes with it by hand. */
    record SatisfiedByCallBackOnly() implements FollowUpRefusal {
        @Override
        public String code() {
            return "satisfied-by-call-back-only";
        }
    }

    /** Not tried as often as the rule asks. */
    record TooFewAttempts(int made, int needed) implements FollowUpRefusal {
        @Override
        public String code() {
            return "too-few-attempts";
        }
    }

    /** The outcome asks for a call-back. */
    record CallBackNeeded() implements FollowUpRefusal {
        @Override
        public String code() {
            return "call-back-needed";
        }
    }

    /** The outcome takes the matter out of the count and doesn't hold: a second person hasn't countersigned it, or wouldn't. */
    record OutcomeNotCountersigned(Outcome outcome) implements FollowUpRefusal {
        @Override
        public String code() {
            return "outcome-not-countersigned";
        }
    }

    /** Nothing about the outcome waits for a second person. */
    record NothingToCountersign() implements FollowUpRefusal {
        @Override
        public String code() {
            return "nothing-to-countersign";
        }
    }

    /** Who gave the outcome, or asks for another, is not the second person. */
    record CountersignedBySame() implements FollowUpRefusal {
        @Override
        public String code() {
            return "countersigned-by-same";
        }
    }

    /** An outcome waits for its countersign: one thing at a time. */
    record CountersignAwaited() implements FollowUpRefusal {
        @Override
        public String code() {
            return "countersign-awaited";
        }
    }

    /** The outcome is that already. */
    record OutcomeIsThat(Outcome outcome) implements FollowUpRefusal {
        @Override
        public String code() {
            return "outcome-is-that";
        }
    }

    /** Only the police's word makes a return, and no correction unmakes it. */
    record ReturnIsThePolices() implements FollowUpRefusal {
        @Override
        public String code() {
            return "return-is-the-polices";
        }
    }

    /** It is said to have happened before the outcome that it follows up. */
    record BeforeOutcome(Instant outcomeAt) implements FollowUpRefusal {
        @Override
        public String code() {
            return "before-outcome";
        }
    }
}
