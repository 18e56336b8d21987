package org.anxin.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for what comes by itself, asking again until it is there. */
public final class Await {
    /** How long is waited when nothing else is said. */
    public static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Await() {}

    /**
     * Asks until the answer isn't null and returns it.
     *
     * @throws AssertionError when the limit passes, naming what was waited for
     */
    public static <T> T until(String what, Callable<? extends @Nullable T> question) {
        return until(what, LIMIT, question);
    }

    /**
     * Asks until the answer isn't null and returns it.
     *
     * @throws AssertionError when the limit passes, naming what was waited for and why the last try failed
     */
    public static <T> T until(String what, Duration limit, Callable<? extends @Nullable T> question) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            Throwable last = null;
            try {
                var answer = question.call();
                if (answer != null) {
                    return answer;
                }
            } catch (Exception | AssertionError e) {
                last = e;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit + " for " + what, last);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Asks until it is so.
     *
     * @throws AssertionError when the limit passes
     */
    public static void untilTrue(String what, Callable<Boolean> question) {
        until(what, () -> question.call() ? Boolean.TRUE : null);
    }

    /**
     * Tries until the assertions hold.
     *
     * @throws AssertionError when the limit passes, with the last failure as its cause
     */
    public static void untilHolds(String what, Assertions assertions) {
        until(what, () -> {
            assertions.check();
            return Boolean.TRUE;
        });
    }

    /** Assertions that may fail for a while. */
    @FunctionalInterface
    public interface Assertions {
        /** Throws while they don't hold. */
        void check() throws Exception;
    }
}
