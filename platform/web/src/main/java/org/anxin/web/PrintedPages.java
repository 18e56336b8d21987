package org.anxin.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Sheets of A4 to print, written from the top down; what has no room on one goes on on the next. The font (Noto Sans SC, under the Open Font License) is
 * embedded as far as it is used, so they look the same on every printer. Sizes and distances are in points (1/72 inch). Takes up to a second or two, since
 * the whole font is read first; of one thread only. Who copies text out of the PDF gets the code of a radical for the few characters that look like one.
 * Whatever fails in memory is an {@link UncheckedIOException}.
 */
public final class PrintedPages implements AutoCloseable {
    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private static final float MARGIN = 56, LEADING = 1.4f, PADDING = 4, THIN = 0.5f;

    private final Locale language;
    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;
    private float top;

    /** An empty sheet. */
    public PrintedPages(Locale language, String title) {
        this.language = language;
        try (var file = Objects.requireNonNull(PrintedPages.class.getResourceAsStream(FONT), FONT)) {
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            document.getDocumentInformation().setTitle(title);
            font = PDType0Font.load(document, file, true);
            content = sheet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves some room. */
    public void down(float distance) {
        top -= distance;
    }

    /** Goes on on the next sheet unless this one has that much room, so that what belongs together stands together. */
    public void keep(float height) {
        work(() -> room(height));
    }

    /** Lines in the middle. */
    public void centred(float size, String text) {
        work(() -> {
            for (var line : lines(size, width(), text)) {
                write(size, MARGIN + (width() - width(size, line)) / 2, line);
            }
        });
    }

    /** Lines that end at the right. */
    public void right(float size, String text) {
        work(() -> {
            for (var line : lines(size, width(), text)) {
                write(size, MARGIN + width() - width(size, line), line);
            }
        });
    }

    /** Lines that begin at the left. */
    public void left(float size, String text) {
        work(() -> {
            for (var line : lines(size, width(), text)) {
                write(size, MARGIN, line);
            }
        });
    }

    /** What is to be filled in by hand: one line of labels side by side, each with a rule behind it up to the next. */
    public void blanks(float size, String... labels) {
        work(() -> {
            var each = width() / labels.length;
            var line = size * LEADING * 1.3f;
            room(line);
            top -= line;
            for (var i = 0; i < labels.length; i++) {
                var from = MARGIN + i * each;
                text(size, from, top + size * (LEADING - 1), labels[i]);
                rule(from + width(size, labels[i]) + PADDING, MARGIN + (i + 1) * each - PADDING, top + PADDING / 2);
            }
        });
    }

    /** An image in the middle, as wide as high. */
    public void square(byte[] png, float width) {
        work(() -> {
            room(width);
            top -= width;
            var image = PDImageXObject.createFromByteArray(document, png, "image");
            content.drawImage(image, MARGIN + (width() - width) / 2, top, width, width);
        });
    }

    /** A table with lines; its first row is the head, which stands on every sheet that it reaches. Columns are equally wide. */
    public void table(float size, List<List<String>> rows) {
        work(() -> {
            var head = rows.getFirst();
            room(3 * (size * LEADING + 2 * PADDING));
            row(size, head);
            for (var row : rows.subList(1, rows.size())) {
                if (top - height(size, row) < MARGIN) {
                    next();
                    row(size, head);
                }
                row(size, row);
            }
        });
    }

    /**
     * The whole as a PDF, some 10 KB long and more. Nothing can be written after it.
     *
     * @param foot a line below each sheet, by its number from 1 and how many there are
     */
    public byte[] pdf(float size, BiFunction<Integer, Integer, String> foot) {
        try (var out = new ByteArrayOutputStream()) {
            content.close();
            var sheets = document.getNumberOfPages();
            for (var number = 1; number <= sheets; number++) {
                var line = foot.apply(number, sheets);
                var page = document.getPage(number - 1);
                content = new PDPageContentStream(document, page, AppendMode.APPEND, true);
                text(size, MARGIN + (width() - width(size, line)) / 2, MARGIN / 2, line);
                content.close();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole as a PDF, with nothing below the sheets. Nothing can be written after it. */
    public byte[] pdf() {
        return pdf(1, (_, _) -> "");
    }

    @Override
    public void close() {
        work(document::close);
    }

    private PDPageContentStream sheet() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        top = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private void next() throws IOException {
        content.close();
        content = sheet();
    }

    private void room(float height) throws IOException {
        if (top - height < MARGIN) {
            next();
        }
    }

    private void write(float size, float from, String line) throws IOException {
        room(size * LEADING);
        top -= size * LEADING;
        text(size, from, top + size * (LEADING - 1), line);
    }

    private void row(float size, List<String> cells) throws IOException {
        var height = height(size, cells);
        var each = width() / cells.size();
        for (var i = 0; i < cells.size(); i++) {
            var left = MARGIN + i * each;
            content.setLineWidth(THIN);
            content.addRect(left, top - height, each, height);
            content.stroke();
            var line = top - PADDING;
            for (var text : lines(size, each - 2 * PADDING, cells.get(i))) {
                line -= size * LEADING;
                text(size, left + PADDING, line + size * (LEADING - 1), text);
            }
        }
        top -= height;
    }

    private float height(float size, List<String> cells) throws IOException {
        var most = 1;
        for (var cell : cells) {
            most = Math.max(
                    most,
                    lines(size, width() / cells.size() - 2 * PADDING, cell).size());
        }
        return most * size * LEADING + 2 * PADDING;
    }

    private void rule(float from, float to, float height) throws IOException {
        content.setLineWidth(THIN);
        content.moveTo(from, height);
        content.lineTo(to, height);
        content.stroke();
    }

    private void text(float size, float left, float height, String line) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(left, height);
        content.showText(line);
        content.endText();
    }

    private List<String> lines(float size, float most, String text) throws IOException {
        var breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var part = text.substring(from, to);
            if (!line.isEmpty() && width(size, line + part) > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
            from = to;
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private float width(float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    private static void work(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
