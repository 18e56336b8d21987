package org.anxin.service.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is done again and again. */
class TickingTest {
    private static final Duration OFTEN = Duration.ofMillis(1);

    @Test
    void aTimeThatFailsOrThrowsDoesNotEndIt() throws InterruptedException {
        var times = new AtomicInteger();
        var fourth = new CountDownLatch(1);
        try (var _ = Ticking.every(OFTEN, "work", () -> switch (times.incrementAndGet()) {
            case 1 -> Uni.createFrom().failure(new IllegalStateException("fails"));
            case 2 -> throw new IllegalStateException("throws");
            case 4 -> Uni.createFrom().voidItem().invoke(fourth::countDown);
            default -> Uni.createFrom().voidItem();
        })) {
            assertThat(fourth.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void itIsNeverDoneTwiceAtATime() throws InterruptedException {
        var under = new AtomicBoolean();
        var twice = new AtomicBoolean();
        var done = new CountDownLatch(5);
        try (var _ = Ticking.every(OFTEN, "work", () -> {
            if (!under.compareAndSet(false, true)) {
                twice.set(true);
            }
            return Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(OFTEN.multipliedBy(5))
                    .invoke(() -> {
                        under.set(false);
                        done.countDown();
                    });
        })) {
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(twice).isFalse();
    }
}
