package org.anxin.eventstore;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The events of this store that stand on the log and not in the store. They are looked for in one reading of the log and taken in by a second, so that
 * of a whole lost store no more is held than the last link of each stream, some 150 bytes.
 */
final class MissingEvents {
    private static final int CHUNK = 500;
    private static final Logger LOG = System.getLogger(MissingEvents.class.getName());

    private final Connection connection;
    private final LogFormat format;
    private final EventImport store;
    private final Map<UUID, ChainLink> found = new HashMap<>();
    private final Set<UUID> unfinished = new HashSet<>();
    private int uncommitted;
    private int takenIn;

    MissingEvents(Connection connection, LogFormat format, EventImport store) {
        this.connection = connection;
        this.format = format;
        this.store = store;
    }

    /**
     * Looks at the next record.
     *
     * @throws LogMismatchException when it holds another event in a stored one's place
     */
    void look(ConsumerRecord<String, byte[]> message) throws SQLException {
        if (!format.isOwn(message)) {
            return;
        }
        StoredEvent event;
        try {
            event = format.read(message);
        } catch (UnreadableEventException e) {
            notOurs(message, e.getMessage());
            return;
        }
        var known = store.idAt(connection, event.stream(), event.version());
        if (known.isPresent() && known.get().equals(event.id())) {
            return;
        }
        var last = found.get(event.stream());
        // The log may repeat: only what is newer than the last one counts.
        if (last != null && event.version() <= last.version()) {
            return;
        }
        var before = last == null
                ? store.hashAt(connection, event.stream(), event.version() - 1)
                : Optional.of(last)
                        .filter(link -> link.version() == event.version() - 1)
                        .map(ChainLink::hash);
        if (!follows(event, before)) {
            notOurs(message, "its hash doesn't follow from what stands before it");
        } else if (known.isPresent()) {
            throw new LogMismatchException(
                    "store and log hold different events in one place: stream %s, version %d is %s in the store and %s on the log (%s-%d, offset %d). Two databases have written one log: keep one of them."
                            .formatted(
                                    event.stream(),
                                    event.version(),
                                    known.get(),
                                    event.id(),
                                    message.topic(),
                                    message.partition(),
                                    message.offset()));
        } else {
            found.put(event.stream(), new ChainLink(event.version(), event.hash()));
        }
    }

    boolean areNone() {
        return found.isEmpty();
    }

    /** Takes the next record in when it is missing; what was told of it when it was looked at isn't told again. */
    void takeIn(ConsumerRecord<String, byte[]> message, int incarnation) throws SQLException {
        if (!format.isOwn(message)) {
            return;
        }
        StoredEvent event;
        try {
            event = format.read(message);
        } catch (UnreadableEventException e) {
            return;
        }
        if (!found.containsKey(event.stream())
                || store.idAt(connection, event.stream(), event.version()).isPresent()
                || !follows(event, store.hashAt(connection, event.stream(), event.version() - 1))) {
            return;
        }
        store.insert(connection, incarnation, event);
        unfinished.add(event.stream());
        takenIn++;
        if (++uncommitted >= CHUNK) {
            commit();
        }
    }

    /** Each stream with all that is kept beside it, as far as it was taken in. No long transaction holds other relays back. */
    void commit() throws SQLException {
        for (var stream : unfinished) {
            store.rebuild(connection, stream);
        }
        connection.commit();
        unfinished.clear();
        uncommitted = 0;
    }

    int takenIn() {
        return takenIn;
    }

    private static boolean follows(StoredEvent event, Optional<byte[]> before) {
        return (event.version() == 1 || before.isPresent())
                && Arrays.equals(HashChain.hash(before.orElse(null), event), event.hash());
    }

    /**
     * Whoever may write to the topic can write in our name. What no store of ours can have written (it can't be read, or its hash doesn't follow from
     * what stands before it) must not keep us from starting: it is told and left alone; readers park it or stop at it.
     */
    private static void notOurs(ConsumerRecord<String, byte[]> message, @Nullable String why) {
        LOG.log(
                Level.ERROR,
                "{0}-{1}, offset {2} bears this service''s name, but no store of it can have written it: {3}",
                message.topic(),
                message.partition(),
                message.offset(),
                why);
    }
}
