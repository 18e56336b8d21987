package org.anxin.service.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.anxin.service.codec.BodyTooLongException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a body that is too long by its announced length, before a byte of it is read. Files may be longer; only paths that take them take their types. */
class BodyLimit {
    /** Three photos and the form around them. */
    private static final int FILES_LIMIT_BYTES = 16 * 1024 * 1024;

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        var most = isFile(request.getMediaType()) ? FILES_LIMIT_BYTES : BodyTooLongException.LIMIT_BYTES;
        if (request.getLength() > most) {
            throw new ProblemException(ProblemMapping.tooLong("the body must not be longer than " + most + " bytes"));
        }
    }

    private static boolean isFile(@Nullable MediaType type) {
        return type != null
                && (type.getType().equals("image")
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                        || type.getSubtype().equals("pdf"));
    }
}
