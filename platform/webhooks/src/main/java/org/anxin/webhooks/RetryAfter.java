package org.anxin.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date, which is held against the receiver's own clock. */
final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait, at least a second; null when the header is missing or means nothing. */
    static @Nullable Duration of(@Nullable String value, @Nullable String date) {
        if (value == null) {
            return null;
        }
        try {
            var pause = value.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : date == null ? null : Duration.between(time(date), time(value));
            return pause == null || pause.compareTo(Duration.ofSeconds(1)) >= 0 ? pause : Duration.ofSeconds(1);
        } catch (NumberFormatException | DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    private static ZonedDateTime time(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
