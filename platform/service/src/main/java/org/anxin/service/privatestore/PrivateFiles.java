package org.anxin.service.privatestore;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.RowTable;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Rows;

/**
 * Photos and documents of matters, encrypted in parts. Each part is bound to its matter, file and place, so that none can be moved, left out or cut off. The parts
 * are written first; the file is there when the row stands that goes into the transaction of its event. Parts of a file that never came about are
 * deleted a day later. Erasing deletes file and parts.
 */
@Singleton
public class PrivateFiles {
    /** The table; a service that keeps files names it among its stream type's tables. */
    public static final RowTable TABLE =
            new RowTable("private_file", List.of("id"), "matter_id", List.of("id", "matter_id", "parts", "created_at"));

    private static final int PART_BYTES = 128 * 1024;
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private static final String FORGET = "DELETE FROM private_file_part p WHERE p.written_at < now() - interval '1 day'"
            + " AND NOT EXISTS (SELECT FROM private_file f WHERE f.id = p.file_id)";

    private final Pool pool;
    private final Ids ids;
    private final PlatformClock clock;
    private final PrivateKeys keys;
    private final PrivateGate gate;
    private volatile Instant forgetFrom = Instant.MIN;

    PrivateFiles(Pool pool, Ids ids, PlatformClock clock, PrivateKeys keys, PrivateGate gate) {
        this.pool = pool;
        this.ids = ids;
        this.clock = clock;
        this.keys = keys;
        this.gate = gate;
    }

    /** What a part is bound to stands in its file's row; parts whose file isn't there yet, or never came about, have to wait. */
    @Produces
    @Singleton
    static SealedPlace place() {
        return new SealedPlace(
                "private_file_part",
                """
                        SELECT p.file_id, p.part, p.ciphertext, f.matter_id, f.parts
                        FROM private_file_part p LEFT JOIN private_file f ON f.id = p.file_id
                        WHERE (p.file_id, p.part) > (?, ?) AND substring(p.ciphertext FROM 1 FOR 5) <> ?
                        ORDER BY p.file_id, p.part LIMIT 100""",
                "UPDATE private_file_part SET ciphertext = ? WHERE file_id = ? AND part = ? AND ciphertext = ?",
                row -> row.matter() == null
                        ? null
                        : bound(new MatterId(row.matter()), new AttachmentId(row.id()), row.part(), row.parts()));
    }

    /**
     * A file on its way into the store.
     *
     * @param id stands in the event
     * @param row goes into the transaction of the event
     */
    public record Sealed(AttachmentId id, org.anxin.eventstore.Row row) {}

    /** Encrypts a file of a matter under a new id. */
    public Uni<Sealed> seal(MatterId matter, byte[] content) {
        var id = new AttachmentId(ids.next());
        var parts = Math.ceilDiv(content.length, PART_BYTES);
        var row = Rows.of(TABLE)
                .set("id", id)
                .set("matter_id", matter)
                .set("parts", parts)
                .set("created_at", clock.now())
                .row();
        return forget().chain(() -> Multi.createFrom()
                        .range(0, parts)
                        .onItem()
                        .transformToUniAndConcatenate(part -> write(matter, id, part, parts, content))
                        .collect()
                        .last())
                .replaceWith(new Sealed(id, row));
    }

    /** Goes through all files, so not with each. */
    private Uni<?> forget() {
        var now = clock.now();
        if (now.isBefore(forgetFrom)) {
            return Uni.createFrom().voidItem();
        }
        forgetFrom = now.plus(FORGET_EVERY);
        return pool.query(FORGET).execute();
    }

    /** Drops the parts of a file that no event tells of. */
    public Uni<Void> drop(AttachmentId id) {
        return pool.preparedQuery(
                        "DELETE FROM private_file_part WHERE file_id = $1 AND NOT EXISTS (SELECT FROM private_file WHERE id = $1)")
                .execute(Tuple.of(id.value()))
                .replaceWithVoid();
    }

    private Uni<?> write(MatterId matter, AttachmentId id, int part, int parts, byte[] content) {
        var plain = Arrays.copyOfRange(content, part * PART_BYTES, Math.min(content.length, (part + 1) * PART_BYTES));
        var ciphertext = keys.encrypt(plain, bound(matter, id, part, parts));
        return pool.preparedQuery("INSERT INTO private_file_part (file_id, part, ciphertext) VALUES ($1, $2, $3)")
                .execute(Tuple.tuple().addUUID(id.value()).addInteger(part).addBuffer(Buffer.buffer(ciphertext)));
    }

    /** A file, part by part; empty when it was erased or isn't of this matter. Who reads is the caller's to decide and to log. */
    public Uni<Optional<Multi<byte[]>>> read(MatterId matter, AttachmentId id) {
        return gate.opened()
                .chain(() -> pool.preparedQuery("SELECT parts FROM private_file WHERE matter_id = $1 AND id = $2")
                        .execute(Tuple.of(matter.value(), id.value())))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return Optional.empty();
                    }
                    int parts = rows.iterator().next().getInteger(0);
                    return Optional.of(Multi.createFrom()
                            .range(0, parts)
                            .onItem()
                            .transformToUniAndConcatenate(part -> part(matter, id, part, parts)));
                });
    }

    private Uni<byte[]> part(MatterId matter, AttachmentId id, int part, int parts) {
        return pool.preparedQuery("SELECT ciphertext FROM private_file_part WHERE file_id = $1 AND part = $2")
                .execute(Tuple.of(id.value(), part))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new IllegalStateException("part " + part + " of file " + id.value() + " is missing");
                    }
                    return keys.decrypt(
                            rows.iterator().next().get(Buffer.class, 0).getBytes(), bound(matter, id, part, parts));
                });
    }

    /** The files of a matter that have not been erased. */
    public Uni<Set<AttachmentId>> of(MatterId matter) {
        return pool.preparedQuery("SELECT id FROM private_file WHERE matter_id = $1")
                .execute(Tuple.of(matter.value()))
                .map(rows -> {
                    var files = new HashSet<AttachmentId>();
                    for (Row row : rows) {
                        files.add(new AttachmentId(row.getUUID(0)));
                    }
                    return files;
                });
    }

    /** Deletes a file for ever; events and figures stay as they were. */
    public Uni<Void> erase(MatterId matter, AttachmentId id) {
        return pool.preparedQuery(
                        "WITH file AS (DELETE FROM private_file WHERE matter_id = $1 AND id = $2 RETURNING id)"
                                + " DELETE FROM private_file_part USING file WHERE file_id = file.id")
                .execute(Tuple.of(matter.value(), id.value()))
                .replaceWithVoid();
    }

    /** Deletes all files of a matter for ever that were added until a moment. */
    public Uni<Void> eraseAll(MatterId matter, Instant until) {
        return pool.preparedQuery(
                        "WITH file AS (DELETE FROM private_file WHERE matter_id = $1 AND created_at <= $2 RETURNING id)"
                                + " DELETE FROM private_file_part USING file WHERE file_id = file.id")
                .execute(Tuple.of(matter.value(), until.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static byte[] bound(MatterId matter, AttachmentId id, int part, int parts) {
        var bytes = ByteBuffer.allocate(40);
        for (var each : List.of(matter.value(), id.value())) {
            put(bytes, each);
        }
        return bytes.putInt(part).putInt(parts).array();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
