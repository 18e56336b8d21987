package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object. A value that doesn't fit is remembered as an error and read as null, so that one pass finds them all; a JSON null
 * counts as left out.
 */
final class Fields {
    private static final int LONGEST_TIME = 40;
    private static final String MISSING = "must be given";

    private final JsonNode object;
    private final String path;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    /** @param path of the object within the body; empty for the body itself */
    Fields(JsonNode object, String path, Findings findings) {
        this.object = object;
        this.path = path;
        this.findings = findings;
    }

    /** Where a field stands in the body. */
    String at(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    /** A text of up to so many characters, or null; a blank one counts as left out. */
    @Nullable
    String text(String name, int longest) {
        var value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            findings.error(at(name), "must be a text");
            return null;
        }
        var text = value.textValue();
        if (text.length() > longest) {
            findings.error(at(name), "must be at most " + longest + " characters long");
            return null;
        }
        return text.isBlank() ? null : text;
    }

    /** A text that has to be there. */
    @Nullable
    String requiredText(String name, int longest) {
        var text = text(name, longest);
        if (text == null) {
            required(name);
        }
        return text;
    }

    /** A text that a value type checks. */
    <T> @Nullable T value(String name, int longest, Function<String, T> type) {
        var text = text(name, longest);
        if (text == null) {
            return null;
        }
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            findings.error(at(name), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A moment with its zone, not before {@code from} and not after {@code to}; it has to be there. Whole microseconds. */
    @Nullable
    Instant requiredTime(String name, Instant from, Instant to) {
        var text = requiredText(name, LONGEST_TIME);
        if (text == null) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (time.isBefore(from) || time.isAfter(to)) {
                findings.error(at(name), "must not be in the future, nor before " + from);
                return null;
            }
            return time;
        } catch (DateTimeException e) {
            findings.error(at(name), "must be a time with its zone, such as 2026-03-02T09:00:00+08:00");
            return null;
        }
    }

    /** A whole number within bounds, or null. */
    @Nullable
    Long whole(String name, long least, long most) {
        var value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            findings.error(at(name), "must be a whole number from " + least + " to " + most);
            return null;
        }
        return value.longValue();
    }

    /** A number within bounds, or null. */
    @Nullable
    BigDecimal number(String name, int bound) {
        var value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || Math.abs(value.doubleValue()) > bound) {
            findings.error(at(name), "must be a number from -" + bound + " to " + bound);
            return null;
        }
        return value.decimalValue();
    }

    /** True or false; false when left out. */
    boolean flag(String name) {
        var value = get(name);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            findings.error(at(name), "must be true or false");
        }
        return value.booleanValue();
    }

    /** An object, or null. */
    @Nullable
    Fields object(String name) {
        var value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            findings.error(at(name), "must be an object");
            return null;
        }
        return new Fields(value, at(name), findings);
    }

    /** A list of objects; empty when left out. */
    List<Fields> objects(String name, int most) {
        var value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            findings.error(at(name), "must be a list of at most " + most);
            return List.of();
        }
        var items = new ArrayList<Fields>(value.size());
        for (var i = 0; i < value.size(); i++) {
            var item = value.get(i);
            if (item.isObject()) {
                items.add(new Fields(item, at(name) + '[' + i + ']', findings));
            } else {
                findings.error(at(name) + '[' + i + ']', "must be an object");
            }
        }
        return items;
    }

    /** Says that a field has to be there, unless it was there and was found malformed. */
    void required(String name) {
        var value = get(name);
        if (value == null || value.isTextual() && value.textValue().isBlank()) {
            findings.error(at(name), MISSING);
        }
    }

    /** Warns of the fields that nobody asked for. */
    void end() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                findings.warn(at(name), "is not a field that is known here; it was kept");
            }
        });
    }

    private @Nullable JsonNode get(String name) {
        known.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
