package org.anxin.mediation.escalation.application;

import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.service.actor.Actor;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** For which department somebody acts: a clerk for the one that is named with the request, everybody else for any of the centre. */
public final class Departments {
    private Departments() {}

    /**
     * The department whose matters the actor sees; null for all.
     *
     * @param asked null for all that may be seen
     * @throws ProblemException 403 when it is another's, or a clerk names none
     */
    public static @Nullable DepartmentCode visible(Actor actor, @Nullable DepartmentCode asked) {
        if (actor.role() != ActorRole.CLERK) {
            return asked;
        }
        var unit = actor.unit();
        if (unit == null) {
            throw new ProblemException(
                    Problem.of(403, "department-missing", "the header X-Unit has to name the clerk's department"));
        }
        var own = new DepartmentCode(unit);
        if (asked != null && !asked.equals(own)) {
            throw new ProblemException(Problem.of(
                    403, "not-your-department", "you act for " + own.value() + ", and see what is its own only"));
        }
        return own;
    }
}
