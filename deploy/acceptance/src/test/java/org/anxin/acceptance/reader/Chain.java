package org.anxin.acceptance.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The hash chain by its written rule: SHA-256 over the previous hash (32 zero bytes before the first), stream, version, event id, type with its
 * length, both times in microseconds, data and metadata each with its length; lengths in bytes as 32-bit, all numbers big endian.
 */
public final class Chain {
    /** What the first event of a stream follows. */
    static final byte[] START = new byte[32];

    private Chain() {}

    /** The hash of an event that follows one with this hash. */
    static byte[] next(
            byte[] previous,
            UUID stream,
            long version,
            UUID id,
            String type,
            long occurredMicros,
            long recordedMicros,
            byte[] data,
            byte[] metadata) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            id(out, stream);
            out.writeLong(version);
            id(out, id);
            text(out, type.getBytes(UTF_8));
            out.writeLong(occurredMicros);
            out.writeLong(recordedMicros);
            text(out, data);
            text(out, metadata);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Microseconds since 1970 of a time as it stands on the log. */
    static long micros(String time) {
        var instant = Instant.parse(time);
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    private static void id(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void text(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
