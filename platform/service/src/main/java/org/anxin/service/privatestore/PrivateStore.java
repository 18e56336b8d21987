package org.anxin.service.privatestore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Rows;

/**
 * Texts that hold personal data, encrypted with AES-256-GCM and bound to their matter and reference: a text moved to another row can't be read.
 * Keys are rotated by a new primary key in the keyset. Erasing a text deletes its row.
 */
@Singleton
public class PrivateStore {
    /** The table; a service that keeps texts names it among its stream type's tables. */
    public static final RowTable TABLE = new RowTable(
            "private_text", List.of("ref"), "matter_id", List.of("ref", "matter_id", "ciphertext", "created_at"));

    private final Pool pool;
    private final Ids ids;
    private final PlatformClock clock;
    private final PrivateKeys keys;

    PrivateStore(Pool pool, Ids ids, PlatformClock clock, PrivateKeys keys) {
        this.pool = pool;
        this.ids = ids;
        this.clock = clock;
        this.keys = keys;
    }

    /**
     * A text on its way into the store.
     *
     * @param ref stands in the event
     * @param row goes into the transaction of the event
     */
    public record Sealed(TextRef ref, Row row) {}

    /** Encrypts a text of a matter under a new reference. */
    public Sealed seal(MatterId matter, String text) {
        var ref = new TextRef(ids.next());
        var ciphertext = keys.encrypt(text.getBytes(StandardCharsets.UTF_8), bound(matter, ref));
        var row = Rows.of(TABLE)
                .set("ref", ref)
                .set("matter_id", matter)
                .set("ciphertext", ciphertext)
                .set("created_at", clock.now())
                .row();
        return new Sealed(ref, row);
    }

    /** A text; empty when it was erased or isn't of this matter. Who reads is the caller's to decide and to log. */
    public Uni<Optional<String>> read(MatterId matter, TextRef ref) {
        return readAll(matter).map(texts -> Optional.ofNullable(texts.get(ref)));
    }

    /** All texts of a matter that have not been erased. */
    public Uni<Map<TextRef, String>> readAll(MatterId matter) {
        return pool.preparedQuery("SELECT ref, ciphertext FROM private_text WHERE matter_id = $1")
                .execute(Tuple.of(matter.value()))
                .map(rows -> {
                    var texts = new HashMap<TextRef, String>();
                    for (var row : rows) {
                        var ref = new TextRef(row.getUUID(0));
                        texts.put(
                                ref, open(matter, ref, row.get(Buffer.class, 1).getBytes()));
                    }
                    return texts;
                });
    }

    /** Deletes a text for ever; events and figures stay as they were. */
    public Uni<Void> erase(MatterId matter, TextRef ref) {
        return pool.preparedQuery("DELETE FROM private_text WHERE matter_id = $1 AND ref = $2")
                .execute(Tuple.of(matter.value(), ref.value()))
                .replaceWithVoid();
    }

    private String open(MatterId matter, TextRef ref, byte[] ciphertext) {
        return new String(keys.decrypt(ciphertext, bound(matter, ref)), StandardCharsets.UTF_8);
    }

    private static byte[] bound(MatterId matter, TextRef ref) {
        return put(put(ByteBuffer.allocate(32), matter.value()), ref.value()).array();
    }

    private static ByteBuffer put(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
