package org.anxin.analytics.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.anxin.analytics.fold.Happening;
import org.anxin.analytics.fold.Source;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record after another: {@link #read} its key and headers, then {@link #happening} its body, if the record is new. It holds the record
 * it read last and makes next to nothing for records that figures don't need. Not for several threads.
 */
public final class RecordReader {
    private static final int UUID_LENGTH = 36;

    private final LogHeaders headers = new LogHeaders();
    private final BodyReader bodies = new BodyReader();
    private long matterHigh, matterLow;
    private Source source = Source.INTAKE;
    private int sequence;
    private Meaning meaning = Meaning.NOTHING;

    /**
     * Reads key and headers of a record.
     *
     * @throws UnreadableRecordException when one is missing or can't be read, when the type or its version is unknown, or when the source doesn't
     *     own the type
     */
    public void read(byte @Nullable [] key, Headers recordHeaders) {
        headers.read(recordHeaders);
        var type = LogTypes.of(headers.type());
        if (!Arrays.equals(type.sourceBytes(), headers.source())) {
            throw new UnreadableRecordException("wrong-source", type.id() + " is told by somebody who doesn't own it");
        }
        source = type.owner();
        meaning = type.meaning();
        sequence = sequence(headers.sequence());
        matter(key);
    }

    /** The matter of the record. */
    public UUID matter() {
        return new UUID(matterHigh, matterLow);
    }

    /** The upper half of the matter's id. */
    public long matterHigh() {
        return matterHigh;
    }

    /** The lower half of the matter's id. */
    public long matterLow() {
        return matterLow;
    }

    /** Who recorded it. */
    public Source source() {
        return source;
    }

    /** Its place in the source's stream of the matter, from 1. */
    public int sequence() {
        return sequence;
    }

    /**
     * What the body of the record says, null when figures don't need it; then the body isn't looked at.
     *
     * @throws UnreadableRecordException when the body isn't what its type promises
     */
    public @Nullable Happening happening(@Nullable ByteBuffer body) {
        if (meaning == Meaning.NOTHING) {
            return null;
        }
        if (body == null) {
            throw new UnreadableRecordException("no-body", "the record has no value");
        }
        return bodies.read(meaning, body);
    }

    private static int sequence(byte[] digits) {
        var value = 0L;
        if (digits.length == 0 || digits.length > 18) {
            throw badSequence();
        }
        for (var digit : digits) {
            if (digit < '0' || digit > '9') {
                throw badSequence();
            }
            value = value * 10 + digit - '0';
        }
        if (value < 1 || value > Integer.MAX_VALUE) {
            throw badSequence();
        }
        return (int) value;
    }

    private static UnreadableRecordException badSequence() {
        return new UnreadableRecordException("bad-sequence", "ce_sequence must be a number from 1 to 2147483647");
    }

    /** Takes a written UUID apart without making text of it. */
    private void matter(byte @Nullable [] key) {
        if (key == null || key.length != UUID_LENGTH) {
            throw badKey();
        }
        var high = 0L;
        var low = 0L;
        var digits = 0;
        for (var i = 0; i < UUID_LENGTH; i++) {
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (key[i] != '-') {
                    throw badKey();
                }
            } else if (digits++ < 16) {
                high = high << 4 | hex(key[i]);
            } else {
                low = low << 4 | hex(key[i]);
            }
        }
        matterHigh = high;
        matterLow = low;
    }

    private static int hex(byte digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        if (digit >= 'a' && digit <= 'f') {
            return digit - 'a' + 10;
        }
        throw badKey();
    }

    private static UnreadableRecordException badKey() {
        return new UnreadableRecordException("bad-key", "the key must be a matter's id");
    }
}
