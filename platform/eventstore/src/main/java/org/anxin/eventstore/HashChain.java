package org.anxin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The hash that ties every event to the one before it in its stream, so that a changed row shows.
 *
 * <p>SHA-256 over, in this order and without separators: the previous hash (32 bytes; 32 zero bytes for the first event), stream id (16 bytes,
 * big endian), version (8 bytes), event id (16 bytes), type (length in UTF-8 bytes as 4 bytes, then the bytes), occurred at and recorded at (each
 * as microseconds since 1970, 8 bytes), data and metadata (each with its length as 4 bytes before it). All integers are big endian and signed.
 */
public final class HashChain {
    /** What the first event of a stream follows. */
    static final byte[] START = new byte[32];

    private HashChain() {}

    /** The hash of an event that follows one with the hash {@code previous}. */
    public static byte[] hash(
            byte[] previous,
            UUID stream,
            long version,
            UUID id,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String data,
            String metadata) {
        var typeBytes = type.getBytes(UTF_8);
        var dataBytes = data.getBytes(UTF_8);
        var metadataBytes = metadata.getBytes(UTF_8);
        var buffer = ByteBuffer.allocate(
                32 + 16 + 8 + 16 + 16 + 12 + typeBytes.length + dataBytes.length + metadataBytes.length);
        buffer.put(previous)
                .putLong(stream.getMostSignificantBits())
                .putLong(stream.getLeastSignificantBits())
                .putLong(version)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(typeBytes.length)
                .put(typeBytes)
                .putLong(Micros.sinceEpoch(occurredAt))
                .putLong(Micros.sinceEpoch(recordedAt))
                .putInt(dataBytes.length)
                .put(dataBytes)
                .putInt(metadataBytes.length)
                .put(metadataBytes);
        return sha256().digest(buffer.array());
    }

    /** The hash of a stored event that follows one with the hash {@code previous}, or of a first event when that is null. */
    public static byte[] hash(byte @org.jspecify.annotations.Nullable [] previous, StoredEvent event) {
        return hash(
                previous == null ? START : previous,
                event.stream(),
                event.version(),
                event.id(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                event.data(),
                event.metadata());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
