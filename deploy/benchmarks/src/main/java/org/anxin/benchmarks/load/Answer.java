package org.anxin.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Reads HTTP/1.1 answers with a length out of what arrives on one connection. It knows only what the services send: a status, headers,
 * {@code content-length}, and that many bytes.
 */
final class Answer {
    private static final byte[] LENGTH = "content-length:".getBytes(ISO_8859_1);
    private static final byte[] MATTER = "\"matterid\":\"".getBytes(ISO_8859_1);
    private static final int UUID_LENGTH = 36;

    private final byte[] bytes = new byte[64 << 10];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private int bodyAt;

    /** Where arriving bytes go. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** Forgets the answer. */
    void clear() {
        buffer.clear();
        bodyAt = 0;
    }

    /**
     * Whether all of it has arrived.
     *
     * @throws IOException when it isn't an answer of the kind that this reads
     */
    boolean isWhole() throws IOException {
        var end = buffer.position();
        if (bodyAt == 0) {
            bodyAt = endOfHead(end);
        }
        return bodyAt > 0 && end >= bodyAt + length();
    }

    /** The status, once the answer is whole. */
    int status() {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
    }

    /** The matter that the body names. */
    UUID matter() {
        var at = find(MATTER, bodyAt, buffer.position());
        if (at < 0) {
            throw new IllegalStateException("No matterId in the answer: " + text());
        }
        return UUID.fromString(new String(bytes, at + MATTER.length, UUID_LENGTH, ISO_8859_1));
    }

    /** All that has arrived, for a message. */
    String text() {
        return new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
    }

    private int endOfHead(int end) {
        for (var i = 3; i < end; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private int length() throws IOException {
        var at = find(LENGTH, 0, bodyAt);
        if (at < 0) {
            throw new IOException("An answer without content-length: " + text());
        }
        var length = 0;
        for (var i = at + LENGTH.length; bytes[i] != '\r'; i++) {
            if (bytes[i] != ' ') {
                length = length * 10 + bytes[i] - '0';
            }
        }
        return length;
    }

    /** Without regard to the case of the letters that are sought, which are lower-case. */
    private int find(byte[] sought, int from, int to) {
        for (var at = from; at <= to - sought.length; at++) {
            var i = 0;
            while (i < sought.length
                    && (bytes[at + i] == sought[i]
                            || bytes[at + i] >= 'A' && bytes[at + i] <= 'Z' && bytes[at + i] + 32 == sought[i])) {
                i++;
            }
            if (i == sought.length) {
                return at;
            }
        }
        return -1;
    }
}
