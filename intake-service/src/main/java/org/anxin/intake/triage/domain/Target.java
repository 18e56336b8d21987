package org.anxin.intake.triage.domain;

/** What is suggested. */
public enum Target {
    /** A kind of matter. */
    KIND(1),
    /** A category; only for disputes. */
    CATEGORY(1),
    /** Whether it is a major emergency. */
    SEVERITY(2),
    /** Whether it looks like police work, which goes back to 110. */
    POLICE(2);

    private final int least;

    Target(int least) {
        this.least = least;
    }

    /** The weight that rules have to reach together before it is suggested. */
    int least() {
        return least;
    }
}
