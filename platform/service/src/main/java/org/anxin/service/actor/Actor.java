package org.anxin.service.actor;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in what role, for which centre.
 *
 * @param id opaque; recorded beside every event
 * @param unit the code of the team or department that somebody acts for; null where that wasn't said
 */
public record Actor(
        ActorId id,
        ActorRole role,
        CentreCode centre,
        @Nullable String unit) {
    private static final ActorId SYSTEM = new ActorId("system");

    /** Somebody who acts for no team or department in particular. */
    public Actor(ActorId id, ActorRole role, CentreCode centre) {
        this(id, role, centre, null);
    }

    /** The platform itself, as a reaction or timer acts. */
    public static Actor system(CentreCode centre) {
        return new Actor(SYSTEM, ActorRole.SYSTEM, centre);
    }
}
