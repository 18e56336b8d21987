package org.anxin.dispatch.directory.domain;

import java.util.regex.Pattern;

/** Name and phone of one of the staff. Never in an event: those have references. */
public record StaffContact(String name, String phone) {
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{2,19}");
    private static final int LONGEST_NAME = 40;

    /**
     * A name as it is kept.
     *
     * @throws IllegalArgumentException when it can't be one
     */
    public static String checkedName(String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must hold 1 to " + LONGEST_NAME + " characters");
        }
        return text.strip();
    }

    /**
     * A phone number as it is kept.
     *
     * @throws IllegalArgumentException when it can't be one
     */
    public static String checkedPhone(String text) {
        if (!PHONE.matcher(text).matches()) {
            throw new IllegalArgumentException("must hold 3 to 20 digits, spaces and hyphens");
        }
        return text;
    }

    /** The first character of the name, the last two of the phone: enough to tell two people apart. */
    public StaffContact masked() {
        var first = name.substring(0, name.offsetByCodePoints(0, 1));
        return new StaffContact(first + "*", "*".repeat(phone.length() - 2) + phone.substring(phone.length() - 2));
    }
}
