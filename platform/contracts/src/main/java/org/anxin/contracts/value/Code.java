package org.anxin.contracts.value;

import java.util.regex.Pattern;

/**
 * A short patterned text that names something in a list: a grid, a team, a department. A code cannot hold free text, so it may stand in an event.
 */
public interface Code {
    /** The code as people and other systems write it. */
    String value();

    /**
     * Checks a code as its record's constructor does.
     *
     * @throws IllegalArgumentException when the value doesn't fit; the message says what fits, never the value
     */
    static void check(String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("must match " + pattern.pattern());
        }
    }
}
