package org.anxin.analytics.fold;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How a matter stands for the figures. Nothing in it belongs to one matter alone, so millions of matters share few standings, and a standing is
 * the key by which they are counted.
 *
 * @param drill an exercise, which never counts
 * @param category of a dispute, when it was given
 * @param outcome set in {@link Phase#CONCLUDED} and {@link Phase#CLOSED}, but not for as long as one that takes the matter out of the count has no
 *     countersign: the matter counts then as one without an outcome
 * @param leg the leg that the matter is on; a decision of an earlier one is a fact only
 */
public record Standing(
        CentreCode centre,
        @Nullable CohortCode cohort,
        boolean drill,
        Channel channel,
        MatterKind kind,
        @Nullable Category category,
        Phase phase,
        @Nullable Outcome outcome,
        int leg,
        Clocks clocks) {
    /** Intake's. */
    private static final int FIRST_LEG = 1;

    /** A matter that was just received. */
    static Standing of(Happening.Received received) {
        return new Standing(
                received.centre(),
                received.cohort(),
                received.drill(),
                received.channel(),
                received.kind(),
                received.category(),
                Phase.RECEIVED,
                null,
                FIRST_LEG,
                Clocks.NONE);
    }

    /** A matter of an old ledger, which ended before anybody here had a leg of it; nobody kept its clocks. */
    static Standing of(Happening.Imported imported) {
        return new Standing(
                imported.centre(),
                imported.cohort(),
                false,
                imported.channel(),
                imported.kind(),
                imported.category(),
                imported.closed() ? Phase.CLOSED : Phase.CONCLUDED,
                imported.outcome(),
                1,
                Clocks.NONE);
    }

    /** Whether it counts: taken on and no repeat, no drill, and no outcome that takes it out of the count. */
    public boolean counts() {
        return !drill && isTakenOn() && phase != Phase.LINKED && (outcome == null || outcome.isCounted());
    }

    /** A consultation needs no opening: it is answered where it came in. */
    private boolean isTakenOn() {
        return phase != Phase.RECEIVED || kind == MatterKind.CONSULTATION;
    }

    Standing opened(Happening.Opened opened) {
        return new Standing(
                centre,
                cohort,
                drill || opened.drill(),
                channel,
                opened.kind(),
                opened.category(),
                Phase.OPEN,
                null,
                opened.nextLeg(),
                clocks);
    }

    Standing corrected(Happening.Corrected corrected) {
        return new Standing(
                centre, cohort, drill, channel, corrected.kind(), corrected.category(), phase, outcome, leg, clocks);
    }

    Standing onLeg(int next) {
        return new Standing(centre, cohort, drill, channel, kind, category, phase, outcome, next, clocks);
    }

    Standing concluded(Happening.Concluded concluded) {
        return new Standing(
                centre,
                cohort,
                drill,
                channel,
                kind,
                category,
                Phase.CONCLUDED,
                concluded.outcome(),
                concluded.nextLeg(),
                clocks);
    }

    Standing agreed(Outcome another) {
        return new Standing(centre, cohort, drill, channel, kind, category, phase, another, leg, clocks);
    }

    Standing reopened(int next) {
        return new Standing(centre, cohort, drill, channel, kind, category, Phase.OPEN, null, next, clocks);
    }

    /** What it was before it was linked: intake's leg is over once it was opened. */
    Standing unlinked() {
        return in(leg == FIRST_LEG ? Phase.RECEIVED : Phase.OPEN);
    }

    Standing in(Phase next) {
        return new Standing(centre, cohort, drill, channel, kind, category, next, outcome, leg, clocks);
    }

    Standing closed() {
        return new Standing(centre, cohort, drill, channel, kind, category, Phase.CLOSED, outcome, leg, clocks);
    }

    Standing withClocks(Clocks changed) {
        return changed == clocks
                ? this
                : new Standing(centre, cohort, drill, channel, kind, category, phase, outcome, leg, changed);
    }
}
