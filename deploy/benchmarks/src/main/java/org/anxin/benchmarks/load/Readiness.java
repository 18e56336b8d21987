package org.anxin.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a service takes commands, which is a little later than it serves HTTP: the directory has to come to it over the log. */
public final class Readiness {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Readiness() {}

    /** Returns when a referral was accepted. */
    public static void await(int port, Referrals referrals) throws IOException, InterruptedException {
        var end = System.nanoTime() + LIMIT_NANOS;
        while (true) {
            try (var load = new HttpLoad(port, 1, referrals, HttpLoad.Accepted.UNHEARD)) {
                load.openLoop(20, Duration.ofMillis(50));
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }
}
