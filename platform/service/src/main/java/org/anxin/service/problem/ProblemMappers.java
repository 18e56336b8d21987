package org.anxin.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Hands every failure of a request to {@link ProblemMapping}. One method for each type that has a mapper of Quarkus' own. */
class ProblemMappers {
    /** The media type of RFC 9457. */
    static final String MEDIA_TYPE = "application/problem+json";

    @ServerExceptionMapper
    Response problem(ProblemException problem, UriInfo uri) {
        return answer(problem, uri);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException json, UriInfo uri) {
        return answer(json, uri);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException json, UriInfo uri) {
        return answer(json, uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo uri) {
        return answer(invalid, uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException web, UriInfo uri) {
        return answer(web, uri);
    }

    @ServerExceptionMapper
    Response other(Throwable failure, UriInfo uri) {
        return answer(failure, uri);
    }

    private static Response answer(Throwable failure, UriInfo uri) {
        var exception = ProblemMapping.of(failure);
        var problem = exception.problem().at("/" + uri.getPath().replaceFirst("^/", ""));
        var response = Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
        exception.headers().forEach(response::header);
        return response.build();
    }
}
