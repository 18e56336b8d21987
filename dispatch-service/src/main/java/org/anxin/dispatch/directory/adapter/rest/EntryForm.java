package org.anxin.dispatch.directory.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.anxin.dispatch.form.Findings;
import org.jspecify.annotations.Nullable;

/** The fields of an entry, from a body in JSON or from a line of a file. What doesn't fit is remembered and read as null. */
abstract class EntryForm {
    private static final int MOST = 200;

    private final Findings findings;

    EntryForm(Findings findings) {
        this.findings = findings;
    }

    /** A text; null when it is missing. */
    abstract @Nullable String text(String field);

    /** A list of texts; none when it is missing. */
    abstract List<String> texts(String field);

    /** An object; null when it is missing. */
    abstract @Nullable JsonNode object(String field);

    final Findings findings() {
        return findings;
    }

    /** A value that its type checks; null when it is missing. */
    final <T> @Nullable T value(String field, Function<String, T> type) {
        return findings.value(field, text(field), type);
    }

    /** A value that has to be there. */
    final <T> @Nullable T required(String field, Function<String, T> type) {
        var text = text(field);
        findings.required(field, text);
        return findings.value(field, text, type);
    }

    /** One of a list of constants. */
    final <T extends Enum<T>> @Nullable T constant(String field, Class<T> type) {
        return findings.constant(field, text(field), type);
    }

    /** One of a list of constants, which has to be there. */
    final <T extends Enum<T>> @Nullable T requiredConstant(String field, Class<T> type) {
        var text = text(field);
        findings.required(field, text);
        return findings.constant(field, text, type);
    }

    /** Values, each of which its type checks. */
    final <T> List<T> values(String field, Function<String, T> type) {
        var read = new ArrayList<T>();
        var texts = texts(field);
        if (texts.size() > MOST) {
            findings.add(field, "must hold at most " + MOST);
            return List.of();
        }
        for (var text : texts) {
            read.add(findings.value(field, text, type));
        }
        return read.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Values of which one at least has to be there. */
    final <T> List<T> someValues(String field, Function<String, T> type) {
        if (texts(field).isEmpty()) {
            findings.required(field, null);
        }
        return values(field, type);
    }

    /** A time with a zone. */
    final @Nullable Instant moment(String field) {
        return value(field, text -> {
            try {
                var time = OffsetDateTime.parse(text);
                if (time.getYear() >= 1900 && time.getYear() < 2200) {
                    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
                }
            } catch (DateTimeException e) {
                // Told below, without the text.
            }
            throw new IllegalArgumentException(
                    "must be a time with a zone, from 1900 to 2199, such as 2026-11-22T08:00:00+08:00");
        });
    }
}
