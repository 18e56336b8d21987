package org.anxin.service.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.anxin.contracts.Event;
import org.anxin.contracts.EventType;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Metadata;
import org.anxin.eventstore.EventCodec;
import org.anxin.eventstore.UnreadableEventException;

/** Events and their metadata as JSON text. Faults name the field and never repeat its value. */
public final class EventJson {
    private static final JsonMapper MAPPER = StrictJson.events();

    private EventJson() {}

    /** The codec of a service's sealed events, such as {@code DispatchEvent.class}. */
    public static <E extends Event> EventCodec<E> codec(Class<E> events) {
        return new EventCodec<>() {
            @Override
            public String type(E event) {
                return EventTypes.of(event.getClass()).id();
            }

            @Override
            public String encode(E event) {
                return write(event);
            }

            @Override
            public E decode(String type, String data) {
                var event = read(type, data);
                if (!events.isInstance(event)) {
                    throw new UnreadableEventException(type + " does not belong to " + events.getSimpleName());
                }
                return events.cast(event);
            }
        };
    }

    /** The JSON text of an event. */
    public static String write(Event event) {
        return text(event);
    }

    /**
     * The event of a text.
     *
     * @param type registered name with version
     * @throws UnreadableEventException when the type isn't registered or the text doesn't fit it
     */
    public static Event read(String type, String data) {
        return parse(type, data, registered(type).record());
    }

    /** The JSON text of metadata. */
    public static String writeMetadata(Metadata metadata) {
        return text(metadata);
    }

    /**
     * The metadata of a text.
     *
     * @throws UnreadableEventException when the text doesn't fit
     */
    public static Metadata readMetadata(String text) {
        return parse("metadata", text, Metadata.class);
    }

    /**
     * The registered type of an id.
     *
     * @throws UnreadableEventException when nobody registered it
     */
    public static EventType registered(String type) {
        return EventTypes.byId(type)
                .orElseThrow(
                        () -> new UnreadableEventException("no event type of this name and version is registered"));
    }

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass() + " can't be written", e);
        }
    }

    private static <T> T parse(String what, String text, Class<T> type) {
        try {
            var value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new UnreadableEventException(what + " is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            var fault = JsonFault.of(e);
            throw new UnreadableEventException(
                    what + (fault.path().isEmpty() ? ": " : ": " + fault.path() + " ") + fault.detail());
        }
    }
}
