package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Request bodies as a whole. */
final class Bodies {
    private Bodies() {}

    /** @throws ProblemException 400 when the body isn't a JSON object */
    static Fields fields(@Nullable JsonNode body, Findings findings) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(Problem.invalid(List.of(new FieldError("", "the body must be a JSON object"))));
        }
        return new Fields(body, "", findings);
    }
}
