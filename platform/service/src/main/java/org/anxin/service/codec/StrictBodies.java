package org.anxin.service.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads a body into a record as strictly as everywhere, and names all fields that can't be read at once; Jackson by itself stops at the first. */
@Singleton
public class StrictBodies {
    /** More than these help nobody. */
    private static final int MOST = 50;

    private static final JsonMapper MAPPER = StrictJson.rest();

    private final Validator validator;

    StrictBodies(Validator validator) {
        this.validator = validator;
    }

    /**
     * The body as a record that keeps its constraints.
     *
     * @throws ProblemException 400 with every field that is unknown, missing or malformed
     * @throws ConstraintViolationException when its constraints don't hold
     */
    public <T extends Record> T read(@Nullable JsonNode body, Class<T> type) {
        var walk = new Walk();
        if (body == null || !body.isObject()) {
            walk.error("", "the body must be a JSON object");
        } else {
            walk.over(body, MAPPER.constructType(type), "");
        }
        if (!walk.errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(walk.errors)));
        }
        var read = MAPPER.convertValue(body, type);
        var violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return read;
    }

    private static final class Walk {
        private final List<FieldError> errors = new ArrayList<>();

        void error(String field, String detail) {
            if (errors.size() < MOST) {
                errors.add(new FieldError(field, detail));
            }
        }

        void over(JsonNode node, JavaType type, String path) {
            var before = errors.size();
            if (type.isCollectionLikeType() && node.isArray()) {
                for (var i = 0; i < node.size(); i++) {
                    given(node.get(i), type.getContentType(), path + '[' + i + ']', false);
                }
            } else if (type.isRecordType() && node.isObject()) {
                fields(node, type, path.isEmpty() ? "" : path + '.');
            }
            if (errors.size() == before) {
                asWhole(node, type, path);
            }
        }

        private void fields(JsonNode node, JavaType type, String prefix) {
            var components = type.getRawClass().getRecordComponents();
            node.fieldNames().forEachRemaining(name -> {
                if (component(components, name).isEmpty()) {
                    error(prefix + name, "is not a field that is known here");
                }
            });
            for (var component : components) {
                given(
                        node.get(component.getName()),
                        MAPPER.constructType(component.getGenericType()),
                        prefix + component.getName(),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class));
            }
        }

        private void given(@Nullable JsonNode node, JavaType type, String path, boolean nullable) {
            if (node != null && !node.isNull()) {
                over(node, type, path);
            } else if (!nullable) {
                error(path, "must be given");
            }
        }

        private void asWhole(JsonNode node, JavaType type, String path) {
            try {
                MAPPER.readerFor(type).readValue(node);
            } catch (JacksonException e) {
                var fault = JsonFault.of(e);
                var inner =
                        path.isEmpty() || fault.path().isEmpty() || fault.path().startsWith("[") ? "" : ".";
                error(path + inner + fault.path(), fault.detail());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Optional<RecordComponent> component(RecordComponent[] components, String name) {
            return Arrays.stream(components)
                    .filter(one -> one.getName().equals(name))
                    .findFirst();
        }
    }
}
