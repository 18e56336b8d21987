package org.anxin.service.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.table.Lines.Cell;
import org.anxin.service.table.Lines.Line;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV or XLSX file, one after the other. What it is tells its content, not its name: CSV in UTF-8 or, as Chinese spreadsheets write it, GB18030, with commas,
 * semicolons or tabs; of an XLSX file the first sheet that isn't hidden. The first line that isn't blank has the headings, in any order.
 *
 * <p>Whatever is wrong with the file as a whole is a {@link ProblemException}, also from {@link #hasNext()}; what is wrong with a cell stands in its row.
 */
public final class Table implements Iterator<Row>, Closeable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final Lines lines;
    private final Limits limits;
    private final List<@Nullable Column> columns;
    private final Map<String, String> headings = new HashMap<>();

    private @Nullable Row next;
    private int rows;

    private Table(Lines lines, List<Column> known, Limits limits) {
        this.lines = lines;
        this.limits = limits;
        var first = filled();
        if (first == null) {
            throw notATable("there is nothing in it");
        }
        this.columns = columns(first, known);
        this.next = read();
    }

    /**
     * Begins to read a table.
     *
     * @param known all columns it may have
     * @throws ProblemException 413 {@code file-too-long}, 422 {@code not-a-table} for another file, 422 {@code columns-do-not-fit} naming each column that is unknown, missing or
     *     there twice, 422 {@code too-many-rows}, {@code too-many-columns} or {@code unpacks-too-far}, also from every row read
     */
    public static Table read(InputStream file, List<Column> known, Limits limits) throws IOException {
        var content = file.readNBytes(limits.bytes() + 1);
        if (content.length > limits.bytes()) {
            throw new ProblemException(
                    Problem.of(413, "file-too-long", "a table has at most " + limits.bytes() + " bytes"));
        }
        if (starts(content, OLE)) {
            throw notATable("an .xls file, or one with a password: save it as .xlsx without one");
        }
        Lines lines;
        try {
            lines = starts(content, ZIP) ? new XlsxLines(content, limits) : CsvLines.of(content, limits);
        } catch (IOException e) {
            throw notATable("neither CSV nor XLSX that can be read");
        }
        return new Table(lines, known, limits);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = read();
        return row;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    static ProblemException notATable(String detail) {
        return new ProblemException(Problem.unprocessable("not-a-table", detail));
    }

    private static boolean starts(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private List<@Nullable Column> columns(Line first, List<Column> known) {
        var found = new ArrayList<@Nullable Column>();
        var errors = new ArrayList<FieldError>();
        for (var cell : first.cells()) {
            var column = known.stream()
                    .filter(one -> one.isCalled(cell.text()))
                    .findFirst()
                    .orElse(null);
            var letters = Column.letters(found.size());
            if (column == null && !cell.isBlank()) {
                // Not the heading itself: in a file without headings it is somebody's name.
                errors.add(new FieldError(letters, "its heading is none of " + names(known)));
            } else if (column != null && headings.putIfAbsent(column.name(), cell.text()) != null) {
                errors.add(new FieldError(letters, "a second column " + column.name()));
            }
            found.add(column);
        }
        known.stream()
                .filter(column -> column.required() && !headings.containsKey(column.name()))
                .forEach(column -> errors.add(new FieldError(column.name(), "this column is missing")));
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.unprocessable(
                    "columns-do-not-fit",
                    "line " + first.number() + " has to have the headings",
                    errors.toArray(FieldError[]::new)));
        }
        return found;
    }

    private static List<String> names(List<Column> known) {
        return known.stream().map(Column::name).toList();
    }

    private @Nullable Row read() {
        var line = filled();
        if (line == null) {
            return null;
        }
        if (++rows > limits.rows()) {
            throw new ProblemException(
                    Problem.unprocessable("too-many-rows", "a table has at most " + limits.rows() + " rows"));
        }
        var cells = new HashMap<String, String>();
        var faults = new ArrayList<CellFault>();
        for (var i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            var column = i < columns.size() ? columns.get(i) : null;
            var heading = column == null ? Column.letters(i) : Objects.requireNonNull(headings.get(column.name()));
            if (cell.fault() != null) {
                faults.add(new CellFault(line.number(), heading, cell.fault()));
            } else if (column != null && !cell.isBlank()) {
                cells.put(column.name(), cell.text());
            } else if (!cell.isBlank()) {
                faults.add(new CellFault(line.number(), heading, "this column has no heading"));
            }
        }
        return new Row(line.number(), headings, cells, faults);
    }

    private @Nullable Line filled() {
        try {
            var line = lines.next();
            while (line != null && line.cells().stream().allMatch(Cell::isBlank)) {
                line = lines.next();
            }
            return line;
        } catch (IOException e) {
            throw notATable("the file is broken or cut off");
        }
    }
}
