package org.anxin.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keeps what a platform tells, and waits for it. */
final class Lines implements PlatformListener {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void starting(String part) {
        add(part + " starting");
    }

    @Override
    public void ready(String part, Duration took) {
        add(part + " ready");
    }

    @Override
    public void restarting(String part, String reason, Duration pause) {
        add(part + " restarting");
    }

    @Override
    public void stopping(String part) {
        add(part + " stopping");
    }

    @Override
    public void stopped(String part) {
        add(part + " stopped");
    }

    @Override
    public void note(String text) {
        add(text);
    }

    synchronized List<String> all() {
        return List.copyOf(lines);
    }

    /** Waits until the line has been told so many times. */
    synchronized void await(String line, int times, Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (lines.stream().filter(line::equals).count() < times) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(
                        "Not told " + times + " times within " + limit + ": " + line + "; but " + lines);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }
}
