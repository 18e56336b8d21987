package org.anxin.followup.callback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingHoursTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:00, 2026-03-03T10:15:00",
        "2026-03-02T08:30:00, 2026-03-03T08:30:00",
        "2026-03-02T08:29:59, 2026-03-03T08:30:00",
        "2026-03-02T00:00:00, 2026-03-03T08:30:00",
        "2026-03-02T20:29:59, 2026-03-03T20:29:59",
        "2026-03-02T20:30:00, 2026-03-04T08:30:00",
        "2026-03-02T23:59:59, 2026-03-04T08:30:00",
        "2026-02-27T12:00:00, 2026-02-28T12:00:00",
        "2024-02-28T12:00:00, 2024-02-29T12:00:00",
        "2026-12-31T12:00:00, 2027-01-01T12:00:00"
    })
    void theFirstCallIsTheDayAfterWithinTheHours(LocalDateTime outcome, LocalDateTime call) {
        assertThat(CallingHours.firstCall(at(outcome))).isEqualTo(at(call));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00, 2026-03-02T14:00:00",
        "2026-03-02T16:29:59, 2026-03-02T20:29:59",
        "2026-03-02T16:30:00, 2026-03-03T08:30:00",
        "2026-03-02T20:30:00, 2026-03-03T08:30:00",
        "2026-03-02T02:00:00, 2026-03-02T08:30:00"
    })
    void theNextTryIsFourHoursLaterWithinTheHours(LocalDateTime tried, LocalDateTime call) {
        assertThat(RetryPlan.HOUSE.next(1, at(tried))).isEqualTo(at(call));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-02T10:00:00, 2026-03-02T14:00:00",
        "2, 2026-03-02T14:10:00, 2026-03-03T09:00:00",
        "3, 2026-03-03T09:05:00, 2026-03-04T19:00:00",
        "4, 2026-03-04T19:05:00, 2026-03-05T19:00:00",
        "9, 2026-12-31T19:05:00, 2027-01-01T19:00:00"
    })
    void furtherTriesAreSpreadOverDaysAndTimesOfDay(int attempt, LocalDateTime tried, LocalDateTime call) {
        assertThat(RetryPlan.HOUSE.next(attempt, at(tried))).isEqualTo(at(call));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-03T00:00:00, 2026-03-03T08:30:00",
        "2026-12-31, 2027-01-01T00:00:00, 2027-01-01T08:30:00"
    })
    void whatIsPromisedForADayIsAskedAboutTheNextMorning(LocalDate day, LocalDateTime until, LocalDateTime ask) {
        assertThat(CallingHours.endOf(day)).isEqualTo(at(until));
        assertThat(CallingHours.askAt(CallingHours.endOf(day))).isEqualTo(at(ask));
    }

    @Test
    void aCallIsOverdueWhenTheHoursOfItsDayAreOver() {
        assertThat(CallingHours.endOfDay(at(LocalDateTime.parse("2026-03-03T10:15:00"))))
                .isEqualTo(at(LocalDateTime.parse("2026-03-03T20:30:00")));
    }

    @Test
    void nobodyIsEverCalledAtNightOrBeforeTheTime() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (var i = 0; i < 10_000; i++) {
            var moment = Instant.ofEpochSecond(
                    random.nextLong(1_700_000_000L, 1_900_000_000L), random.nextInt(1_000_000_000));
            var first = CallingHours.firstCall(moment);
            var next = RetryPlan.HOUSE.next(1 + i % 5, moment);
            assertWithinHours(first);
            assertWithinHours(next);
            assertThat(first)
                    .isAfterOrEqualTo(moment.plusSeconds(24 * 3600))
                    .isBefore(moment.plusSeconds(36 * 3600 + 1));
            assertThat(next).isAfterOrEqualTo(moment.plusSeconds(4 * 3600)).isBefore(moment.plusSeconds(43 * 3600 + 1));
            assertWithinHours(CallingHours.askAt(moment));
            assertThat(CallingHours.askAt(moment)).isAfterOrEqualTo(moment).isBefore(moment.plusSeconds(12 * 3600 + 1));
        }
    }

    private static void assertWithinHours(Instant call) {
        assertThat(call.atZone(CallingHours.ZONE).toLocalTime())
                .isAfterOrEqualTo(LocalTime.of(8, 30))
                .isBefore(LocalTime.of(20, 30));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CallingHours.ZONE).toInstant();
    }
}
