package org.anxin.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.anxin.contracts.value.DayHours;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms over the real calendars of 2025 and 2026. */
class TermsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = ChinaCalendar.OFFICIAL;
    private static final DayHours OFFICE = new DayHours(540, 1020);

    @ParameterizedTest(name = "{0} works: {1}")
    @CsvSource({
        "2025-01-26, true", "2025-01-27, true", "2025-01-28, false", "2025-02-04, false", "2025-02-08, true",
        "2025-02-09, false", "2025-09-28, true", "2025-10-08, false", "2025-10-11, true", "2026-01-02, false",
        "2026-01-04, true", "2026-02-14, true", "2026-02-16, false", "2026-02-23, false", "2026-02-28, true",
        "2026-05-09, true", "2026-09-20, true", "2026-09-26, false", "2026-10-07, false", "2026-10-10, true",
    })
    void officialHolidaysAndMakeUpWorkdays(LocalDate day, boolean works) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(works);
    }

    /** In 2025 people worked 248 days, and 248 in 2026: as the announcements add up. */
    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void theWorkingDaysOfAYear(int year, long days) {
        var first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkingDay))
                .hasSize((int) days);
    }

    @ParameterizedTest(name = "{1} {2} from {0} end with {3}")
    @CsvSource({
        // Over National Day 2025 with both make-up days, and Spring Festival 2026 with both.
        "2025-09-26T10:00, 7, WORKING_DAYS, 2025-10-13",
        "2025-09-30T23:59, 1, WORKING_DAYS, 2025-10-09",
        "2026-02-13T10:00, 1, WORKING_DAYS, 2026-02-14",
        "2026-02-13T10:00, 2, WORKING_DAYS, 2026-02-24",
        "2026-02-13T10:00, 7, WORKING_DAYS, 2026-03-02",
        "2026-09-18T10:00, 15, WORKING_DAYS, 2026-10-15",
        // A day of rest may begin a term; it is no working day of it.
        "2026-10-03T10:00, 1, WORKING_DAYS, 2026-10-08",
        "2026-10-10T10:00, 1, WORKING_DAYS, 2026-10-12",
        // Calendar days count all, but don't end on a day of rest; a make-up workday is none.
        "2026-09-16T10:00, 15, CALENDAR_DAYS, 2026-10-08",
        "2026-09-25T10:00, 15, CALENDAR_DAYS, 2026-10-10",
        "2026-01-30T10:00, 15, CALENDAR_DAYS, 2026-02-14",
        "2026-01-31T10:00, 15, CALENDAR_DAYS, 2026-02-24",
        "2026-03-02T10:00, 5, CALENDAR_DAYS, 2026-03-09",
        "2025-02-28T10:00, 1, YEARS, 2026-02-28",
        "2025-10-01T10:00, 1, YEARS, 2026-10-08",
    })
    void daysAreCountedAsTheCivilCodeSays(LocalDateTime start, int count, TermUnit unit, LocalDate last) {
        var begin = start.atZone(SHANGHAI).toInstant();
        var term = new TermLength(count, unit);
        assertThat(Terms.due(begin, term, CALENDAR, SHANGHAI, null))
                .isEqualTo(new Due(last.plusDays(1).atStartOfDay(SHANGHAI).toInstant(), true));
        assertThat(Terms.due(begin, term, CALENDAR, SHANGHAI, OFFICE))
                .isEqualTo(new Due(last.atTime(17, 0).atZone(SHANGHAI).toInstant(), true));
    }

    @ParameterizedTest(name = "{1} minutes of office hours from {0} end at {2}")
    @CsvSource({
        "2026-03-03T10:00, 30, 2026-03-03T10:30",
        "2026-03-03T10:00, 420, 2026-03-03T17:00",
        "2026-03-03T16:50, 30, 2026-03-04T09:20",
        "2026-03-03T03:00, 1, 2026-03-03T09:01",
        "2026-03-03T22:00, 1, 2026-03-04T09:01",
        "2026-02-14T16:00, 120, 2026-02-24T10:00",
        "2026-10-01T12:00, 480, 2026-10-08T17:00",
    })
    void minutesRunInOfficeHours(LocalDateTime start, int minutes, LocalDateTime due) {
        var term = new TermLength(minutes, TermUnit.MINUTES);
        var begin = start.atZone(SHANGHAI).toInstant();
        assertThat(Terms.due(begin, term, CALENDAR, SHANGHAI, OFFICE))
                .isEqualTo(new Due(due.atZone(SHANGHAI).toInstant(), true));
        assertThat(Terms.due(begin, term, CALENDAR, SHANGHAI, null))
                .isEqualTo(new Due(begin.plus(Duration.ofMinutes(minutes)), true));
    }

    @Test
    void aYearThatIsNotAnnouncedMakesItUncertain() {
        var start = LocalDate.of(2026, 11, 23).atTime(10, 0).atZone(SHANGHAI).toInstant();
        assertThat(Terms.due(start, new TermLength(28, TermUnit.WORKING_DAYS), CALENDAR, SHANGHAI, null)
                        .certain())
                .isTrue();
        assertThat(Terms.due(start, new TermLength(60, TermUnit.WORKING_DAYS), CALENDAR, SHANGHAI, null)
                        .certain())
                .isFalse();
    }

    /** Whatever the start and the term: it ends on a working day, later terms don't end earlier, and each counts what it says. */
    @Test
    void whateverTheStart() {
        var random = new Random(2026);
        for (var run = 0; run < 5_000; run++) {
            var start = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(500 * 86_400));
            var first = start.atZone(SHANGHAI).toLocalDate();
            var count = 1 + random.nextInt(60);
            var working = last(start, count, TermUnit.WORKING_DAYS);
            var calendar = last(start, count, TermUnit.CALENDAR_DAYS);
            assertThat(CALENDAR.isWorkingDay(working)).isTrue();
            assertThat(CALENDAR.isWorkingDay(calendar)).isTrue();
            assertThat(first.plusDays(1).datesUntil(working.plusDays(1)).filter(CALENDAR::isWorkingDay))
                    .hasSize(count);
            assertThat(calendar).isAfterOrEqualTo(first.plusDays(count)).isBeforeOrEqualTo(working);
            assertThat(last(start, count + 1, TermUnit.WORKING_DAYS)).isAfter(working);
            assertThat(last(start, count + 1, TermUnit.CALENDAR_DAYS)).isAfterOrEqualTo(calendar);
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var start = Instant.parse("2026-03-02T01:00:00Z");
        assertThatThrownBy(() -> Terms.due(
                        start, new TermLength(1, TermUnit.MINUTES), CALENDAR, SHANGHAI, new DayHours(1020, 540)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TermLength(0, TermUnit.WORKING_DAYS)).isInstanceOf(IllegalArgumentException.class);
        var day = LocalDate.of(2026, 10, 1);
        assertThatThrownBy(() -> new WorkCalendar(Set.of(2026), Set.of(day), Set.of(day)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate last(Instant start, int count, TermUnit unit) {
        return Terms.due(start, new TermLength(count, unit), CALENDAR, SHANGHAI, OFFICE)
                .at()
                .atZone(SHANGHAI)
                .toLocalDate();
    }
}
