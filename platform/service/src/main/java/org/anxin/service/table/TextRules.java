package org.anxin.service.table;

import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.table.Lines.Cell;

/** What the cells of every format have in common. */
final class TextRules {
    static final String FORMULA = "a formula: paste its value instead";

    private static final char NO_BREAK_SPACE = '\u00a0';

    private TextRules() {}

    /** A text without blanks around it, if it is one and not too long. */
    static Cell cell(String text, Limits limits) {
        var stripped = text.replace(NO_BREAK_SPACE, ' ').strip();
        if (stripped.length() > limits.cell()) {
            return Cell.faulty("at most " + limits.cell() + " characters");
        }
        if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return Cell.faulty("has characters that no text has");
        }
        return Cell.of(stripped);
    }

    static void checkColumns(int columns, Limits limits) {
        if (columns > limits.columns()) {
            throw new ProblemException(
                    Problem.unprocessable("too-many-columns", "a table has at most " + limits.columns() + " columns"));
        }
    }
}
