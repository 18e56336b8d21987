package org.anxin.service.actor;

import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** Decides by role. */
public final class Access {
    private Access() {}

    /**
     * Returns when the actor may.
     *
     * @throws ProblemException 403 when not
     */
    public static void require(Actor actor, Permission permission) {
        if (!permission.isGrantedTo(actor.role())) {
            throw new ProblemException(Problem.of(
                    403, "not-permitted", "the role " + actor.role() + " does not have the permission " + permission));
        }
    }
}
