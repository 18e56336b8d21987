package org.anxin.service.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.anxin.contracts.value.DayHours;
import org.anxin.contracts.value.TermLength;
import org.jspecify.annotations.Nullable;

/**
 * What is due when. Days are counted as the Civil Code says (articles 200 to 203): the day on which a term begins isn't counted; one whose last day is a
 * day of rest ends on the next working day; and it ends when the office closes, or at midnight where it has no hours.
 */
public final class Terms {
    private Terms() {}

    /**
     * The end of a term.
     *
     * @param hours when the office works, within a day; null for round the clock, in which minutes run on every day
     * @throws IllegalArgumentException when the hours pass midnight or are none
     */
    public static Due due(
            Instant start, TermLength term, WorkCalendar calendar, ZoneId zone, @Nullable DayHours hours) {
        if (hours != null && hours.fromMinute() >= hours.toMinute()) {
            throw new IllegalArgumentException("working hours must begin and end on one day");
        }
        var begin = start.atZone(zone);
        var day = begin.toLocalDate();
        return switch (term.unit()) {
            case MINUTES -> {
                var limit = Duration.ofMinutes(term.count());
                yield hours == null ? new Due(start.plus(limit), true) : minutes(begin, limit, calendar, hours);
            }
            case CALENDAR_DAYS ->
                endOf(day, calendar.workingDayFrom(day.plusDays(term.count())), calendar, zone, hours);
            case YEARS -> endOf(day, calendar.workingDayFrom(day.plusYears(term.count())), calendar, zone, hours);
            case WORKING_DAYS -> endOf(day, workingDay(day, term.count(), calendar), calendar, zone, hours);
        };
    }

    private static LocalDate workingDay(LocalDate start, int count, WorkCalendar calendar) {
        var day = start;
        for (var left = count; left > 0; left--) {
            day = calendar.workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    private static Due endOf(
            LocalDate start, LocalDate last, WorkCalendar calendar, ZoneId zone, @Nullable DayHours hours) {
        var end = hours == null
                ? last.plusDays(1).atStartOfDay(zone)
                : ZonedDateTime.of(last, time(hours.toMinute()), zone);
        return new Due(end.toInstant(), knows(calendar, start, last));
    }

    private static Due minutes(ZonedDateTime begin, Duration limit, WorkCalendar calendar, DayHours hours) {
        var zone = begin.getZone();
        var first = begin.toLocalDate();
        var left = limit;
        for (var day = calendar.workingDayFrom(first); ; day = calendar.workingDayFrom(day.plusDays(1))) {
            var opens = ZonedDateTime.of(day, time(hours.fromMinute()), zone);
            var closes = ZonedDateTime.of(day, time(hours.toMinute()), zone);
            var from = begin.isAfter(opens) ? begin : opens;
            var today = from.isBefore(closes) ? Duration.between(from, closes) : Duration.ZERO;
            if (left.compareTo(today) <= 0) {
                return new Due(from.plus(left).toInstant(), knows(calendar, first, day));
            }
            left = left.minus(today);
        }
    }

    private static boolean knows(WorkCalendar calendar, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).allMatch(calendar::knows);
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
    }
}
