package org.anxin.service.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads query parameters that aren't texts, and names the one that doesn't fit. JAX-RS by itself answers as if there were nothing under the path, and takes any word for false. */
@Provider
public class QueryConverters implements ParamConverterProvider {
    private static final Reader WHOLE_NUMBER = new Reader("must be a whole number", Integer::valueOf);
    private static final Reader LONG_NUMBER = new Reader("must be a whole number", Long::valueOf);
    private static final Reader TRUTH = new Reader("must be true or false", QueryConverters::truth);

    private static final Map<Class<?>, Reader> READERS = Map.of(
            int.class, WHOLE_NUMBER,
            Integer.class, WHOLE_NUMBER,
            long.class, LONG_NUMBER,
            Long.class, LONG_NUMBER,
            boolean.class, TRUTH,
            Boolean.class, TRUTH);

    /** How JAX-RS makes it. */
    public QueryConverters() {}

    private record Reader(String detail, Function<String, Object> read) {}

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reader = READERS.get(type);
        return reader == null
                ? null
                : Arrays.stream(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(annotation -> new Converter<T>(((QueryParam) annotation).value(), reader))
                        .findFirst()
                        .orElse(null);
    }

    private record Converter<T>(String parameter, Reader reader) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return (T) reader.read().apply(value);
            } catch (IllegalArgumentException e) {
                throw new ProblemException(Problem.invalid(List.of(new FieldError(parameter, reader.detail()))));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            // A missing parameter of a primitive type comes as 0.
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
