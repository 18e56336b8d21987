package org.anxin.intake.matter.adapter.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.anxin.intake.matter.application.Accepted;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** Answers to what was taken. */
final class Answers {
    private Answers() {}

    /** @param otherContent what to say when the number or key was used before */
    static Response of(Accepted accepted, Supplier<Problem> otherContent) {
        return switch (accepted) {
            case Accepted.Taken taken -> created(taken.matter().value(), ReportAccepted.of(taken));
            case Accepted.OtherContent _ -> throw new ProblemException(otherContent.get());
        };
    }

    /** The location is a path: the gateway's address isn't ours, and JAX-RS would put ours before a URI. */
    static Response created(UUID matter, Object body) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/intake/matters/" + matter)
                .entity(body)
                .build();
    }
}
