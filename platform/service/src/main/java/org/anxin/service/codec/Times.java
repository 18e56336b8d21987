package org.anxin.service.codec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The one way a time is written: UTC, always six digits of microseconds, so that texts sort as times do. */
public final class Times {
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /** Such as {@code 2026-11-22T00:00:00.000000Z}; finer digits are cut off. */
    public static String text(Instant time) {
        return MICROS.format(time);
    }
}
