package org.anxin.service.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.anxin.service.codec.BodyTooLongException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that is too long by its announced length, before a byte of it is read. */
class BodyLimit {
    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (request.getLength() > BodyTooLongException.LIMIT_BYTES) {
            throw new ProblemException(ProblemMapping.tooLong(
                    "the body must not be longer than " + BodyTooLongException.LIMIT_BYTES + " bytes"));
        }
    }
}
