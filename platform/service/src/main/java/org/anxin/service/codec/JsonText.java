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
}
