package org.anxin.service.log;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.ParkedRecords;
import org.anxin.eventstore.UnreadableEventException;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.problem.Faults;
import org.anxin.service.stream.Reaction;
import org.anxin.service.stream.ReactionRefusedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes single records to the reactions that want them, and parks what can't be taken. */
@Singleton
public class RecordTaker {
    private static final Logger LOG = Logger.getLogger(RecordTaker.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);

    private final Map<String, Reaction> reactions = new HashMap<>();
    private final ParkedRecords parked;
    private final Pool pool;
    private final PlatformClock clock;
    private volatile @Nullable String fault;

    RecordTaker(@All List<Reaction> reactions, ParkedRecords parked, Pool pool, PlatformClock clock) {
        this.parked = parked;
        this.pool = pool;
        this.clock = clock;
        for (var reaction : reactions) {
            for (var type : reaction.types()) {
                if (this.reactions.put(type, reaction) != null) {
                    throw new IllegalStateException("two reactions want " + type);
                }
            }
        }
    }

    /** Whether some reaction wants it; needs headers only. */
    boolean wants(ConsumerRecord<String, byte[]> record) {
        var type = CloudEventsFormat.typeName(record);
        return type != null && reactions.containsKey(type);
    }

    /** Takes a record or parks it; ends when either is committed, however long database or broker are away. */
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return retried(attempt(record, null).onFailure().invoke(this::waiting))
                .chain(reason -> reason == null
                        ? Uni.createFrom().voidItem()
                        : retried(park(record, reason).onFailure().invoke(this::waiting)))
                .invoke(() -> fault = null);
    }

    private static <T> Uni<T> retried(Uni<T> work) {
        return work.onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .withJitter(0.2)
                .indefinitely();
    }

    /**
     * Tries a matter's parked records again, in order, up to the first that still can't be taken.
     *
     * @return how many were taken
     */
    public Uni<Integer> putBack(UUID matter) {
        return parked.putBack(
                matter,
                kept -> attempt(LogRecords.asConsumed(kept.record()), kept.id())
                        .chain(reason -> reason == null
                                ? drop(kept.id()).replaceWith((String) null)
                                : Uni.createFrom().item(reason)));
    }

    /** Those of a matter's parked records that come first, at most so many. */
    Uni<List<ParkedRecord>> parkedOf(UUID matter, int limit) {
        return pool.preparedQuery("""
                        SELECT id, stream_id, topic, partition, record_offset, reason, parked_at
                        FROM parked WHERE stream_id = $1 ORDER BY id LIMIT $2""").execute(Tuple.of(matter, limit)).map(rows -> {
            var found = new ArrayList<ParkedRecord>(rows.size());
            for (var row : rows) {
                found.add(new ParkedRecord(
                        row.getLong(0),
                        new MatterId(row.getUUID(1)),
                        row.getString(2),
                        row.getInteger(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getOffsetDateTime(6).toInstant()));
            }
            return found;
        });
    }

    /** Why records wait; null while they don't. */
    public @Nullable String fault() {
        return fault;
    }

    /** Completes with null when taken, with the reason when it can't be; fails when it may be tried again. */
    private Uni<@Nullable String> attempt(ConsumerRecord<String, byte[]> record, @Nullable Long parkedId) {
        return Uni.createFrom()
                .<Void>deferred(() -> {
                    var recorded = CloudEventsFormat.recorded(record);
                    var type = String.valueOf(CloudEventsFormat.typeName(record));
                    var reaction = reactions.get(type);
                    if (reaction == null) {
                        throw new UnreadableEventException("nobody here wants " + type);
                    }
                    var delivery =
                            new Delivery(recorded.source(), recorded.sequence(), LogRecords.kept(record), parkedId);
                    return reaction.on(recorded, delivery).replaceWithVoid();
                })
                .replaceWith((String) null)
                .onFailure(failure -> !Faults.willPass(failure))
                .recoverWithItem(RecordTaker::reason);
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case UnreadableEventException unreadable -> "unreadable: " + unreadable.getMessage();
            case ReactionRefusedException refused -> String.valueOf(refused.getMessage());
            default -> {
                LOG.error("a record can't be taken", failure);
                yield "fault: " + failure.getClass().getName();
            }
        };
    }

    private Uni<Void> park(ConsumerRecord<String, byte[]> record, String reason) {
        var matter = LogRecords.matter(record);
        LOG.warnf(
                "parking %s-%d at %d of matter %s: %s",
                record.topic(), record.partition(), record.offset(), matter, reason);
        return parked.park(matter, LogRecords.kept(record), reason, clock.now());
    }

    /** Taken without a command, so no transaction has dropped the row yet. */
    private Uni<Void> drop(long parkedId) {
        return pool.preparedQuery("DELETE FROM parked WHERE id = $1")
                .execute(Tuple.of(parkedId))
                .replaceWithVoid();
    }

    private void waiting(Throwable failure) {
        if (fault == null) {
            LOG.warnf("records wait: %s", failure.getMessage());
        }
        fault = String.valueOf(failure.getMessage());
    }
}
