package org.anxin.intake.privacy;

import org.jspecify.annotations.Nullable;

/** What is shown of personal data when nobody needs all of it: enough to ask "is that you?". */
final class Masks {
    private static final int MOST_STARS = 4;
    private static final int LAST_DIGITS = 4;

    private Masks() {}

    /** The first letter: a Chinese surname mostly. */
    static @Nullable String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var letters = name.strip().codePointCount(0, name.strip().length());
        return name.strip().substring(0, name.strip().offsetByCodePoints(0, 1))
                + "*".repeat(Math.clamp(letters - 1, 1, MOST_STARS));
    }

    /** The last four characters, when there are as many before them. */
    static @Nullable String number(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        var text = number.strip();
        return text.length() < 2 * LAST_DIGITS
                ? "*".repeat(MOST_STARS)
                : "*".repeat(MOST_STARS) + text.substring(text.length() - LAST_DIGITS);
    }
}
