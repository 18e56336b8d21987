package org.anxin.local.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.anxin.embedded.LogTail;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: launches it, waits until it is ready, watches it, and launches it again when it dies.
 *
 * <p>A part that dies before it was ever ready has a reason that a restart doesn't cure: the first start fails with the
 * end of its log. After that it is restarted without end, with a pause that grows from 0.2 to 10 s.
 */
final class PartKeeper {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration GOOD_RUN = Duration.ofSeconds(60);
    private static final Duration FIRST_START_LIMIT = Duration.ofMinutes(3);
    private static final long PROBE_EVERY_MILLIS = 100;

    private final Part part;
    private final PlatformListener listener;
    private final Runnable onChange;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();

    private boolean wanted;
    private PartState state = PartState.DOWN;
    private @Nullable Running running;
    private @Nullable Thread thread;

    PartKeeper(Part part, PlatformListener listener, Runnable onChange) {
        this.part = part;
        this.listener = listener;
        this.onChange = onChange;
    }

    Part part() {
        return part;
    }

    /** Wants the part to run from now on. */
    void start() {
        lock.lock();
        try {
            if (!wanted) {
                wanted = true;
                thread = Thread.ofPlatform()
                        .name("keeper-" + part.name())
                        .daemon()
                        .start(this::keep);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wants it no more; returns when it has ended. */
    void stop() {
        @Nullable Thread keeper;
        @Nullable Running run;
        lock.lock();
        try {
            if (!wanted) {
                return;
            }
            wanted = false;
            changed.signalAll();
            keeper = thread;
            run = running;
        } finally {
            lock.unlock();
        }
        if (keeper == null || !keeper.isAlive()) {
            return;
        }
        listener.stopping(part.name());
        if (run != null) {
            run.stop();
        }
        join(keeper);
        // A launch that was under way when the stop came has ended its own run by now.
        listener.stopped(part.name());
    }

    /** Completes at the first readiness, or fails with the reason why there was none. */
    CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    PartState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** The process of the present run. */
    Optional<ProcessHandle> process() {
        lock.lock();
        try {
            return Optional.ofNullable(running).map(Running::process).filter(ProcessHandle::isAlive);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the part is ready; false when it isn't within the limit. */
    boolean awaitReady(Duration limit) throws InterruptedException {
        var left = limit.toNanos();
        lock.lock();
        try {
            while (state != PartState.READY) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        var pause = FIRST_PAUSE;
        while (isWanted()) {
            var launched = System.nanoTime();
            var reason = runOnce(launched);
            if (!isWanted()) {
                break;
            }
            if (!firstReady.isDone()) {
                firstReady.completeExceptionally(new StartException(reason));
                break;
            }
            var ran = Duration.ofNanos(System.nanoTime() - launched);
            pause = ran.compareTo(GOOD_RUN) > 0 ? FIRST_PAUSE : pause;
            listener.restarting(part.name(), reason, pause);
            pauseUnlessStopped(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        become(PartState.DOWN, null);
        firstReady.completeExceptionally(new StartException(part.name() + " was stopped while it started"));
    }

    /** One run from launch to end; answers why it ended. */
    private String runOnce(long launched) {
        var logged = LogTail.size(part.log());
        listener.starting(part.name());
        Running run;
        try {
            run = part.launch();
        } catch (RuntimeException e) {
            return part.name() + " could not be started: " + e.getMessage();
        }
        try {
            become(PartState.STARTING, run);
            if (!isWanted()) {
                // Stopped while it was launched: the stop has not seen this run.
                run.stop();
                return part.name() + " was stopped";
            }
            if (awaitReadyOrEnd(run, launched) && isWanted()) {
                listener.ready(part.name(), Duration.ofNanos(System.nanoTime() - launched));
                become(PartState.READY, run);
                firstReady.complete(null);
            }
            var code = run.ended().join();
            var end = part.name() + " ended by itself with code " + code + " (log: " + part.log() + ")";
            return firstReady.isDone() ? end : end + ":\n" + LogTail.since(part.log(), logged);
        } finally {
            // Ends what is left of it and frees what it held, such as the data folder's lock.
            run.stop();
            become(PartState.DOWN, null);
        }
    }

    private boolean awaitReadyOrEnd(Running run, long launched) {
        while (!run.ready()) {
            try {
                run.ended().get(PROBE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                return false;
            } catch (TimeoutException e) {
                var waited = Duration.ofNanos(System.nanoTime() - launched);
                if (!firstReady.isDone() && waited.compareTo(FIRST_START_LIMIT) > 0) {
                    run.stop();
                    return false;
                }
            } catch (ExecutionException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void pauseUnlessStopped(Duration pause) {
        var left = pause.toNanos();
        lock.lock();
        try {
            while (wanted && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean isWanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void become(PartState next, @Nullable Running run) {
        lock.lock();
        try {
            state = next;
            running = run;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        onChange.run();
    }

    private static void join(Thread keeper) {
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
