package org.anxin.service.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are working days: Monday to Friday, but for official days of rest, and on make-up workdays.
 *
 * @param years of which the official days are known; of others only the days of the week
 * @param rest official days of rest, at weekends too
 * @param work make-up workdays
 */
public record WorkCalendar(Set<Integer> years, Set<LocalDate> rest, Set<LocalDate> work) {
    /** @throws IllegalArgumentException when a day is both */
    public WorkCalendar {
        years = Set.copyOf(years);
        rest = Set.copyOf(rest);
        work = Set.copyOf(work);
        if (rest.stream().anyMatch(work::contains)) {
            throw new IllegalArgumentException("a day of rest is no workday");
        }
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return work.contains(day)
                || !rest.contains(day)
                        && day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the official days of that day's year are known. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** That day, or the first working day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
