package org.anxin.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.anxin.service.codec.StrictJson;
import org.jspecify.annotations.Nullable;

/** The body of a webhook, as Standard Webhooks has it: {@code type}, {@code timestamp} (when it happened) and {@code data}; and a link to more. */
record Payload(String type, Instant timestamp, @Nullable String link, Object data) {
    /** The type of a test. */
    static final String TEST = "webhook.test";

    private static final JsonMapper JSON = StrictJson.events();

    static Payload of(FeedEntry entry) {
        return new Payload(entry.type(), entry.occurredAt(), entry.link(), entry.data());
    }

    /** As JSON; the same for each attempt. */
    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry can't be written", e);
        }
    }
}
