package org.anxin.acceptance.reader;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log.
 *
 * @param key as it stands there
 * @param headers by name; a name that stands there twice is told as {@code name#2}
 * @param value its bytes
 */
public record Published(
        String topic, int partition, long offset, @Nullable String key, Map<String, String> headers, byte[] value) {
    /** A header; empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Which service says so, and of what: one sequence counts for each of these. */
    Line line() {
        return new Line(header("ce_source"), header("ce_subject"));
    }

    /** The sequence, 0 when it isn't a number. */
    long sequence() {
        var text = header("ce_sequence");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The type without its version, such as {@code intake.matter-opened}. */
    public String typeName() {
        return header("ce_type").replaceFirst("\\.v\\d+$", "");
    }

    /** Where it stands. */
    String place() {
        return topic + "-" + partition + "@" + offset;
    }

    /** What one source tells of one subject. */
    record Line(String source, String subject) {}
}
