package org.anxin.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A poster with a QR code on one sheet of A4, to print. Its font (Noto Sans SC, under the Open Font License) is embedded as far as it is used, so it looks the same on
 * every printer.
 *
 * @param title in the largest letters
 * @param text above the code
 * @param name below the code: which site it is
 * @param remark in the smallest letters, at the end
 */
public record Poster(Locale language, String title, String text, QrCode code, String name, String remark) {
    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** Points (1/72 inch). */
    private static final float MARGIN = 56;

    private static final float CODE_WIDTH = 380;
    private static final float LEADING = 1.4f;

    /** As a PDF, some 10 KB long. Takes up to a second or two, since the whole font is read first. */
    public byte[] pdf() {
        try (var document = new PDDocument();
                var font = Objects.requireNonNull(Poster.class.getResourceAsStream(FONT), FONT);
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            document.getDocumentInformation().setTitle(title);
            var image = PDImageXObject.createFromByteArray(document, code.png(), "qr");
            var type = PDType0Font.load(document, font, true);
            try (var content = new PDPageContentStream(document, page)) {
                var top = page.getMediaBox().getHeight() - MARGIN;
                top = centred(content, page, type, 40, top, title);
                top = centred(content, page, type, 18, top - 8, text);
                top -= CODE_WIDTH;
                content.drawImage(image, (page.getMediaBox().getWidth() - CODE_WIDTH) / 2, top, CODE_WIDTH, CODE_WIDTH);
                top = centred(content, page, type, 28, top, name);
                centred(content, page, type, 14, top - 8, remark);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes lines from here down; returns where they end. */
    private float centred(PDPageContentStream content, PDPage page, PDFont font, float size, float top, String text)
            throws IOException {
        var width = page.getMediaBox().getWidth();
        var end = top;
        for (var line : lines(font, size, width - 2 * MARGIN, text)) {
            end -= size * LEADING;
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset((width - width(font, size, line)) / 2, end + size * (LEADING - 1));
            content.showText(line);
            content.endText();
        }
        return end;
    }

    private List<String> lines(PDFont font, float size, float most, String text) throws IOException {
        var breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var part = text.substring(from, to);
            if (!line.isEmpty() && width(font, size, line + part) > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
            from = to;
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
