package org.anxin.mediation.notice;

import java.util.List;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.mediation.escalation.application.Departments;
import org.anxin.service.actor.Actor;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which department somebody asks about. */
final class ToldDepartment {
    private ToldDepartment() {}

    /**
     * The department; null for all that the actor may see.
     *
     * @param name of the field or parameter that asks for one
     * @throws ProblemException 400 when it isn't a code, 403 when it is another's
     */
    static @Nullable DepartmentCode of(Actor actor, String name, @Nullable String asked) {
        try {
            return Departments.visible(actor, asked == null ? null : new DepartmentCode(asked));
        } catch (IllegalArgumentException e) {
            throw invalid(name, String.valueOf(e.getMessage()));
        }
    }

    /** The same where there has to be one. */
    static DepartmentCode required(Actor actor, String name, @Nullable String asked) {
        var department = of(actor, name, asked);
        if (department == null) {
            throw invalid(name, "must be given");
        }
        return department;
    }

    private static ProblemException invalid(String name, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(name, detail))));
    }
}
