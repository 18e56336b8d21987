package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Holder;

/** Where a follow-up stands; the diagram is in the package's description. */
public sealed interface FollowUpState {
    /** No outcome has come yet. */
    record NotOpened() implements FollowUpState {}

    /** Follow-up has taken the matter at least once. */
    sealed interface Opened extends FollowUpState {
        /** What is known of it. */
        FollowUpFile file();

        /** The same state with more known. */
        Opened with(FollowUpFile known);
    }

    /** Somebody is to be called back. */
    sealed interface ToCall extends Opened {
        /** From when on. */
        Instant dueAt();

        /** Nobody was reached: the next try. */
        default Waiting unreachable(Call call, Instant nextDueAt) {
            return new Waiting(file().called(call), nextDueAt);
        }

        /** They are content; closing follows at once. */
        default Satisfied satisfied(Call call) {
            return new Satisfied(file().called(call));
        }

        /** They are content, and there is something to be paid yet. */
        default PerformanceAwaited awaitingPerformance(Call call) {
            return new PerformanceAwaited(file().called(call));
        }

        /** They are not content. */
        default DecisionAwaited dissatisfied(Call call) {
            return new DecisionAwaited(file().called(call));
        }
    }

    /** The call-back's time has not come. */
    record Waiting(FollowUpFile file, Instant dueAt) implements ToCall {
        @Override
        public Waiting with(FollowUpFile known) {
            return new Waiting(known, dueAt);
        }

        /** Its time has come. */
        public Due fellDue() {
            return new Due(file, dueAt);
        }
    }

    /** The call-back's time has come. */
    record Due(FollowUpFile file, Instant dueAt) implements ToCall {
        @Override
        public Due with(FollowUpFile known) {
            return new Due(known, dueAt);
        }
    }

    /** Between a satisfied call-back and the closing that is recorded with it; no command ever meets this state. */
    record Satisfied(FollowUpFile file) implements Opened {
        @Override
        public Satisfied with(FollowUpFile known) {
            return new Satisfied(known);
        }
    }

    /** A call-back found dissent, or a settlement was broken; a person closes or reopens. */
    record DecisionAwaited(FollowUpFile file) implements Opened {
        @Override
        public DecisionAwaited with(FollowUpFile known) {
            return new DecisionAwaited(known);
        }
    }

    /** They are content, and an instalment of the settlement is neither paid nor broken; the last that is paid closes. */
    record PerformanceAwaited(FollowUpFile file) implements Opened {
        @Override
        public PerformanceAwaited with(FollowUpFile known) {
            return new PerformanceAwaited(known);
        }
    }

    /** The loop is closed. */
    record Closed(FollowUpFile file, ClosingReason reason, Instant at) implements Opened {
        @Override
        public Closed with(FollowUpFile known) {
            return new Closed(known, reason, at);
        }
    }

    /** The matter was handed back; it returns with a later leg. */
    record Reopened(FollowUpFile file, Holder to, Instant at) implements Opened {
        @Override
        public Reopened with(FollowUpFile known) {
            return new Reopened(known, to, at);
        }
    }
}
