package org.anxin.service.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file. */
final class CsvLines implements Lines {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Characters of a line; one without its closing quote would be the rest of the file. */
    private static final int LONGEST = 256 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Limits limits;

    private CsvLines(CsvReader<CsvRecord> reader, Limits limits) {
        this.reader = reader;
        this.records = reader.iterator();
        this.limits = limits;
    }

    static CsvLines of(byte[] content, Limits limits) throws IOException {
        var charset = reads(content, UTF_8) ? UTF_8 : GB18030;
        return new CsvLines(
                CsvReader.builder()
                        .fieldSeparator(separator(content, charset))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST)
                        .ofCsvRecord(reader(content, charset)),
                limits);
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            TextRules.checkColumns(record.getFieldCount(), limits);
            return new Line(
                    (int) record.getStartingLineNumber(),
                    record.getFields().stream().map(this::cell).toList());
        } catch (CsvParseException | UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Cell cell(String field) {
        // A spreadsheet that opens the file would reckon with it.
        return field.startsWith("=") ? Cell.faulty(TextRules.FORMULA) : TextRules.cell(field, limits);
    }

    private static String separator(byte[] content, Charset charset) throws IOException {
        try (var reader = new java.io.BufferedReader(reader(content, charset))) {
            var first = new char[4096];
            var length = Math.max(0, reader.read(first));
            var line = new String(first, 0, length).lines().findFirst().orElse("");
            return List.of(",", ";", "\t").stream()
                    .max(Comparator.comparing(separator -> line.split(separator, -1).length))
                    .orElseThrow();
        }
    }

    private static boolean reads(byte[] content, Charset charset) throws IOException {
        try (var reader = reader(content, charset)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reports what isn't of the charset, and passes over a byte order mark. */
    private static Reader reader(byte[] content, Charset charset) {
        var mark = BYTE_ORDER_MARK.getBytes(charset);
        var start = java.util.Arrays.equals(content, 0, Math.min(mark.length, content.length), mark, 0, mark.length)
                ? mark.length
                : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(content, start, content.length - start), charset.newDecoder());
    }
}
