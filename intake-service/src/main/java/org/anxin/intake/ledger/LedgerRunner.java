package org.anxin.intake.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.anxin.eventstore.StoreGate;
import org.anxin.intake.ledger.LedgerTable.GoneException;
import org.anxin.intake.ledger.LedgerTable.Held;
import org.anxin.intake.ledger.LedgerTable.Tries;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.clock.Ticking;
import org.anxin.service.problem.Faults;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Deals with imports in the background, part by part. After each part it pauses for as long as that took, so that live matters have at least every other
 * moment to themselves. Whatever fails is tried again: without end when the fault will pass, some times otherwise.
 */
@Singleton
class LedgerRunner {
    private static final Logger LOG = Logger.getLogger(LedgerRunner.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    /** With the time between them, about five minutes. */
    private static final int MOST_TRIES = 20;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);

    private final LedgerTable table;
    private final LedgerStep step;
    private final PlatformClock clock;
    private final StoreGate gate;
    private @Nullable Ticking ticking;

    LedgerRunner(LedgerTable table, LedgerStep step, PlatformClock clock, StoreGate gate) {
        this.table = table;
        this.step = step;
        this.clock = clock;
        this.gate = gate;
    }

    void start(@Observes StartupEvent started) {
        ticking = Ticking.every(EVERY, "dealing with imports", this::look);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticking != null) {
            ticking.close();
        }
    }

    private Uni<?> look() {
        return gate.isOpen()
                ? run().onFailure(GoneException.class).recoverWithItem(false)
                : Uni.createFrom().voidItem();
    }

    private Uni<Boolean> run() {
        var now = clock.now();
        return table.dropStale(now)
                .chain(() -> table.hold(now, now.plus(LedgerStep.HOLD)))
                .chain(held -> held.isEmpty() ? Uni.createFrom().item(false) : parts(held.get()));
    }

    private Uni<Boolean> parts(Held held) {
        return Multi.createBy()
                .repeating()
                .uni(() -> part(held))
                .whilst(more -> more)
                .collect()
                .last()
                .onFailure(failure -> !(failure instanceof GoneException) && !Faults.willPass(failure))
                .recoverWithUni(failure -> table.tried(held.id(), MOST_TRIES, clock.now())
                        .invoke(tried -> tried.ifPresent(tries -> warn(held, tries, failure)))
                        .replaceWith(false));
    }

    private static void warn(Held held, Tries tries, Throwable failure) {
        if (tries.failed()) {
            LOG.errorf("the import %s has failed at part %d", held.id(), tries.part());
        } else if (tries.tries() == 1) {
            LOG.warnf(
                    "the import %s can't go on at part %d (%s); it is tried again",
                    held.id(), tries.part(), failure.getClass().getName());
        }
    }

    private Uni<Boolean> part(Held held) {
        var begin = System.nanoTime();
        return step.next(held).onItem().call(more -> {
            var took = Duration.ofNanos(System.nanoTime() - begin);
            var pause = took.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : took;
            return more
                    ? Uni.createFrom().voidItem().onItem().delayIt().by(pause)
                    : Uni.createFrom().voidItem();
        });
    }
}
