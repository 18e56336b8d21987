package org.anxin.service.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a JSON text, and where, without repeating any value of it.
 *
 * @param path such as {@code parties[0].name}; empty for the whole text
 * @param detail what the field takes, or what is wrong with the text
 */
public record JsonFault(String path, String detail) {

    /** The fault behind an exception of Jackson's. */
    public static JsonFault of(JacksonException fault) {
        var path = path(fault);
        var inner = fault;
        // A parser's fault inside a record comes wrapped in a mapping exception that knows the path.
        while (inner.getClass() == JsonMappingException.class && inner.getCause() instanceof JacksonException cause) {
            inner = cause;
            path = path.isEmpty() ? path(cause) : path;
        }
        return new JsonFault(path, detail(inner));
    }

    private static String detail(JacksonException fault) {
        return switch (fault) {
            case MalformedTextException doesNotFit -> doesNotFit.getOriginalMessage();
            case UnrecognizedPropertyException unknown -> "is not a field that is known here";
            case InvalidNullException missing -> "must be given";
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException reason -> String.valueOf(reason.getMessage());
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case StreamConstraintsException limit -> constraint(limit);
            case Utf8Only.NotUtf8Exception encoding -> encoding.getOriginalMessage();
            case BodyTooLongException tooLong -> tooLong.getOriginalMessage();
            case StreamReadException broken
            when broken.getOriginalMessage().startsWith("Duplicate field") -> "must not stand there twice";
            case StreamReadException broken -> "is not well-formed JSON" + location(broken);
            default -> "can't be read";
        };
    }

    private static String mismatch(MismatchedInputException mismatch) {
        var message = mismatch.getOriginalMessage();
        if (message.startsWith("Missing required creator property")) {
            return "must be given";
        }
        if (message.startsWith("Trailing token")) {
            return "must be one JSON value and nothing after it";
        }
        return "must be " + wanted(mismatch.getTargetType());
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number within range";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a time";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String constraint(StreamConstraintsException limit) {
        var message = limit.getOriginalMessage();
        if (message.contains("nesting")) {
            return "must not be nested deeper than " + StrictJsonFactory.MAX_NESTING;
        }
        return message.contains("Number") ? "is too long a number" : "is too long";
    }

    private static String location(JacksonException fault) {
        var location = fault.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String path(JacksonException fault) {
        if (fault instanceof JsonMappingException mapping) {
            if (!mapping.getPath().isEmpty()) {
                return mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())
                        .replaceFirst("^\\.", "");
            }
        }
        return fault.getProcessor() instanceof JsonParser parser ? path(parser) : "";
    }

    private static String path(JsonParser parser) {
        var steps = new StringBuilder();
        for (var at = parser.getParsingContext(); at != null && !at.inRoot(); at = at.getParent()) {
            var step = at.inArray() ? "[" + Math.max(at.getCurrentIndex(), 0) + "]" : at.getCurrentName();
            if (step != null) {
                steps.insert(0, at.inArray() ? step : "." + step);
            }
            if (steps.length() > 256) {
                // A depth bomb; where exactly it went too deep helps nobody.
                return "";
            }
        }
        return steps.isEmpty() ? "" : steps.charAt(0) == '.' ? steps.substring(1) : steps.toString();
    }
}
