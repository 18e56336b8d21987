package org.anxin.followup.callback.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReopeningReason;

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

    /** The settlement has no such instalment. */
    record UnknownInstalment(int number) implements FollowUpRefusal {
        @Override
        public String code() {
            return "unknown-instalment";
        }
    }

    /** The instalment was paid or broken before. */
    record InstalmentSettled(int number, InstalmentResult result) implements FollowUpRefusal {
        @Override
        public String code() {
            return "instalment-settled";
        }
    }

    /** Nothing is late or broken that isn't due yet. */
    record InstalmentNotDue(int number, Instant dueBy) implements FollowUpRefusal {
        @Override
        public String code() {
            return "instalment-not-due";
        }
    }

    /** An instalment is promised anew once: after that it is paid or broken. */
    record AlreadyPutOff(int number) implements FollowUpRefusal {
        @Override
        public String code() {
            return "already-put-off";
        }
    }

    /** What is late is promised for a day, and nothing else is. */
    record NewDayGoesWithLate() implements FollowUpRefusal {
        @Override
        public String code() {
            return "new-day-goes-with-late";
        }
    }

    /** What is late is promised for a later day, and that hasn't passed. */
    record NotALaterDay(Instant dueBy) implements FollowUpRefusal {
        @Override
        public String code() {
            return "not-a-later-day";
        }
    }

    /** Instalments are neither paid nor broken: nothing is closed while something is open. */
    record InstalmentsOpen(List<Integer> numbers) implements FollowUpRefusal {
        @Override
        public String code() {
            return "instalments-open";
        }
    }

    /** Nobody was reached, so nobody has said anything. */
    record NobodyAnswered() implements FollowUpRefusal {
        @Override
        public String code() {
            return "nobody-answered";
        }
    }

    /** Who is content has no reason not to be. */
    record ReasonWithoutDissent() implements FollowUpRefusal {
        @Override
        public String code() {
            return "reason-without-dissent";
        }
    }

    /** A person reopens because somebody isn't content or facts are new; the other reasons are the platform's. */
    record NotAReasonByHand(ReopeningReason reason) implements FollowUpRefusal {
        @Override
        public String code() {
            return "not-a-reason-by-hand";
        }
    }

    /** Reopened as often as callers may: a supervisor decides. */
    record SupervisorDecides(int reopenings) implements FollowUpRefusal {
        @Override
        public String code() {
            return "supervisor-decides";
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
