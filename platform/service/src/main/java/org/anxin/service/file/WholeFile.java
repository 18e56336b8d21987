package org.anxin.service.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.anxin.contracts.value.AttachmentType;

/** Whether a file goes on to its end. Programs that draw pictures fill in what is missing, so a photo that was cut off on its way would pass for a whole one. */
final class WholeFile {
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int LAST_PNG_CHUNK = 0x49454e44;

    private final byte[] content;

    private WholeFile(byte[] content) {
        this.content = content;
    }

    static boolean is(AttachmentType type, byte[] content) {
        var file = new WholeFile(content);
        return switch (type) {
            case JPEG -> file.jpeg();
            case PNG -> file.png();
            case PDF -> file.pdf();
        };
    }

    /** Goes from marker to marker (ITU-T T.81, B.1.1); a smaller picture within a segment has its own end, which isn't the file's. */
    private boolean jpeg() {
        var at = 0;
        while (at + 1 < content.length) {
            var marker = at(at + 1);
            if (at(at) != 0xff || !isSegment(marker)) {
                at++;
            } else if (marker == END_OF_IMAGE) {
                return true;
            } else if (marker == START_OF_IMAGE) {
                at += 2;
            } else if (at + 3 < content.length) {
                // The picture's data follow the scan's head, and in them 0xff stands with what isSegment doesn't take.
                at += 2 + Math.max(2, at(at + 2) << 8 | at(at + 3));
            } else {
                return false;
            }
        }
        return false;
    }

    private static boolean isSegment(int marker) {
        return marker >= 0xc0 && marker != 0xff && (marker < 0xd0 || marker > 0xd7);
    }

    /** Goes from chunk to chunk (PNG specification, 5.3). */
    private boolean png() {
        long at = 8;
        while (at + 12 <= content.length) {
            var start = (int) at;
            if (number(start + 4) == LAST_PNG_CHUNK) {
                return true;
            }
            at += 12L + Integer.toUnsignedLong(number(start));
        }
        return false;
    }

    private boolean pdf() {
        var from = Math.max(0, content.length - 1024);
        return new String(content, from, content.length - from, ISO_8859_1).contains("%%EOF");
    }

    private int number(int at) {
        return at(at) << 24 | at(at + 1) << 16 | at(at + 2) << 8 | at(at + 3);
    }

    private int at(int index) {
        return content[index] & 0xff;
    }
}
