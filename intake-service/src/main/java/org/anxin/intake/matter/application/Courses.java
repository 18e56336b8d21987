package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/** How far matters are since intake has handed them on, as far as the log was read. */
public interface Courses {
    /** How far a matter is; empty as long as nothing has happened to it at its first holder's. */
    Uni<Optional<Course>> of(MatterId matter);

    /** What happens to a matter, in the order in which it can within one leg. */
    enum Step {
        /** The order was signed. */
        SIGNED,
        /** The team is on the spot. */
        ARRIVED,
        /** The team couldn't end it on the spot, and somebody else mediates. */
        HANDED_ON,
        /** There is an outcome. */
        ENDED,
        /** The loop is closed. */
        CLOSED,
        /** The outcome did not hold: it is open again. */
        REOPENED
    }

    /**
     * How far a matter is.
     *
     * @param open whether it has no outcome
     * @param holder who holds it; null while it is whom intake has handed it to
     * @param step what happened last; null when that was before steps were noted
     * @param at when that was; null as the step is
     * @param outcome the last that it had, also while it is open again; null when it had none, or that was before steps were noted
     */
    record Course(
            boolean open,
            @Nullable Holder holder,
            @Nullable Step step,
            @Nullable Instant at,
            @Nullable Outcome outcome) {}
}
