package org.anxin.dispatch.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.anxin.contracts.value.EntryKind;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A file of entries of one kind (RFC 4180, UTF-8, the headings in the first line). Every cell that doesn't fit is named. */
final class EntryFile {
    private static final int MOST_ROWS = 500;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final EntryKind kind;
    private final EntryReader reader;
    private final List<ChangeEntries.Change> changes = new ArrayList<>();
    private final List<ImportAnswer.Misfit> errors = new ArrayList<>();
    private int rows;

    EntryFile(EntryKind kind, EntryReader reader) {
        this.kind = kind;
        this.reader = reader;
    }

    /** Entries of the rows that can be read; their row is the line of the file. */
    List<ChangeEntries.Change> changes() {
        return List.copyOf(changes);
    }

    List<ImportAnswer.Misfit> errors() {
        return List.copyOf(errors);
    }

    int rows() {
        return rows;
    }

    void read(byte[] file) {
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text(file)))
                .setFormat(FORMAT)
                .get()) {
            if (!fits(parser.getHeaderNames())) {
                return;
            }
            // A record stands where the one before it ended: cells may hold line breaks.
            var line = (int) parser.getCurrentLineNumber() + 1;
            for (var records = parser.iterator(); records.hasNext(); line = (int) parser.getCurrentLineNumber() + 1) {
                var record = records.next();
                if (record.size() == 1 && record.get(0).isBlank()) {
                    continue;
                }
                if (++rows > MOST_ROWS) {
                    error(line, "", "must be in another file: at most " + MOST_ROWS + " rows a file");
                    return;
                }
                if (!record.isConsistent()) {
                    error(line, "", "must have as many cells as there are headings");
                    continue;
                }
                var findings = new Findings();
                var form = new CsvForm(record, findings);
                var entry = reader.read(kind, form.text("code"), form);
                for (var found : findings.errors()) {
                    error(line, found.field(), found.detail());
                }
                if (entry != null) {
                    changes.add(new ChangeEntries.Change(entry, null, line));
                }
            }
        } catch (CharacterCodingException e) {
            error(1, "", "must be a file in UTF-8");
        } catch (UncheckedIOException | CSVException e) {
            error(rows + 1, "", "must be CSV as in RFC 4180");
        } catch (IOException | IllegalArgumentException e) {
            error(1, "", "must be CSV as in RFC 4180, with headings that differ");
        }
    }

    private boolean fits(List<String> headings) {
        var known = EntryKinds.fields(kind);
        for (var heading : headings) {
            if (!heading.equals("code") && !known.contains(heading)) {
                error(
                        1,
                        heading,
                        "is not a column of " + EntryKinds.path(kind) + ": code, " + String.join(", ", known));
            }
        }
        if (!new HashSet<>(headings).contains("code")) {
            error(1, "code", "must be a column");
        }
        return errors.isEmpty();
    }

    private void error(int line, String column, String reason) {
        errors.add(new ImportAnswer.Misfit(line, column, reason));
    }

    private static String text(byte[] file) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        // Spreadsheets put a byte order mark first.
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
