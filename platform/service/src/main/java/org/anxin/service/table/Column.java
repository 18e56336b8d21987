package org.anxin.service.table;

import java.util.List;
import java.util.Locale;

/**
 * A column that a table may have.
 *
 * @param name what the program calls it
 * @param required whether a table without it is refused; its cells may be blank
 * @param alsoCalled other headings for it, such as the Chinese one
 */
public record Column(String name, boolean required, List<String> alsoCalled) {
    /** A column that has to be there. */
    public static Column required(String name, String... alsoCalled) {
        return new Column(name, true, List.of(alsoCalled));
    }

    /** A column that may be missing. */
    public static Column optional(String name, String... alsoCalled) {
        return new Column(name, false, List.of(alsoCalled));
    }

    boolean isCalled(String heading) {
        return name.equalsIgnoreCase(heading) || alsoCalled.stream().anyMatch(other -> other.equalsIgnoreCase(heading));
    }

    /** A column as spreadsheets name it: A for 0, AA for 26. */
    static String letters(int index) {
        var rest = index / 26;
        return (rest == 0 ? "" : letters(rest - 1)) + (char) ('A' + index % 26);
    }

    /** The index of a cell such as B7 or b7; -1 when it is none that a spreadsheet can have. */
    static int indexOf(String cell) {
        var column = 0;
        for (var letter : cell.toUpperCase(Locale.ROOT).toCharArray()) {
            if (letter < 'A' || letter > 'Z') {
                return column - 1;
            }
            column = column * 26 + letter - 'A' + 1;
            if (column > 16_384) {
                return -1;
            }
        }
        return -1;
    }
}
