package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;

/** Writes JSON so that the same content always gives the same text: fields in order of their names, no white space, no nulls. */
final class CanonicalJson {
    private static final int USUAL_LENGTH = 1024;

    private CanonicalJson() {}

    static String of(JsonNode node) {
        var text = new StringBuilder(USUAL_LENGTH);
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            writeObject(node, text);
        } else if (node.isArray()) {
            writeArray(node, text);
        } else if (node.isTextual()) {
            quote(node.textValue(), text);
        } else if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            // Too large a number for a double; JSON has no word for what became of it.
            quote(node.asText(), text);
        } else {
            text.append(node.asText());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder text) {
        text.append('{');
        var names = new ArrayList<String>(node.size());
        node.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        var first = true;
        for (var name : names) {
            var value = node.get(name);
            if (value.isNull()) {
                continue;
            }
            if (!first) {
                text.append(',');
            }
            first = false;
            quote(name, text);
            text.append(':');
            write(value, text);
        }
        text.append('}');
    }

    private static void writeArray(JsonNode node, StringBuilder text) {
        text.append('[');
        for (var i = 0; i < node.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(node.get(i), text);
        }
        text.append(']');
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }
}
