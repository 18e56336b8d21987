package org.anxin.service.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.anxin.service.table.Lines.Cell;
import org.jspecify.annotations.Nullable;

/** What a number in a sheet stands for: a number, or a day or a time where its style shows one. */
final class XlsxNumbers {
    /** Digits that spreadsheets keep. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Of what a format says literally, and of colours and languages. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");

    private static final Pattern DATE_PARTS = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final int MOST_STYLES = 65_536;
    private static final int MOST_FORMATS = 5_000;

    /** Characters of a format; no spreadsheet takes more. */
    private static final int LONGEST_FORMAT = 255;

    private static final int LAST_DAY = 2_958_465;
    private static final int SECONDS = 24 * 60 * 60;

    private final Set<Integer> dateStyles;
    private final boolean from1904;

    private XlsxNumbers(Set<Integer> dateStyles, boolean from1904) {
        this.dateStyles = dateStyles;
        this.from1904 = from1904;
    }

    static XlsxNumbers of(XlsxFile file, @Nullable String part, boolean from1904) throws IOException {
        var dates = new HashSet<Integer>();
        if (part != null) {
            try (var xml = file.part(part)) {
                var formats = new HashMap<Integer, String>();
                var styles = -1;
                while (xml.next()) {
                    if (xml.starts("numFmt") && formats.size() < MOST_FORMATS) {
                        var code = xml.attribute("formatCode", "");
                        if (code.length() <= LONGEST_FORMAT) {
                            formats.put(xml.attribute("numFmtId", 0), code);
                        }
                    } else if (xml.starts("cellXfs")) {
                        styles = 0;
                    } else if (xml.ends("cellXfs")) {
                        break;
                    } else if (xml.starts("xf") && styles >= 0 && styles < MOST_STYLES) {
                        var format = xml.attribute("numFmtId", 0);
                        if (isDate(format, formats.get(format))) {
                            dates.add(styles);
                        }
                        styles++;
                    }
                }
            }
        }
        return new XlsxNumbers(dates, from1904);
    }

    Cell cell(String value, int style) throws IOException {
        BigDecimal number;
        try {
            number = new BigDecimal(value.strip()).round(DIGITS);
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
        if (Math.abs((long) number.precision() - number.scale()) > 30 || number.scale() > 40) {
            return Cell.faulty("a number out of range");
        }
        if (dateStyles.contains(style)) {
            return date(number);
        }
        return Cell.of(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    private Cell date(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return Cell.faulty("a date out of range");
        }
        var seconds = Math.round(number.doubleValue() * SECONDS);
        var days = (int) (seconds / SECONDS);
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (days == 0) {
            return Cell.of(time.toString());
        }
        var day = firstDay(days).plusDays(days);
        return Cell.of(
                time.equals(LocalTime.MIDNIGHT)
                        ? day.toString()
                        : day.atTime(time).toString());
    }

    /** Spreadsheets take 1900 for a leap year. */
    private LocalDate firstDay(int days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return LocalDate.of(1899, 12, days < 61 ? 31 : 30);
    }

    /** Formats without a code are those every spreadsheet knows, ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in Chinese ones. */
    private static boolean isDate(int format, @Nullable String code) {
        if (code != null) {
            return DATE_PARTS.matcher(LITERAL.matcher(code).replaceAll("")).find();
        }
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }
}
