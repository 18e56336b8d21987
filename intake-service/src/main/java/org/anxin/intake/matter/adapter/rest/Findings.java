package org.anxin.intake.matter.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import org.anxin.intake.matter.application.Warning;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** Everything that reading a body has shown: all of its errors at once, and what was kept without being understood. */
final class Findings {
    /** More than these help nobody. */
    private static final int MOST = 50;

    private final List<FieldError> errors = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    void error(String field, String detail) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(field, detail));
        }
    }

    void warn(String field, String detail) {
        if (warnings.size() < MOST) {
            warnings.add(new Warning(field, detail));
        }
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** @throws ProblemException 400 that names every field that is missing or malformed */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(errors)));
        }
    }
}
