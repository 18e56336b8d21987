package org.anxin.service.privatestore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Rows;

/**
 * Texts that hold personal data, encrypted with AES-256-GCM and bound to their matter and reference: a text moved to another row can't be read.
 * Keys are changed by {@link KeyChange}, texts are found by {@link BlindIndex}. Erasing a text deletes its row and what it was found by.
 */
@Singleton
public class PrivateStore {
    /** The table; a service that keeps texts names it among its stream type's tables. */
    public static final RowTable TABLE = new RowTable(
            "private_text",
            List.of("ref"),
            "matter_id",
            List.of("ref", "matter_id", "ciphertext", "created_at", "found_by"));

    private static final String READ = "SELECT ref, ciphertext FROM private_text WHERE matter_id = $1";
    private static final String READ_ONE = "SELECT ciphertext FROM private_text WHERE matter_id = $1 AND ref = $2";
    private static final String CHANGE =
            "UPDATE private_text SET ciphertext = $3, found_by = $4 WHERE matter_id = $1 AND ref = $2 AND ciphertext = $5";

    /** The inner query goes by the index alone (OFFSET 0): in the order of refs it would go through the whole table. */
    private static final String FIND = """
            SELECT DISTINCT matter_id FROM (
              SELECT matter_id FROM (SELECT matter_id, ref FROM private_text WHERE found_by @> ARRAY[$1]::uuid[] OFFSET 0) found
              ORDER BY ref DESC LIMIT $2) newest""";

    private final Pool pool;
    private final Ids ids;
    private final PlatformClock clock;
    private final PrivateKeys keys;
    private final PrivateGate gate;

    PrivateStore(Pool pool, Ids ids, PlatformClock clock, PrivateKeys keys, PrivateGate gate) {
        this.pool = pool;
        this.ids = ids;
        this.clock = clock;
        this.keys = keys;
        this.gate = gate;
    }

    @Produces
    @Singleton
    static SealedPlace place() {
        return new SealedPlace(
                "private_text",
                """
                        SELECT ref, 0, ciphertext, matter_id, 1 FROM private_text
                        WHERE ref > ? AND ?::integer <= 0 AND substring(ciphertext FROM 1 FOR 5) <> ? ORDER BY ref LIMIT 100""",
                "UPDATE private_text SET ciphertext = ? WHERE ref = ? AND ?::integer = 0 AND ciphertext = ?",
                row -> row.matter() == null ? null : bound(new MatterId(row.matter()), new TextRef(row.id())));
    }

    /**
     * A text on its way into the store.
     *
     * @param ref stands in the event
     * @param row goes into the transaction of the event
     */
    public record Sealed(TextRef ref, Row row) {}

    /** A text, and the entries of the blind index that it is found by. */
    public record Indexed(String text, List<UUID> foundBy) {}

    /** Encrypts a text of a matter under a new reference; nothing finds it but the matter. */
    public Sealed seal(MatterId matter, String text) {
        return seal(matter, new Indexed(text, List.of()));
    }

    /** Encrypts a text of a matter under a new reference. */
    public Sealed seal(MatterId matter, Indexed indexed) {
        var ref = new TextRef(ids.next());
        var ciphertext = keys.encrypt(indexed.text().getBytes(StandardCharsets.UTF_8), bound(matter, ref));
        var row = Rows.of(TABLE)
                .set("ref", ref)
                .set("matter_id", matter)
                .set("ciphertext", ciphertext)
                .set("created_at", clock.now())
                .set("found_by", indexed.foundBy().isEmpty() ? null : indexed.foundBy())
                .row();
        return new Sealed(ref, row);
    }

    /** A text; empty when it was erased or isn't of this matter. Who reads is the caller's to decide and to log. */
    public Uni<Optional<String>> read(MatterId matter, TextRef ref) {
        return gate.opened()
                .chain(() -> stored(matter, ref))
                .map(found -> found.map(bytes -> open(matter, ref, bytes)));
    }

    /** All texts of a matter that have not been erased. Who reads is the caller's to decide and to log. */
    public Uni<Map<TextRef, String>> readAll(MatterId matter) {
        return gate.opened().chain(() -> textsOf(matter));
    }

    /** The same for who erases, whom nothing may keep waiting; never to be shown to anybody. */
    public Uni<Map<TextRef, String>> textsOf(MatterId matter) {
        return pool.preparedQuery(READ).execute(Tuple.of(matter.value())).map(rows -> {
            var texts = new HashMap<TextRef, String>();
            for (var row : rows) {
                var ref = new TextRef(row.getUUID(0));
                texts.put(ref, open(matter, ref, row.get(Buffer.class, 1).getBytes()));
            }
            return texts;
        });
    }

    /** Which texts of a matter were written until a moment. */
    public Uni<Set<TextRef>> writtenUntil(MatterId matter, Instant moment) {
        return pool.preparedQuery("SELECT ref FROM private_text WHERE matter_id = $1 AND created_at <= $2")
                .execute(Tuple.of(matter.value(), moment.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    var refs = new HashSet<TextRef>();
                    rows.forEach(row -> refs.add(new TextRef(row.getUUID(0))));
                    return refs;
                });
    }

    /** Matters with a text that is found by an entry of the blind index; of very many the newest. */
    public Uni<Set<MatterId>> find(UUID entry, int most) {
        return gate.opened()
                .chain(() -> pool.preparedQuery(FIND).execute(Tuple.of(entry, most)))
                .map(rows -> {
                    var found = new HashSet<MatterId>();
                    rows.forEach(row -> found.add(new MatterId(row.getUUID(0))));
                    return found;
                });
    }

    /**
     * Puts another text in the place of one. Whatever somebody else makes of it at the same time isn't lost: the change is then made of that.
     *
     * @param change may be asked again; what it leaves as it was isn't written
     * @return whether there is such a text
     */
    public Uni<Boolean> change(MatterId matter, TextRef ref, Function<String, Indexed> change) {
        return stored(matter, ref).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            var text = open(matter, ref, found.get());
            var changed = change.apply(text);
            if (changed.text().equals(text)) {
                return Uni.createFrom().item(true);
            }
            var ciphertext = keys.encrypt(changed.text().getBytes(StandardCharsets.UTF_8), bound(matter, ref));
            var foundBy = changed.foundBy().isEmpty() ? null : changed.foundBy().toArray(UUID[]::new);
            return pool.preparedQuery(CHANGE)
                    .execute(Tuple.from(
                            Arrays.asList(matter.value(), ref.value(), bytes(ciphertext), foundBy, bytes(found.get()))))
                    .chain(done -> done.rowCount() == 1 ? Uni.createFrom().item(true) : change(matter, ref, change));
        });
    }

    /** Deletes a text for ever; events and figures stay as they were. */
    public Uni<Void> erase(MatterId matter, TextRef ref) {
        return pool.preparedQuery("DELETE FROM private_text WHERE matter_id = $1 AND ref = $2")
                .execute(Tuple.of(matter.value(), ref.value()))
                .replaceWithVoid();
    }

    /** As the driver itself takes it: a list of values isn't translated. */
    private static io.vertx.core.buffer.Buffer bytes(byte[] content) {
        return io.vertx.core.buffer.Buffer.buffer(content);
    }

    private Uni<Optional<byte[]>> stored(MatterId matter, TextRef ref) {
        return pool.preparedQuery(READ_ONE)
                .execute(Tuple.of(matter.value(), ref.value()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(
                                rows.iterator().next().get(Buffer.class, 0).getBytes()));
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
