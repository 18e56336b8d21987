package org.anxin.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * When an entry is tried again: the example schedule of Standard Webhooks, ten attempts within 76 hours. Each pause is stretched by up to a fifth, so that
 * endpoints that failed together don't come back together; the stretch follows from endpoint and attempt, so that the same pause comes out each time.
 */
final class RetrySchedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** How often an entry is tried at most. */
    static final int ATTEMPTS = PAUSES.size() + 1;

    private static final int STEPS = 1000;

    private RetrySchedule() {}

    /**
     * The pause after so many failures in a row.
     *
     * @param failures 1 to {@link #ATTEMPTS} − 1
     */
    static Duration pause(int failures, UUID endpoint) {
        var pause = PAUSES.get(failures - 1);
        var seed = 31 * endpoint.getMostSignificantBits() + 17 * endpoint.getLeastSignificantBits() + failures;
        var step = new SplittableRandom(seed).nextInt(STEPS);
        return pause.plus(pause.multipliedBy(step).dividedBy(5L * STEPS));
    }
}
