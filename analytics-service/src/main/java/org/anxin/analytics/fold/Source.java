package org.anxin.analytics.fold;

import org.anxin.contracts.EventTypes;

/** The services that tell about a matter; each numbers its own events of a matter from 1 without gaps. */
public enum Source {
    /** Reports, parties, opening. */
    INTAKE(EventTypes.INTAKE),
    /** Orders and clocks. */
    DISPATCH(EventTypes.DISPATCH),
    /** Cases and departments. */
    MEDIATION(EventTypes.MEDIATION),
    /** Call-backs, closing, reopening. */
    FOLLOWUP(EventTypes.FOLLOWUP);

    private final String name;

    Source(String name) {
        this.name = name;
    }

    /** As the registry of event types names it. */
    public String sourceName() {
        return name;
    }

    /**
     * The source of this name.
     *
     * @throws IllegalArgumentException when no service has it
     */
    public static Source named(String name) {
        for (var source : values()) {
            if (source.name.equals(name)) {
                return source;
            }
        }
        throw new IllegalArgumentException("no service is called so");
    }
}
