package org.anxin.dispatch.order.application;

import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeFacts;
import org.jspecify.annotations.Nullable;

/** A step that may be reported late. */
public sealed interface FieldStep {
    /** Of steps at one moment the one with the lower rank is taken first. */
    int rank();

    /** The team has received the instruction. */
    record Received() implements FieldStep {
        @Override
        public int rank() {
            return 0;
        }
    }

    /**
     * The team tried to reach a grid officer.
     *
     * @param officer null for the officer of the place's grid
     */
    record Tried(@Nullable OfficerCode officer, ContactResult result) implements FieldStep {
        @Override
        public int rank() {
            return 1;
        }
    }

    /** The team is on the spot. */
    record Arrived() implements FieldStep {
        @Override
        public int rank() {
            return 2;
        }
    }

    /** A round of mediation was held on the spot. */
    record RoundHeld() implements FieldStep {
        @Override
        public int rank() {
            return 3;
        }
    }

    /** The team gave a sign of life. */
    record CheckedIn() implements FieldStep {
        @Override
        public int rank() {
            return 4;
        }
    }

    /** The team needed the police at its side. */
    record PoliceCalled() implements FieldStep {
        @Override
        public int rank() {
            return 5;
        }
    }

    /** A department was on the spot. */
    record DepartmentThere(DepartmentCode department) implements FieldStep {
        @Override
        public int rank() {
            return 6;
        }
    }

    /**
     * The order ended with an outcome.
     *
     * @param facts what it brought about; null when nobody said
     */
    record EndedWith(Outcome outcome, @Nullable OutcomeFacts facts) implements FieldStep {
        @Override
        public int rank() {
            return 7;
        }
    }
}
