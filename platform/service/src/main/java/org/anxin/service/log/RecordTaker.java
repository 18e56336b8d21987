package org.anxin.service.log;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.FaultText;
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
    private final PlatformClock clock;
    private volatile @Nullable String fault;

    RecordTaker(@All List<Reaction> reactions, ParkedRecords parked, PlatformClock clock) {
        this.parked = parked;
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

    /** Which of these matters have parked records that later ones have to queue behind. */
    Uni<Set<UUID>> parkedAmong(Collection<UUID> matters) {
        return matters.isEmpty() ? Uni.createFrom().item(Set.of()) : retried(parked.among(matters));
    }

    /**
     * Takes a record or parks it; ends when either is committed, however long database or broker are away.
     *
     * @param behind whether records of its matter may be parked that came before it; who is sure that none are spares a look
     * @return whether it was parked
     */
    Uni<Boolean> take(ConsumerRecord<String, byte[]> record, boolean behind) {
        var queued = behind
                ? retried(parked.queue(LogRecords.matter(record), LogRecords.kept(record), clock.now()))
                : Uni.createFrom().item(false);
        return queued.chain(waits -> waits ? Uni.createFrom().item(true) : takeNow(record))
                .invoke(() -> fault = null);
    }

    private Uni<Boolean> takeNow(ConsumerRecord<String, byte[]> record) {
        return retried(attempt(record, null))
                .chain(reason -> reason == null
                        ? Uni.createFrom().item(false)
                        : retried(park(record, reason)).replaceWith(true));
    }

    private <T> Uni<T> retried(Uni<T> work) {
        return work.onFailure()
                .invoke(this::waiting)
                .onFailure()
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
                                ? parked.drop(kept).replaceWith((String) null)
                                : Uni.createFrom().item(reason)));
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
                LOG.error("a record can't be taken: " + FaultText.of(failure), FaultText.bare(failure));
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

    private void waiting(Throwable failure) {
        var why = FaultText.of(failure);
        if (fault == null) {
            LOG.warnf("records wait: %s", why);
        }
        fault = why;
    }
}
