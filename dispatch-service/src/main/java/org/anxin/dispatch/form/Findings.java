package org.anxin.dispatch.form;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request: every field that doesn't fit is found in one pass, and read as null until then. */
public final class Findings {
    private final List<FieldError> errors = new ArrayList<>();

    /** Remembers that a field doesn't fit. */
    public void add(String field, String detail) {
        errors.add(new FieldError(field, detail));
    }

    /** What was found so far, in the order of the fields that were read. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * The request is refused when anything was found.
     *
     * @throws ProblemException 400, naming every field
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors()));
        }
    }

    /** A value that its type checks; null when it is missing. */
    public <T> @Nullable T value(String field, @Nullable String text, Function<String, T> type) {
        if (text == null) {
            return null;
        }
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            add(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** One of a list of constants; null when it is missing. */
    public <T extends Enum<T>> @Nullable T constant(String field, @Nullable String text, Class<T> type) {
        return value(
                field,
                text,
                name -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", "")))));
    }

    /** A time in ISO notation, zero or more; null when it is missing. */
    public @Nullable Duration duration(String field, @Nullable String text) {
        return value(field, text, written -> {
            try {
                var duration = Duration.parse(written);
                if (!duration.isNegative()) {
                    return duration;
                }
            } catch (DateTimeException e) {
                // Told below, without the text.
            }
            throw new IllegalArgumentException("must be a time in ISO notation such as PT30S, zero or more");
        });
    }

    /** Remembers that a field is missing, unless it is there. */
    public void required(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "must be given");
        }
    }
}
