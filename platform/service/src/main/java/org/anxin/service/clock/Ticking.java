package org.anxin.service.clock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Work that is done again and again, never twice at a time. One time that fails doesn't end it: that is said when it begins and when it is over, by the
 * fault's class alone, since messages may hold what was worked on.
 */
public final class Ticking implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Ticking.class);

    private final String what;
    private final AtomicBoolean fails = new AtomicBoolean();
    private final Cancellable ticks;

    private Ticking(String what, Duration every, Supplier<Uni<?>> work) {
        this.what = what;
        ticks = Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> once(work))
                .subscribe()
                .with(_ -> {});
    }

    /**
     * Begins, at once.
     *
     * @param what the work, as the log names it
     * @param every the machine's time from one beginning to the next; a time that takes longer passes over the next
     */
    public static Ticking every(Duration every, String what, Supplier<Uni<?>> work) {
        return new Ticking(what, every, work);
    }

    private Uni<Void> once(Supplier<Uni<?>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get().replaceWithVoid())
                .invoke(this::works)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull();
    }

    private void works() {
        if (fails.compareAndSet(true, false)) {
            LOG.infof("%s: goes on", what);
        }
    }

    private void failed(Throwable failure) {
        if (fails.compareAndSet(false, true)) {
            LOG.warnf("%s: tried again, after %s", what, failure.getClass().getName());
        }
    }

    @Override
    public void close() {
        ticks.cancel();
    }
}
