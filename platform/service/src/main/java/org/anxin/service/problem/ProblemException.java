package org.anxin.service.problem;

import java.util.Map;

/** Carries a problem to the client. It is an answer, not a fault: no stack trace, no log entry. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** @param headers to stand in the answer, such as {@code Retry-After} */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.rule() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** What to tell the client. */
    public Problem problem() {
        return problem;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The same for a client that should come again in so many seconds. */
    public static ProblemException retryAfter(int seconds, Problem problem) {
        return new ProblemException(problem, Map.of("Retry-After", Integer.toString(seconds)));
    }
}
