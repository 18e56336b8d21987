package org.anxin.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A QR code that still reads with a quarter of it worn off, as on a poster at a gate. */
public final class QrCode {
    private static final int PNG_PIXELS = 1024;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.Q,
            EncodeHintType.MARGIN,
            4,
            EncodeHintType.CHARACTER_SET,
            "UTF-8");

    private final String content;

    /** @param content an address, in practice; at most some 1,600 bytes fit */
    public QrCode(String content) {
        this.content = content;
    }

    /** Black modules as one path, one unit each. */
    public String svg() {
        var matrix = encode(0);
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
                """.formatted(matrix.getWidth(), path);
    }

    /** 1024 pixels wide. */
    public byte[] png() {
        try (var image = new ByteArrayOutputStream()) {
            MatrixToImageWriter.writeToStream(encode(PNG_PIXELS), "PNG", image);
            return image.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BitMatrix encode(int pixels) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, pixels, pixels, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length() + " characters", e);
        }
    }
}
