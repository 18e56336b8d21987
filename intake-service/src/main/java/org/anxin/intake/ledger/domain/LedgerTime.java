package org.anxin.intake.ledger.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as ledgers have it: 2025-03-01 14:05, 2025/3/1 14:05:30, 2025年3月1日14时05分, with a zone or without, or a day alone.
 *
 * @param at the beginning of the day when there is no time of day
 * @param dayOnly whether the ledger has only the day
 */
record LedgerTime(Instant at, boolean dayOnly) {
    /** What a time without a zone is told in. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T\\s]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})(?:\\.\\d+)?)?[分秒]?)?");

    static Optional<LedgerTime> of(String text) {
        try {
            var local = LOCAL.matcher(text);
            return Optional.of(
                    local.matches()
                            ? local(local)
                            : new LedgerTime(OffsetDateTime.parse(text).toInstant(), false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same, but a day alone on which something before it happened is taken for the moment of that. */
    LedgerTime notBefore(Instant earlier) {
        var sameDay = dayOnly && day(at).equals(day(earlier));
        return sameDay && at.isBefore(earlier) ? new LedgerTime(earlier, true) : this;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    private static LedgerTime local(Matcher found) {
        var day = LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        if (found.group(4) == null) {
            return new LedgerTime(day.atStartOfDay(ZONE).toInstant(), true);
        }
        var second = found.group(6) == null ? 0 : number(found.group(6));
        var time = LocalTime.of(number(found.group(4)), number(found.group(5)), second);
        return new LedgerTime(LocalDateTime.of(day, time).atZone(ZONE).toInstant(), false);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
