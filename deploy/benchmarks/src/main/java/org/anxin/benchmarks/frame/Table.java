package org.anxin.benchmarks.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as a table for people, in Markdown so that it can stand in a README as it is. */
public final class Table {
    private static final List<String> HEAD =
            List.of("bench", "figure", "value", "unit", "peer", "peer value", "ratio", "target", "met", "note");

    private Table() {}

    /** The table, a line a figure. */
    public static String of(List<Figure> figures) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(cells(figure)));
        var widths = new int[HEAD.size()];
        for (var row : rows) {
            for (var column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        var text = new StringBuilder(line(HEAD, widths));
        text.append(line(HEAD.stream().map(_ -> "").toList(), widths).replace(' ', '-'));
        rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.bench(),
                figure.figure(),
                number(figure.value()),
                figure.unit(),
                figure.peer() == null ? "" : figure.peer(),
                number(figure.peerValue()),
                number(figure.ratio()),
                target(figure.target()),
                figure.met() == null ? "" : figure.met() ? "yes" : "no",
                figure.note());
    }

    private static String target(@Nullable Target target) {
        if (target == null) {
            return "";
        }
        return switch (target.of()) {
            case RATIO_AT_LEAST -> "ratio ≥ " + number(target.bound());
            case VALUE_AT_LEAST -> "≥ " + number(target.bound());
            case VALUE_AT_MOST -> "≤ " + number(target.bound());
        };
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : JsonLine.number(value);
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder("|");
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            line.append(' ')
                    .append(cell)
                    .repeat(' ', widths[column] - cell.length())
                    .append(" |");
        }
        return line.append('\n').toString();
    }
}
