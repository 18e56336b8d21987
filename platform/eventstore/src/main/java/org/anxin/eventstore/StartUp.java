package org.anxin.eventstore;

/** What holding a store against the log found. */
public sealed interface StartUp {
    /** Store and log fit. */
    record Fits(int incarnation) implements StartUp {}

    /**
     * The store had been restored to an older state: what it lacked was imported from the log, under a new incarnation.
     *
     * @param imported events that were imported
     */
    record Restored(int incarnation, int imported) implements StartUp {}
}
