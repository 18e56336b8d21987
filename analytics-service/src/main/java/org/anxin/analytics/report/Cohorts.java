package org.anxin.analytics.report;

import java.util.List;
import org.anxin.contracts.value.CohortCode;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the code of a cohort from a request. */
public final class Cohorts {
    private Cohorts() {}

    /**
     * The cohort of a request.
     *
     * @return null when none was named: all matters
     * @throws ProblemException 400, naming the field and what it takes
     */
    public static @Nullable CohortCode of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new CohortCode(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("cohort", String.valueOf(e.getMessage())))));
        }
    }
}
