package org.anxin.intake.matter.adapter.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
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

    static Response created(UUID matter, Object body) {
        return Response.created(URI.create("/intake/matters/" + matter))
                .entity(body)
                .build();
    }
}
