package org.anxin.service.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static final List<Column> KNOWN =
            List.of(Column.required("name", "姓名"), Column.required("sum", "金额"), Column.optional("since", "起"));
    private static final Limits LIMITS = new Limits(64 * 1024, 100, 10, 50);

    @Test
    void readsWhatASpreadsheetHasAsPeopleReadIt() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(1, 0, "金额");
            sheet.value(1, 1, " 姓名 ");
            sheet.value(1, 2, "起");
            sheet.value(2, 0, 13800138000L);
            sheet.value(2, 1, "张\u3000三\u3000");
            sheet.value(2, 2, LocalDate.of(2026, 3, 1));
            // The writer leaves it to its caller to escape.
            sheet.style(2, 2)
                    .format("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;")
                    .set();
            sheet.value(5, 0, 0.1 + 0.2);
            sheet.value(5, 1, true);
            sheet.value(5, 2, LocalDateTime.of(2026, 3, 1, 9, 30));
            sheet.style(5, 2).format("yyyy-mm-dd hh:mm").set();
        });

        var rows = rows(file, LIMITS);

        assertThat(rows).extracting(Row::line).containsExactly(3, 6);
        assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(cells(rows.getFirst()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("name", "张\u3000三", "sum", "13800138000", "since", "2026-03-01"));
        assertThat(cells(rows.getLast()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("name", "true", "sum", "0.3", "since", "2026-03-01T09:30"));
    }

    @Test
    void saysWhichCellsCantBeUsed() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "sum");
            sheet.value(1, 0, "长".repeat(51));
            sheet.formula(1, 1, "SUM(A1:A9)");
            sheet.value(1, 3, "stray");
        });

        assertThat(rows(file, LIMITS).getFirst().faults())
                .containsExactly(
                        new CellFault(2, "姓名", "at most 50 characters"),
                        new CellFault(2, "sum", "a formula: paste its value instead"),
                        new CellFault(2, "D", "this column has no heading"));
        assertThat(rows("name,sum\nA,=1+1\nB,\u0001".getBytes(UTF_8), LIMITS))
                .flatExtracting(Row::faults)
                .containsExactly(
                        new CellFault(2, "sum", "a formula: paste its value instead"),
                        new CellFault(3, "sum", "has characters that no text has"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ',', \ufeff", "UTF-8, ';', ''", "GB18030, '\t', ''"})
    void readsCsvAsSpreadsheetsWriteIt(String charset, String separator, String mark) throws IOException {
        var text = mark + "姓名,金额,起\r\n\"张\n\"\"三\"\"\",\"12\",\r\n\r\n李四,3,2026-03\r\n".replace(",", separator);

        var rows = rows(text.getBytes(Charset.forName(charset)), LIMITS);

        assertThat(rows).extracting(Row::line).containsExactly(2, 5);
        assertThat(rows).extracting(row -> row.get("name")).containsExactly("张\n\"三\"", "李四");
        assertThat(rows).extracting(row -> row.get("since")).containsExactly(null, "2026-03");
        assertThat(rows.getFirst().fault("sum", "x")).isEqualTo(new CellFault(2, "金额", "x"));
    }

    @Test
    void namesEveryColumnThatDoesntFitAndNoneOfTheirTexts() {
        var problem = refused("姓名,李四,name\n".getBytes(UTF_8), LIMITS);

        assertThat(problem.rule()).isEqualTo("columns-do-not-fit");
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("B", "C", "sum");
        assertThat(problem.toString()).doesNotContain("李四");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        var whole = workbook(sheet -> {
            for (var line = 0; line < 50; line++) {
                sheet.value(line, 0, line == 0 ? "name" : "n" + line);
                sheet.value(line, 1, line == 0 ? "sum" : "s" + line * 7919);
            }
        });

        assertThat(refused(Arrays.copyOf(whole, whole.length / 2), LIMITS).rule())
                .isEqualTo("not-a-table");
        assertThat(refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, LIMITS)
                        .detail())
                .contains(".xls");
        assertThat(refused(new byte[0], LIMITS).rule()).isEqualTo("not-a-table");
        assertThat(refused(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff}, LIMITS)
                        .rule())
                .isEqualTo("not-a-table");
        assertThat(refused(("name,sum\n\"" + "x,".repeat(200_000)).getBytes(UTF_8), Limits.of(1_000_000, 9))
                        .rule())
                .isEqualTo("not-a-table");
    }

    @Test
    void keepsToItsLimits() throws IOException {
        assertThat(refused(new byte[LIMITS.bytes() + 1], LIMITS).status()).isEqualTo(413);
        assertThat(refused(("name,sum\n" + "a,1\n".repeat(101)).getBytes(UTF_8), LIMITS)
                        .rule())
                .isEqualTo("too-many-rows");
        assertThat(refused(("name,sum" + ",x".repeat(9)).getBytes(UTF_8), LIMITS)
                        .rule())
                .isEqualTo("too-many-columns");
        assertThat(refused(xlsx(" ".repeat(3 * 1024 * 1024), ""), LIMITS).rule())
                .isEqualTo("unpacks-too-far");
        assertThat(refused(xlsx("<row><c r='K1' t='str'><v>x</v></c></row>", ""), LIMITS)
                        .rule())
                .isEqualTo("too-many-columns");
    }

    /** Each is a few hundred bytes that would fill the memory of a reader that trusts them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row><c r='ZZZZZZ1'><v>1</v></c></row>|",
                "<row><c r='A1' t='s'><v>2000000000</v></c></row>|",
                "<row r='99999999999'/>|",
                "<row r='2'/><row r='1'/>|",
                "<row><c r='B1'/><c r='A1'/></row>|",
                "<row><c t='n'><v>one</v></c></row>|",
                "<row><c t='inlineStr'><is><t>&all;</t></is></c></row>|<!DOCTYPE x [<!ENTITY all SYSTEM 'file:///etc/passwd'>]>",
            })
    void isntMadeToDoHarm(String rows, String head) throws IOException {
        assertThat(refused(xlsx(rows, head == null ? "" : head), LIMITS).rule()).isEqualTo("not-a-table");
    }

    /** Each packs to a few kilobytes. */
    @Test
    void keepsNoMoreThanItHasMemoryFor() throws IOException {
        var limits = new Limits(256 * 1024, 1_000_000, 10, 50);
        var strings = xlsx("<row/>", "", "<sst>" + "<si><t>a</t></si>".repeat(50_000) + "</sst>", "");
        var parts = xlsx("<row/>", "", "<sst/>", "<Relationship/>".repeat(10_000));

        assertThat(strings).hasSizeLessThan(16 * 1024);
        assertThat(refused(strings, limits).rule()).isEqualTo("unpacks-too-far");
        assertThat(refused(parts, limits).rule()).isEqualTo("not-a-table");
        assertThat(limits.texts()).isEqualTo(2 * 1024 * 1024);
        assertThat(new Limits(Integer.MAX_VALUE, 1, 1, 1).texts())
                .isLessThanOrEqualTo(Runtime.getRuntime().maxMemory() / 4);
    }

    @Test
    void reckonsWithNoNumberOutOfRange() throws IOException {
        var file = xlsx("""
                <row><c t='str'><v>name</v></c><c t='str'><v>sum</v></c></row>
                <row><c/><c><v>1e999999999</v></c></row>
                <row><c/><c><v>1.38E10</v></c></row>
                """, "");

        assertThat(rows(file, LIMITS)).extracting(row -> row.get("sum")).containsExactly(null, "13800000000");
    }

    private static List<Row> rows(byte[] file, Limits limits) throws IOException {
        try (var table = Table.read(new ByteArrayInputStream(file), KNOWN, limits)) {
            var rows = new ArrayList<Row>();
            table.forEachRemaining(rows::add);
            return rows;
        }
    }

    private static Problem refused(byte[] file, Limits limits) {
        return catchThrowableOfType(ProblemException.class, () -> rows(file, limits))
                .problem();
    }

    private static Map<String, String> cells(Row row) {
        var cells = new TreeMap<String, String>();
        KNOWN.forEach(column -> cells.put(column.name(), row.get(column.name())));
        return cells;
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            var notes = workbook.newWorksheet("hidden");
            notes.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            notes.value(0, 0, "nothing of it");
            fill.accept(workbook.newWorksheet("名单"));
        }
        return file.toByteArray();
    }

    /** As small as an XLSX file can be, with these rows. */
    private static byte[] xlsx(String rows, String head) throws IOException {
        return xlsx(rows, head, "<sst/>", "");
    }

    private static byte[] xlsx(String rows, String head, String strings, String relations) throws IOException {
        var relation = "<Relationships><Relationship Id='r1' Type='x/%s' Target='%s'/>%s</Relationships>";
        var shared = "<Relationship Id='r2' Type='x/sharedStrings' Target='sharedStrings.xml'/>" + relations;
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : List.of(
                    List.of("_rels/.rels", relation.formatted("officeDocument", "xl/workbook.xml", "")),
                    List.of("xl/workbook.xml", "<workbook><sheets><sheet id='r1'/></sheets></workbook>"),
                    List.of(
                            "xl/_rels/workbook.xml.rels",
                            relation.formatted("worksheet", "worksheets/sheet1.xml", shared)),
                    List.of("xl/sharedStrings.xml", strings),
                    List.of(
                            "xl/worksheets/sheet1.xml",
                            head + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"))) {
                zip.putNextEntry(new ZipEntry(part.getFirst()));
                zip.write(part.getLast().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
