package org.anxin.service.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.anxin.contracts.value.AttachmentType;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file by its content, whatever its sender calls it. A photo is drawn anew, upright and at most 2,560 pixels long: where and when it was taken, by whom and
 * with what camera, and whatever else stood beside the picture is gone. A PDF is kept as it is.
 */
public final class FileCheck {
    /** The longest photo. */
    public static final int PHOTO_BYTES = 5 * 1024 * 1024;

    /** The longest document, and so the longest file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Of a photo; it is unpacked in memory. */
    private static final long PIXELS = 16_000_000;

    private static final int LONGEST_EDGE = 2560;
    private static final double QUALITY = 0.85;

    private static final Map<AttachmentType, byte[]> FIRST_BYTES = Map.of(
            AttachmentType.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            AttachmentType.PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
            AttachmentType.PDF, "%PDF-".getBytes(ISO_8859_1));

    static {
        // Its cache would be a plain file of somebody's photo.
        ImageIO.setUseCache(false);
    }

    private FileCheck() {}

    /**
     * The file as it may be kept. Takes a second of a processor for a large photo, and does one at a time.
     *
     * @throws ProblemException 413 when it is too long, 422 {@code not-a-photo-or-pdf} when it is none or broken, 422 {@code file-cut-off}, 422 {@code photo-too-large} for too many pixels
     */
    public static CleanFile clean(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw tooLong("file", MOST_BYTES);
        }
        var type = type(content);
        if (type == null) {
            throw none();
        }
        if (type != AttachmentType.PDF && content.length > PHOTO_BYTES) {
            throw tooLong("photo", PHOTO_BYTES);
        }
        if (!WholeFile.is(type, content)) {
            throw new ProblemException(
                    Problem.unprocessable("file-cut-off", "the " + type + " is cut off before its end: send it again"));
        }
        return switch (type) {
            case JPEG -> new CleanFile(type, redrawn(content, "jpg"));
            case PNG -> new CleanFile(type, redrawn(content, "png"));
            case PDF -> new CleanFile(type, content);
        };
    }

    /** The same where only photos are taken: a document is refused like any other file. */
    public static CleanFile photo(byte[] content) {
        var type = type(content);
        if (type == null || type == AttachmentType.PDF) {
            throw new ProblemException(
                    Problem.unprocessable("not-a-photo", "the content has to be a whole JPEG or PNG"));
        }
        return clean(content);
    }

    private static @Nullable AttachmentType type(byte[] content) {
        return FIRST_BYTES.entrySet().stream()
                .filter(type -> content.length >= type.getValue().length
                        && Arrays.equals(
                                content, 0, type.getValue().length, type.getValue(), 0, type.getValue().length))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static synchronized byte[] redrawn(byte[] photo, String format) {
        try (var drawn = new ByteArrayOutputStream(photo.length)) {
            Thumbnails.of(new ByteArrayInputStream(photo))
                    .scale(Math.min(1, (double) LONGEST_EDGE / edge(photo)))
                    .outputFormat(format)
                    .outputQuality(QUALITY)
                    .toOutputStream(drawn);
            return drawn.toByteArray();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw none();
        }
    }

    /** The longer edge in pixels, from the head of the file: nothing is unpacked before it is known how large it gets. */
    private static int edge(byte[] photo) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw none();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if ((long) width * height > PIXELS) {
                    throw new ProblemException(Problem.unprocessable(
                            "photo-too-large", "a photo has at most " + PIXELS / 1_000_000 + " million pixels"));
                }
                return Math.max(width, height);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ProblemException tooLong(String what, int most) {
        return new ProblemException(Problem.of(413, "file-too-long", "a " + what + " has at most " + most + " bytes"));
    }

    private static ProblemException none() {
        return new ProblemException(
                Problem.unprocessable("not-a-photo-or-pdf", "the content has to be a whole JPEG, PNG or PDF"));
    }
}
