package org.anxin.eventstore;

/**
 * Turns the events of a stream into stored text and back.
 *
 * @param <E> the events of a stream
 */
public interface EventCodec<E> {
    /** The registered type name, with version. */
    String type(E event);

    /** The JSON text of an event. */
    String encode(E event);

    /**
     * The event of a stored text.
     *
     * @throws UnreadableEventException when type or text can't be read; nothing unreadable is ever skipped
     */
    E decode(String type, String data);
}
