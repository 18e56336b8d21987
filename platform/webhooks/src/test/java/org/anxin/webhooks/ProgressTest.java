package org.anxin.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anxin.webhooks.Progress.Disabled;
import org.anxin.webhooks.Progress.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an attempt makes of an endpoint. */
class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID ENDPOINT = new UUID(0x0123456789abcdefL, 0xfedcba9876543210L);
    private static final Progress START = Progress.starting(7, NOW);

    @Test
    void failuresAreTriedAgainByTheScheduleOfStandardWebhooks() {
        var progress = START;
        var expected = new Duration[] {
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)
        };
        for (var pause : expected) {
            progress = progress.failed(rejected(500, null), NOW, ENDPOINT);
            assertThat(progress.isEnabled()).isTrue();
            var waits = Duration.between(NOW, progress.dueAt());
            assertThat(waits).isBetween(pause, pause.plus(pause.dividedBy(5)));
        }
        progress = progress.failed(rejected(500, null), NOW, ENDPOINT);
        assertThat(progress.disabledBecause()).isEqualTo(Disabled.EXHAUSTED);
        assertThat(progress.after()).as("nothing is lost").isEqualTo(7);
        assertThat(progress.resumed(null, NOW)).isEqualTo(START);
    }

    @Test
    void endpointsThatFailedTogetherComeBackApart() {
        var pauses = new java.util.HashSet<Duration>();
        for (var i = 0; i < 100; i++) {
            pauses.add(RetrySchedule.pause(2, new UUID(i, -i)));
        }
        assertThat(pauses).hasSizeGreaterThan(50);
        assertThat(RetrySchedule.pause(2, ENDPOINT)).isEqualTo(RetrySchedule.pause(2, ENDPOINT));
    }

    @Test
    void goneDisablesAtOnce() {
        var gone = START.failed(new Answer(Result.GONE, 410, null, Duration.ZERO), NOW, ENDPOINT);
        assertThat(gone.disabledBecause()).isEqualTo(Disabled.GONE);
    }

    @Test
    void whatTheReceiverAsksForIsKeptUpToADay() {
        assertThat(START.failed(rejected(429, Duration.ofHours(1)), NOW, ENDPOINT)
                        .dueAt())
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(START.failed(rejected(503, Duration.ofDays(30)), NOW, ENDPOINT)
                        .dueAt())
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aSuccessClosesTheCircuit() {
        var failed = START.failed(rejected(500, null), NOW, ENDPOINT);
        assertThat(failed.delivered(8).failures()).isZero();
        assertThat(failed.delivered(8).after()).isEqualTo(8);
    }

    @Test
    void aRangeIsSentOnceMoreAndTheFeedStaysWhereItWas() {
        var again = START.again(new Range(3, 5), NOW);
        assertThat(again.position()).isEqualTo(2);
        var third = again.delivered(3);
        assertThat(third.again()).isEqualTo(new Range(4, 5));
        assertThat(third.passed(4).delivered(5)).isEqualTo(START);
        assertThat(third.reaches(6)).isFalse();
        assertThat(third.withoutRest()).isEqualTo(START);
    }

    @Test
    void retryAfterIsReadAsSecondsAndAsADate() {
        var date = "Mon, 02 Mar 2026 01:00:00 GMT";
        assertThat(RetryAfter.of("120", null)).isEqualTo(Duration.ofSeconds(120));
        assertThat(RetryAfter.of("0", null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryAfter.of("Mon, 02 Mar 2026 01:10:00 GMT", date)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryAfter.of("Mon, 02 Mar 2026 01:10:00 GMT", null)).isNull();
        assertThat(RetryAfter.of("soon", date)).isNull();
        assertThat(RetryAfter.of("99999999999999999999", date)).isNull();
        assertThat(RetryAfter.of("", date)).isNull();
        assertThat(RetryAfter.of(null, date)).isNull();
    }

    private static Answer rejected(int status, @Nullable Duration retryAfter) {
        return new Answer(Result.REJECTED, status, retryAfter, Duration.ZERO);
    }
}
