package org.anxin.service.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as of RFC 9457.
 *
 * @param type relative to the platform: {@code /problems/<rule>}
 * @param title the status in words, the same for every problem of it
 * @param instance the path that was asked for
 * @param rule stable kebab-case code of the rule that was broken
 * @param errors the fields that don't fit, if it was fields
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String rule,
        List<FieldError> errors) {

    /** A problem of any status. */
    public static Problem of(int status, String rule, @Nullable String detail) {
        return new Problem("/problems/" + rule, title(status), status, detail, null, rule, List.of());
    }

    /** 404: there is no such thing, or not for this centre. */
    public static Problem notFound(String rule, String detail) {
        return of(404, rule, detail);
    }

    /** 409: not as things stand, such as a second outcome or a decision by who no longer holds the matter. */
    public static Problem conflict(String rule, String detail) {
        return of(409, rule, detail);
    }

    /** 422: well-formed, but its content breaks a rule. */
    public static Problem unprocessable(String rule, String detail, FieldError... errors) {
        var problem = of(422, rule, detail);
        for (var error : errors) {
            problem = problem.with(error);
        }
        return problem;
    }

    /** 400: a field is missing or malformed. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                "/problems/invalid-request",
                title(400),
                400,
                "the request has errors",
                null,
                "invalid-request",
                errors);
    }

    /** The same with one more field named. */
    public Problem with(FieldError error) {
        var all = new ArrayList<>(errors);
        all.add(error);
        return new Problem(type, title, status, detail, instance, rule, List.copyOf(all));
    }

    /** The same, for this path. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, rule, errors);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> "Status " + status;
        };
    }
}
