package org.anxin.service.actor;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;

/**
 * Who acts, in what role, for which centre.
 *
 * @param id opaque; recorded beside every event
 */
public record Actor(ActorId id, ActorRole role, CentreCode centre) {
    private static final ActorId SYSTEM = new ActorId("system");

    /** The platform itself, as a reaction or timer acts. */
    public static Actor system(CentreCode centre) {
        return new Actor(SYSTEM, ActorRole.SYSTEM, centre);
    }
}
