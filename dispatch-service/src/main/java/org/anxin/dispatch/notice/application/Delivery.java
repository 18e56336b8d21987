package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.reference.Reference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Delivers notices that wait, at least once each. Several instances share the work: a notice that one has taken the others leave alone for a while. */
@ApplicationScoped
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int BATCH = 50;
    /** An adapter may take a second for each; nobody who is on duty waits behind more than a few. */
    private static final int AT_ONCE = 16;

    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final NoticeStore store;
    private final Notifier notifier;
    private final Recipients recipients;
    private final Reference reference;
    private final PlatformClock clock;
    private final NoticeConfig config;
    private volatile boolean stopped;
    private volatile long lookedAtNanos = System.nanoTime();
    private volatile long failedAtNanos;
    private volatile @Nullable String fault;
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Delivery(
            NoticeStore store,
            Notifier notifier,
            Recipients recipients,
            Reference reference,
            PlatformClock clock,
            NoticeConfig config) {
        this.store = store;
        this.notifier = notifier;
        this.recipients = recipients;
        this.reference = reference;
        this.clock = clock;
        this.config = config;
    }

    /** Begins to look for notices. */
    public void start() {
        later(config.poll());
    }

    /** Takes no more notices; one that is on its way may be delivered again by another instance. */
    public void stop() {
        stopped = true;
    }

    /** How long ago notices that wait were looked for last, with success. */
    public Duration sinceLook() {
        return Duration.ofNanos(System.nanoTime() - lookedAtNanos);
    }

    /** Whether a notice could not be delivered within the last minute. */
    public boolean failsToDeliver() {
        return failed.sum() > 0 && System.nanoTime() - failedAtNanos < LATELY.toNanos();
    }

    /** What keeps it from looking; null while nothing does. */
    public @Nullable String fault() {
        return fault;
    }

    /** How many deliveries worked. */
    public long delivered() {
        return delivered.sum();
    }

    /** How many deliveries failed; each is tried again. */
    public long failed() {
        return failed.sum();
    }

    private void look() {
        if (stopped) {
            return;
        }
        if (!reference.isLoaded()) {
            later(config.poll());
            return;
        }
        store.take(BATCH, config.retry()).chain(this::all).subscribe().with(this::done, this::failed);
    }

    /** Those that fail are tried again when their lease has run out. */
    private Uni<Integer> all(List<Notice> notices) {
        return Multi.createFrom()
                .iterable(notices)
                .onItem()
                .transformToUni(this::one)
                .merge(AT_ONCE)
                .collect()
                .asList()
                .chain(handed ->
                        handed(handed.stream().flatMap(Optional::stream).toList()))
                .replaceWith(notices.size());
    }

    private Uni<Void> handed(List<Notice> notices) {
        return notices.isEmpty() ? Uni.createFrom().voidItem() : store.handed(notices);
    }

    /** Completes with the notice when it was delivered; never fails, and not long after another instance may have taken the notice over. */
    private Uni<Optional<Notice>> one(Notice notice) {
        return Uni.createFrom()
                .deferred(() -> delivered(notice))
                .ifNoItem()
                .after(config.retry())
                .fail()
                .onFailure()
                .invoke(failure -> undelivered(notice, failure))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private Uni<Optional<Notice>> delivered(Notice notice) {
        var now = clock.now();
        var recipient = recipients.of(notice, now);
        var callable = recipients.callable(notice, recipient, now);
        if (callable.isAfter(now)) {
            return store.hold(notice, callable).replaceWith(Optional.empty());
        }
        return notifier.deliver(notice, recipient).invoke(delivered::increment).replaceWith(Optional.of(notice));
    }

    private void undelivered(Notice notice, Throwable failure) {
        failed.increment();
        failedAtNanos = System.nanoTime();
        LOG.warnf(
                "notice %s was not delivered, and is tried again: %s",
                notice.id(), failure.getClass().getName());
    }

    private void done(int taken) {
        lookedAtNanos = System.nanoTime();
        fault = null;
        later(taken < BATCH ? config.poll() : Duration.ZERO);
    }

    private void failed(Throwable failure) {
        if (fault == null) {
            LOG.warnf("notices wait for the database: %s", failure.getClass().getName());
        }
        fault = failure.getClass().getName();
        later(AFTER_FAULT);
    }

    private void later(Duration in) {
        // The scheduler refuses a delay of nothing, and then nobody would look again.
        Infrastructure.getDefaultWorkerPool().schedule(this::look, Math.max(1, in.toMillis()), TimeUnit.MILLISECONDS);
    }
}
