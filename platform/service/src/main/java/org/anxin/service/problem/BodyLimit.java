package org.anxin.service.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.anxin.service.codec.BodyTooLongException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is too long by its announced length, before it is read. Files may be longer; only paths that take them take their types. A form with files isn't
 * refused here: its page says so itself, to somebody who has filled it in.
 */
class BodyLimit {
    private static final int FILE_LIMIT_BYTES = 16 * 1024 * 1024;

    /** A centre's ledger of many years. */
    private static final int TABLE_LIMIT_BYTES = 32 * 1024 * 1024;

    private static final Set<String> TABLES = Set.of("csv", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        var type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return;
        }
        var most = most(type);
        if (request.getLength() > most) {
            throw new ProblemException(ProblemMapping.tooLong("the body must not be longer than " + most + " bytes"));
        }
    }

    private static int most(@Nullable MediaType type) {
        if (type == null) {
            return BodyTooLongException.LIMIT_BYTES;
        }
        if (TABLES.contains(type.getSubtype())) {
            return TABLE_LIMIT_BYTES;
        }
        return type.getType().equals("image") || type.getSubtype().equals("pdf")
                ? FILE_LIMIT_BYTES
                : BodyTooLongException.LIMIT_BYTES;
    }
}
