package org.anxin.intake.matter.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report and a matter that came in before it have in common.
 *
 * @param phone whether whoever reported has the same
 * @param enterprise whether it is against the same, by credit code or name
 * @param place what is the same about the place
 * @param apart time between the two receipts
 * @param open whether the matter has no outcome yet
 * @param drill whether both are exercises or neither is
 */
public record Alike(boolean phone, boolean enterprise, SamePlace place, Duration apart, boolean open, boolean drill) {
    /** How soon after another a report may be a certain repeat (domain rule). */
    public static final Duration CERTAIN_WITHIN = Duration.ofHours(72);

    /** How sure the place is the same. */
    public enum SamePlace {
        /** It isn't, or isn't known. */
        NONE,
        /** The same grid, which is large. */
        GRID,
        /** The same site. */
        SITE
    }

    /** Why somebody may think that both are one. */
    public enum Reason {
        /** Whoever reported has the same phone. */
        SAME_PHONE,
        /** The same enterprise, by credit code or name. */
        SAME_ENTERPRISE,
        /** The same site. */
        SAME_SITE,
        /** The same grid. */
        SAME_GRID,
        /** At most 72 hours apart. */
        WITHIN_72_HOURS
    }

    /** What both may be to each other; a person decides. */
    public enum Suggestion {
        /** The same person, the same matter. */
        REPEAT,
        /** The same person, the same matter, which has an outcome: it would have to be reopened. */
        REOPEN,
        /** Another claimant against the same enterprise. */
        JOIN,
        /** Two matters. */
        SEPARATE
    }

    /** Why, in the order of weight. */
    public List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        if (phone) {
            reasons.add(Reason.SAME_PHONE);
        }
        if (enterprise) {
            reasons.add(Reason.SAME_ENTERPRISE);
        }
        var same = placeReason();
        if (same != null) {
            reasons.add(same);
        }
        if (isSoon()) {
            reasons.add(Reason.WITHIN_72_HOURS);
        }
        return List.copyOf(reasons);
    }

    /** From 0 to 100. */
    public int score() {
        return reasons().stream().mapToInt(Alike::weight).sum();
    }

    /** What it looks like. */
    public Suggestion suggestion() {
        if (phone && (enterprise || place != SamePlace.NONE)) {
            return open ? Suggestion.REPEAT : Suggestion.REOPEN;
        }
        return enterprise ? Suggestion.JOIN : Suggestion.SEPARATE;
    }

    /**
     * Whether it is linked without a person: phone and enterprise or place are the same, the matter is open, and it came within 72 hours. A grid is
     * no place in this: somebody may report two matters of one grid in a day.
     */
    public boolean isCertainRepeat() {
        return drill && open && isSoon() && phone && (enterprise || place == SamePlace.SITE);
    }

    private boolean isSoon() {
        return apart.compareTo(CERTAIN_WITHIN) <= 0;
    }

    private @Nullable Reason placeReason() {
        return switch (place) {
            case NONE -> null;
            case GRID -> Reason.SAME_GRID;
            case SITE -> Reason.SAME_SITE;
        };
    }

    private static int weight(Reason reason) {
        return switch (reason) {
            case SAME_PHONE -> 50;
            case SAME_ENTERPRISE -> 25;
            case SAME_SITE -> 15;
            case SAME_GRID -> 5;
            case WITHIN_72_HOURS -> 10;
        };
    }
}
