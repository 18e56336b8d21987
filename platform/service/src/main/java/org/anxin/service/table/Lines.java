package org.anxin.service.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file of one format, blank ones among them, with no meaning yet. */
interface Lines extends Closeable {
    /**
     * The next line; null at the end.
     *
     * @throws IOException when the file isn't what it seemed to be
     */
    @Nullable
    Line next() throws IOException;

    /**
     * A line.
     *
     * @param number from 1
     */
    record Line(int number, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param fault why its text isn't to be used; null when it is
     */
    record Cell(String text, @Nullable String fault) {
        static final Cell BLANK = new Cell("", null);

        static Cell of(String text) {
            return text.isEmpty() ? BLANK : new Cell(text, null);
        }

        static Cell faulty(String fault) {
            return new Cell("", fault);
        }

        boolean isBlank() {
            return text.isEmpty() && fault == null;
        }
    }
}
