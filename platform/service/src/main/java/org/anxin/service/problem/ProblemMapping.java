package org.anxin.service.problem;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.eventstore.FaultText;
import org.anxin.eventstore.StoreNotReadyException;
import org.anxin.service.codec.BodyTooLongException;
import org.anxin.service.codec.JsonFault;
import org.jboss.logging.Logger;

/** What a client is told of whatever went wrong: the one place that decides. */
public final class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    private static final AtomicLong WARNED_AT = new AtomicLong(System.nanoTime() - 1_000_000_001L);

    private ProblemMapping() {}

    /** The answer to a failed request. What nobody foresaw is logged, and told without detail. */
    public static ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case BodyTooLongException tooLong -> new ProblemException(tooLong(tooLong.getOriginalMessage()));
            case JacksonException json -> new ProblemException(json(json));
            case ConstraintViolationException invalid -> new ProblemException(invalid(invalid));
            case WebApplicationException web when web.getCause() instanceof JacksonException json -> of(json);
            // A parameter's converter throws what the framework then wraps.
            case WebApplicationException web when web.getCause() instanceof ProblemException problem -> problem;
            case WebApplicationException web -> new ProblemException(web(web));
            case StoreNotReadyException starting -> ProblemException.retryAfter(2, starting(starting));
            case Throwable passing
            when Faults.willPass(passing) -> {
                warn(passing);
                yield ProblemException.retryAfter(
                        2, Problem.of(503, "try-again", "a part of the platform is away for a moment"));
            }
            default -> {
                LOG.error("a request met an unforeseen fault: " + FaultText.of(failure), FaultText.bare(failure));
                yield new ProblemException(Problem.of(500, "unforeseen", null));
            }
        };
    }

    /** Once a second: an overload must not drown the log as well. */
    private static void warn(Throwable passing) {
        var now = System.nanoTime();
        var last = WARNED_AT.get();
        if (now - last > 1_000_000_000L && WARNED_AT.compareAndSet(last, now)) {
            LOG.warn("requests meet faults that will pass, such as " + FaultText.of(passing));
        }
    }

    static Problem tooLong(String detail) {
        return Problem.of(413, "body-too-long", detail);
    }

    private static Problem json(JacksonException failure) {
        var fault = JsonFault.of(failure);
        return Problem.invalid(List.of(new FieldError(fault.path(), fault.detail())));
    }

    private static Problem invalid(ConstraintViolationException invalid) {
        return Problem.invalid(invalid.getConstraintViolations().stream()
                .map(violation -> new FieldError(path(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::detail))
                .toList());
    }

    /** The path within the body, without the method and its parameter; a parameter of its own goes by its name. */
    private static String path(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.isInIterable() && node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.isEmpty() ? parameter : path.toString();
    }

    private static Problem web(WebApplicationException web) {
        var status = web.getResponse().getStatus();
        return switch (status) {
            case 400 -> Problem.of(400, "invalid-request", "the request can't be read");
            case 404 -> Problem.notFound("unknown-path", "there is nothing under this path");
            case 405 -> Problem.of(405, "wrong-method", "this path doesn't take this method");
            case 406 -> Problem.of(406, "not-acceptable", "this path answers in JSON");
            case 413 -> tooLong("the body is too long");
            case 415 ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        "this path doesn't take this Content-Type; the OpenAPI document says which it takes");
            default -> Problem.of(status, "http-" + status, null);
        };
    }

    private static Problem starting(StoreNotReadyException starting) {
        return Problem.of(503, "starting", starting.getMessage());
    }
}
