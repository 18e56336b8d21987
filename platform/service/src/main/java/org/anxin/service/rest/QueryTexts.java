package org.anxin.service.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters with characters that no text has, such as NUL, which the database can't take. */
class QueryTexts {
    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        if (uri.getRequestUri().getRawQuery() == null) {
            return;
        }
        var errors = uri.getQueryParameters().entrySet().stream()
                .filter(QueryTexts::isNoText)
                .map(parameter -> new FieldError(parameter.getKey(), "has characters that no text has"))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
    }

    private static boolean isNoText(Map.Entry<String, List<String>> parameter) {
        return parameter.getValue().stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl));
    }
}
