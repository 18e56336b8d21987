package org.anxin.service.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a table. Its cells are texts as a person reads them: whole numbers without exponent, dates as 2026-03-01, times as 2026-03-01T09:30. */
public final class Row {
    private final int line;
    private final Map<String, String> headings;
    private final Map<String, String> cells;
    private final List<CellFault> faults;

    Row(int line, Map<String, String> headings, Map<String, String> cells, List<CellFault> faults) {
        this.line = line;
        this.headings = headings;
        this.cells = cells;
        this.faults = List.copyOf(faults);
    }

    /** Its number in the file, from 1. */
    public int line() {
        return line;
    }

    /**
     * The cell of a column, by the column's name, without blanks around it; null when it is blank, when it can't be read (see {@link #faults()}) or when the table lacks
     * the column.
     */
    public @Nullable String get(String column) {
        return cells.get(column);
    }

    /** What is wrong with its cells whatever they mean: formulas, errors, texts that are too long. */
    public List<CellFault> faults() {
        return faults;
    }

    /** A fault of one of its cells, by the column's name. */
    public CellFault fault(String column, String detail) {
        return new CellFault(line, Objects.requireNonNullElse(headings.get(column), column), detail);
    }
}
