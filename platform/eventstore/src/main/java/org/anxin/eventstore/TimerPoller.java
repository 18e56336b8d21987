package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fires deadlines when they come. Looks for due rows without locking them, in the order in which they fell due; each is then claimed, decided and
 * written in one transaction, so two pollers never fire one deadline twice.
 */
public final class TimerPoller {
    private static final int BATCH = 200;
    private static final int SIDE_BY_SIDE = 64;
    private static final Logger LOG = System.getLogger(TimerPoller.class.getName());

    // platform_now() is STABLE: the index bounds the scan. With clock_timestamp() here every poll would read all
    // timers.
    private static final String DUE =
            "SELECT stream_id, name, due_at, platform_now() AS now FROM timer WHERE due_at <= platform_now() ORDER BY due_at LIMIT $1";

    private static final Duration PUT_OFF = Duration.ofSeconds(1);

    private final Pool pool;
    private final Fire fire;
    private final StoreGate gate;
    /** Deadlines that failed, and when to try them again: they must not take the places of those that would work. */
    private final Map<Key, Long> putOff = new ConcurrentHashMap<>();

    /** Takes one deadline to its stream. */
    @FunctionalInterface
    public interface Fire {
        /**
         * @param dueAt when it was due
         * @param now the platform's time at the poll
         */
        Uni<?> at(UUID stream, String deadline, Instant dueAt, Instant now);
    }

    private record Key(UUID stream, String name) {}

    private record Due(Key key, Instant dueAt, Instant now) {}

    public TimerPoller(Pool pool, StoreGate gate, Fire fire) {
        this.pool = pool;
        this.gate = gate;
        this.fire = fire;
    }

    /**
     * Fires what is due now. Call it again after a short wait (20 to 50 ms) once it has ended.
     *
     * @return how many were due and how late the latest of them was
     */
    public Uni<Polled> poll() {
        if (!gate.isOpen()) {
            return Uni.createFrom().item(Polled.NOTHING);
        }
        var limit = BATCH + putOff.size();
        return pool.preparedQuery(DUE).execute(Tuple.of(limit)).chain(rows -> {
            var due = new ArrayList<Due>(rows.size());
            for (Row row : rows) {
                due.add(new Due(
                        new Key(row.getUUID(0), row.getString(1)),
                        row.getOffsetDateTime(2).toInstant(),
                        row.getOffsetDateTime(3).toInstant()));
            }
            if (due.size() < limit) {
                putOff.keySet().retainAll(due.stream().map(Due::key).toList());
            }
            var ready = due.stream().filter(this::isReady).toList();
            return ready.isEmpty() ? Uni.createFrom().item(Polled.NOTHING) : fireAll(ready);
        });
    }

    private boolean isReady(Due due) {
        var until = putOff.get(due.key());
        return until == null || System.nanoTime() - until >= 0;
    }

    /** Deletes idempotency keys that have expired, at most 500 at a time. */
    public Uni<Integer> sweepKeys() {
        return pool.query("""
                        DELETE FROM claimed_key WHERE (scope, key) IN (
                          SELECT scope, key FROM claimed_key WHERE expires_at < platform_now() LIMIT 500)""").execute().map(rows -> rows.rowCount());
    }

    private Uni<Polled> fireAll(List<Due> due) {
        var firing = due.stream().map(this::fireOne).toList();
        return Uni.join()
                .all(firing)
                .usingConcurrencyOf(SIDE_BY_SIDE)
                .andCollectFailures()
                .replaceWith(new Polled(due.size(), lateness(due.getFirst())));
    }

    /** One that fails stays due and is tried again after a while; the others go on. */
    private Uni<Boolean> fireOne(Due due) {
        var key = due.key();
        return Uni.createFrom()
                .deferred(() -> fire.at(key.stream(), key.name(), due.dueAt(), due.now()))
                .invoke(() -> putOff.remove(key))
                .replaceWith(true)
                .onFailure()
                .invoke(fault -> putOff(key, fault))
                .onFailure()
                .recoverWithItem(false);
    }

    private void putOff(Key key, Throwable fault) {
        if (putOff.put(key, System.nanoTime() + PUT_OFF.toNanos()) == null) {
            LOG.log(
                    Level.WARNING,
                    "deadline " + key.name() + " of " + key.stream() + " is tried again every second: "
                            + FaultText.of(fault));
        }
    }

    private static Duration lateness(Due due) {
        return Duration.between(due.dueAt(), due.now());
    }

    /**
     * What a poll found.
     *
     * @param lateness between the earliest due time and the poll; zero when nothing was due
     */
    public record Polled(int due, Duration lateness) {
        static final Polled NOTHING = new Polled(0, Duration.ZERO);
    }
}
