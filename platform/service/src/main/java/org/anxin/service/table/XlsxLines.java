package org.anxin.service.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The lines of the first sheet of an XLSX file that isn't hidden. */
final class XlsxLines implements Lines {
    /** Bytes in memory of a text beside its characters. */
    private static final int EACH = 48;

    private final Limits limits;
    private final List<String> strings;
    private final XlsxNumbers numbers;
    private final XlsxFile file;
    private final XmlPart sheet;

    private int line;

    XlsxLines(byte[] content, Limits limits) throws IOException {
        this.limits = limits;
        this.file = new XlsxFile(content, limits);
        var workbook = named(file.relations(""), "officeDocument");
        if (workbook == null) {
            throw new IOException("no workbook");
        }
        var relations = file.relations(workbook);
        var sheetId = "";
        var from1904 = false;
        try (var xml = file.part(workbook)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904", ""));
                } else if (xml.starts("sheet")
                        && sheetId.isEmpty()
                        && xml.attribute("state", "visible").equals("visible")) {
                    sheetId = relationId(xml);
                }
            }
        }
        this.strings = strings(file, named(relations, "sharedStrings"), limits);
        this.numbers = XlsxNumbers.of(file, named(relations, "styles"), from1904);
        var wanted = sheetId;
        this.sheet = file.part(relations.stream()
                .filter(relation -> relation.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IOException("no sheet"))
                .part());
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (sheet.next()) {
            if (sheet.starts("row")) {
                return row();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        file.close();
    }

    private Line row() throws IOException {
        var number = sheet.attribute("r", line + 1);
        if (number <= line) {
            throw new IOException("rows are out of order");
        }
        line = number;
        var cells = new ArrayList<Cell>();
        var expected = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                var reference = sheet.attribute("r");
                var column = reference == null ? expected : Column.indexOf(reference);
                if (column < expected) {
                    throw new IOException("cells are out of order");
                }
                expected = column + 1;
                var cell = cell();
                // Sheets are often formatted far beyond what is in them.
                if (!cell.isBlank()) {
                    TextRules.checkColumns(column + 1, limits);
                    while (cells.size() < column) {
                        cells.add(Cell.BLANK);
                    }
                    cells.add(cell);
                }
            }
        }
        return new Line(line, cells);
    }

    private Cell cell() throws IOException {
        var type = sheet.attribute("t", "n");
        var style = sheet.attribute("s", 0);
        var formula = false;
        var value = "";
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.starts("f")) {
                formula = true;
            } else if (sheet.starts("v")) {
                value = sheet.text("v", limits.cell() + 1);
            } else if (sheet.starts("is")) {
                value = sheet.runs("is", limits.cell() + 1);
            }
        }
        if (formula) {
            return Cell.faulty(TextRules.FORMULA);
        }
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> TextRules.cell(string(XmlPart.number(value)), limits);
            case "b" -> Cell.of(value.equals("1") ? "true" : "false");
            case "e" -> Cell.faulty("an error of the spreadsheet");
            case "n" -> numbers.cell(value, style);
            default -> TextRules.cell(value, limits);
        };
    }

    private String string(int index) throws IOException {
        try {
            return strings.get(index);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(e);
        }
    }

    private static List<String> strings(XlsxFile file, @Nullable String part, Limits limits) throws IOException {
        var strings = new ArrayList<String>();
        if (part != null) {
            var left = limits.texts();
            try (var xml = file.part(part)) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        var string = xml.runs("si", limits.cell() + 1);
                        strings.add(string);
                        left -= 2L * string.length() + EACH;
                        if (left < 0) {
                            throw new ProblemException(Problem.unprocessable(
                                    "unpacks-too-far",
                                    "the file has more texts than can be kept at a time: save it as CSV, or in parts"));
                        }
                    }
                }
            }
        }
        return strings;
    }

    /** A sheet has an id of its own beside the one it is named by, which stands in a namespace. */
    private static String relationId(XmlPart xml) {
        return Objects.requireNonNullElse(xml.attribute("id"), "");
    }

    private static @Nullable String named(List<XlsxFile.Relation> relations, String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type))
                .map(XlsxFile.Relation::part)
                .findFirst()
                .orElse(null);
    }
}
