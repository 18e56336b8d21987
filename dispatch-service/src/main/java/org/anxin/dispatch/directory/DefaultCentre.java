package org.anxin.dispatch.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.service.codec.EventJson;

/** What an installation starts with, from the resource {@code directory/default-centre.json}: events as they stand on the log. */
final class DefaultCentre {
    private static final String RESOURCE = "/directory/default-centre.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DefaultCentre() {}

    /**
     * The entries, in the order of the file.
     *
     * @throws IllegalStateException when an entry isn't an event of the reference topic
     */
    static List<ReferenceEvent> entries() {
        try (var in = DefaultCentre.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false)
                    .map(DefaultCentre::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " can't be read", e);
        }
    }

    private static ReferenceEvent entry(JsonNode node) {
        try {
            var event = EventJson.read(node.path("type").asText(), JSON.writeValueAsString(node.path("data")));
            if (event instanceof ReferenceEvent entry) {
                return entry;
            }
            throw new IllegalStateException(node.path("type") + " does not belong on the topic reference");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of " + RESOURCE + " can't be written", e);
        }
    }
}
