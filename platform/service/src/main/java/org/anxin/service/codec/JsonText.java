package org.anxin.service.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON texts of our own records, for rooms that know no mapper. */
public final class JsonText {
    private static final JsonMapper MAPPER = StrictJson.rest();

    private JsonText() {}

    /** A record in the order of its components, without those that are null: equal records give equal texts. */
    public static String of(Record value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass() + " can't be written", e);
        }
    }

    /** The text at a path of fields; empty when there is none. */
    public static String text(String json, String... path) {
        try {
            var node = MAPPER.readTree(json);
            for (var field : path) {
                node = node.path(field);
            }
            return node.isTextual() ? node.textValue() : "";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text that was written as JSON can't be read as JSON", e);
        }
    }
}
