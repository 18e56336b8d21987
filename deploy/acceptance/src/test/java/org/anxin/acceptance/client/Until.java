package org.anxin.acceptance.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for a condition, as long as it takes within a generous limit: the machine may be busy. */
public final class Until {
    /** How long anything may take. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Until() {}

    /**
     * Asks until the answer is there.
     *
     * @throws AssertionError when the limit passes, with the last failure
     */
    public static <T> T there(String what, Callable<? extends @Nullable T> question) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Throwable last = null;
            try {
                var answer = question.call();
                if (answer != null) {
                    return answer;
                }
            } catch (Exception e) {
                last = e;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + LIMIT + " for " + what, last);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Asks until it is so.
     *
     * @throws AssertionError when the limit passes
     */
    public static void so(String what, Callable<Boolean> question) {
        there(what, () -> question.call() ? Boolean.TRUE : null);
    }
}
