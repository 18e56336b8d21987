package org.anxin.analytics.log;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The three headers that every record is looked at for. A header's name is decoded only when it is asked for, so where they stood last time is
 * remembered and the names of the others are left alone. Not for several threads.
 */
final class LogHeaders {
    static final String TYPE = "ce_type", SOURCE = "ce_source", SEQUENCE = "ce_sequence";
    private int typeAt = -1, sourceAt = -1, sequenceAt = -1;
    private @Nullable Header type, source, sequence;

    /** Finds the headers of a record. */
    void read(Headers headers) {
        type = null;
        source = null;
        sequence = null;
        var at = 0;
        for (var header : headers) {
            if (at == typeAt) {
                type = header;
            } else if (at == sourceAt) {
                source = header;
            } else if (at == sequenceAt) {
                sequence = header;
            }
            at++;
        }
        if (!is(type, TYPE) || !is(source, SOURCE) || !is(sequence, SEQUENCE)) {
            learn(headers);
        }
    }

    /** The type id. */
    byte[] type() {
        return valueOf(type, TYPE);
    }

    /** The source's name. */
    byte[] source() {
        return valueOf(source, SOURCE);
    }

    /** The zero-padded sequence. */
    byte[] sequence() {
        return valueOf(sequence, SEQUENCE);
    }

    private void learn(Headers headers) {
        type = null;
        source = null;
        sequence = null;
        var at = 0;
        for (var header : headers) {
            switch (header.key()) {
                case TYPE -> {
                    type = header;
                    typeAt = at;
                }
                case SOURCE -> {
                    source = header;
                    sourceAt = at;
                }
                case SEQUENCE -> {
                    sequence = header;
                    sequenceAt = at;
                }
                default -> {
                    // Of no use here.
                }
            }
            at++;
        }
    }

    private static boolean is(@Nullable Header header, String key) {
        return header != null && header.key().equals(key);
    }

    private static byte[] valueOf(@Nullable Header header, String key) {
        if (header == null || header.value() == null) {
            throw new UnreadableRecordException("missing-header", key + " is missing");
        }
        return header.value();
    }
}
