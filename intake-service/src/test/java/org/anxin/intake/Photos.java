package org.anxin.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos as phones take them. */
final class Photos {
    /** What a camera wrote beside the picture, such as where it was taken. */
    static final String TOLD_BY_CAMERA = "31.2989N120.5853E";

    /** Where the segment of JFIF ends, which has to be the first. */
    private static final int HEAD = 20;

    private Photos() {}

    /** A JPEG that lies on its side, as its EXIF data say; the upper left corner of the upright picture is red. */
    static byte[] jpeg(int width, int height, long seed) {
        var jpeg = image(width, height, seed, "jpg");
        var exif = exif();
        var all = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        all.put(jpeg, 0, HEAD);
        all.put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 2));
        return all.put(exif).put(jpeg, HEAD, jpeg.length - HEAD).array();
    }

    static byte[] png(int width, int height, long seed) {
        return image(width, height, seed, "png");
    }

    static BufferedImage read(byte[] photo) {
        try {
            return ImageIO.read(new ByteArrayInputStream(photo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] image(int width, int height, long seed, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(new Random(seed).nextInt(0x1000000)));
        pen.fillRect(0, 0, width, height);
        // Turned by a quarter to the right, the lower left corner gets up.
        pen.setColor(Color.RED);
        pen.fillRect(0, height / 2, width / 2, height / 2);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** TIFF with two entries: a description, and the orientation 6 (turn by a quarter to the right). */
    private static byte[] exif() {
        var text = (TOLD_BY_CAMERA + '\0').getBytes(ISO_8859_1);
        var tiff = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + text.length);
        tiff.put("Exif\0\0".getBytes(ISO_8859_1));
        tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010e).putShort((short) 2).putInt(text.length).putInt(8 + 2 + 24 + 4);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        return tiff.putInt(0).put(text).array();
    }
}
