package org.anxin.mediation.escalation.adapter.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.mediation.escalation.application.EscalationStatus;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Parameters as codes; 400 when they are none. */
final class Parameters {
    private Parameters() {}

    static DepartmentCode department(String text) {
        try {
            return new DepartmentCode(text);
        } catch (IllegalArgumentException e) {
            throw invalid("department", String.valueOf(e.getMessage()));
        }
    }

    static @Nullable DepartmentCode departmentOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : department(text);
    }

    static @Nullable EscalationStatus status(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(EscalationStatus.values())
                .filter(status -> status.name().equals(text))
                .findAny()
                .orElseThrow(() -> invalid(
                        "status",
                        Arrays.stream(EscalationStatus.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(parameter, detail))));
    }
}
