package org.anxin.service.reference;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.StoreNotReadyException;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.log.KafkaClients;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the topic {@code reference} whole at the start and follows it, so that looking something up costs nothing. */
@Singleton
public class Reference {
    private static final Logger LOG = Logger.getLogger(Reference.class);
    private static final TopicPartition TOPIC = new TopicPartition(CloudEventsFormat.REFERENCE, 0);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private final PlatformClock clock;
    private final Map<CentreCode, CentreReference> centres = new ConcurrentHashMap<>();
    private final Map<MatterId, Long> sequences = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("reference").daemon().unstarted(this::run);
    private volatile boolean loaded;
    private volatile boolean stopped;
    private volatile @Nullable String fault;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private long next;

    Reference(KafkaClients kafka, PlatformClock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        var reading = consumer;
        if (reading == null) {
            thread.interrupt();
        } else {
            reading.wakeup();
        }
    }

    /**
     * What is known of a centre; empty when nobody registered it.
     *
     * @throws StoreNotReadyException until the topic was read whole: "not known yet" must not look like "unknown"
     */
    public Optional<CentreReference> centre(CentreCode centre) {
        if (!loaded) {
            throw new StoreNotReadyException();
        }
        return Optional.ofNullable(centres.get(centre));
    }

    /**
     * What is known of a centre that has to be served here.
     *
     * @throws ProblemException 404 when it isn't
     * @throws StoreNotReadyException until the topic was read whole
     */
    public CentreReference served(CentreCode centre) {
        return centre(centre)
                .orElseThrow(() ->
                        new ProblemException(Problem.notFound("no-such-centre", "this centre isn't served here")));
    }

    /** The centres that are registered. */
    public Set<CentreCode> centres() {
        return Set.copyOf(centres.keySet());
    }

    /** Whether the topic was read whole once. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Why it isn't followed right now; null while it is. */
    public @Nullable String fault() {
        return fault;
    }

    private void run() {
        while (!stopped) {
            try (var reading = kafka.reader()) {
                consumer = reading;
                follow(reading);
            } catch (InterruptException | WakeupException e) {
                return;
            } catch (KafkaException e) {
                if (!pause(String.valueOf(e.getMessage()))) {
                    return;
                }
            } catch (RuntimeException e) {
                // Nothing unreadable is ever skipped: better an old directory, and an alarm, than a wrong one.
                if (!pause("offset " + next + " can't be taken: " + e.getMessage())) {
                    return;
                }
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(TOPIC));
        consumer.seek(TOPIC, next);
        var end = consumer.endOffsets(List.of(TOPIC)).get(TOPIC);
        while (!stopped) {
            if (!loaded && next >= end) {
                loaded = true;
                LOG.infof("reference: %d records, %d centres", next, centres.size());
            }
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                apply(CloudEventsFormat.recorded(record));
                next = record.offset() + 1;
            }
            fault = null;
        }
    }

    private void apply(Recorded<?> recorded) {
        // The log may repeat; what was told before must not put an older entry back.
        var newer = recorded.sequence() > sequences.getOrDefault(recorded.matter(), 0L);
        if (newer && recorded.event() instanceof ReferenceEvent event) {
            sequences.put(recorded.matter(), recorded.sequence());
            centres.computeIfAbsent(recorded.metadata().centre(), _ -> new CentreReference(clock::now))
                    .apply(event);
        }
    }

    private boolean pause(String why) {
        consumer = null;
        if (stopped) {
            return false;
        }
        if (fault == null) {
            LOG.warnf("reference is not followed: %s", why);
        }
        fault = why;
        try {
            Thread.sleep(RETRY);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
