package org.anxin.analytics.fold;

import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.Verdict;
import org.jspecify.annotations.Nullable;

/** The part of an event that figures need. Events without such a part are no happening. */
public sealed interface Happening {
    /** A report came in and is a matter of its own. */
    record Received(
            CentreCode centre,
            Channel channel,
            MatterKind kind,
            @Nullable Category category,
            @Nullable CohortCode cohort,
            boolean drill)
            implements Happening {}

    /** A matter was taken over from an old ledger, with its end. */
    record Imported(
            CentreCode centre,
            Channel channel,
            MatterKind kind,
            @Nullable Category category,
            @Nullable CohortCode cohort,
            Outcome outcome,
            boolean closed)
            implements Happening {}

    /** The matter was taken on; kind and category as they then were. */
    record Opened(int nextLeg, MatterKind kind, @Nullable Category category, boolean drill) implements Happening {}

    /** An order was issued: its clocks. */
    record OrderIssued(List<StageCode> stages) implements Happening {}

    /** A clock's timer fired. */
    record ClockBreached(StageCode stage) implements Happening {}

    /** The verdict on a clock. */
    record ClockJudged(StageCode stage, Verdict verdict) implements Happening {}

    /** The report belongs to another matter. */
    record Linked() implements Happening {}

    /** The report is a matter of its own again. */
    record Unlinked() implements Happening {}

    /** A person has found that the matter is another than was thought. */
    record Corrected(MatterKind kind, @Nullable Category category) implements Happening {}

    /** An order follows that: its clocks that run under other terms from now on, or run no more. */
    record OrderCorrected(List<StageCode> stages, List<StageCode> dropped) implements Happening {}

    /** Mediation has taken the matter: the terms that run there. */
    record CaseTaken(List<StageCode> terms) implements Happening {}

    /** A case follows a correction: its terms that run in addition, or run no more. */
    record CaseCorrected(List<StageCode> terms, List<StageCode> dropped) implements Happening {}

    /** The matter goes to another service without an outcome. */
    record HandedOn(int nextLeg) implements Happening {}

    /**
     * The matter has an outcome.
     *
     * @param outcome null for one that takes the matter out of the count and that nobody has countersigned
     */
    record Concluded(int nextLeg, @Nullable Outcome outcome) implements Happening {}

    /**
     * Two people agree that the outcome is this, another perhaps than it was.
     *
     * @param leg on which it was given
     */
    record Agreed(int leg, Outcome outcome) implements Happening {}

    /** The outcome did not hold. */
    record Reopened(int nextLeg) implements Happening {}

    /** The loop is closed. */
    record Closed() implements Happening {}
}
