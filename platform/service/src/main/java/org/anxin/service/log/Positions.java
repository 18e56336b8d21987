package org.anxin.service.log;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.anxin.eventstore.FaultText;
import org.anxin.eventstore.LogPositions;
import org.anxin.eventstore.LogPositions.Move;
import org.anxin.service.codec.CloudEventsFormat;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Where this instance reads on in the partitions that it was given. The truth stands in the database: a database that was restored to an older
 * state makes the listener read again what the database has forgotten.
 */
@ApplicationScoped
@IfBuildProperty(name = "anxin.log.follow", stringValue = "true", enableIfMissing = true)
@Identifier("matters")
public class Positions implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(Positions.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final DataSource database;
    private final Pool pool;
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    Positions(DataSource database, Pool pool) {
        this.database = database;
        this.pool = pool;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        var stored = stored();
        for (var partition : partitions) {
            var position = stored.getOrDefault(partition.partition(), 0L);
            next.put(partition, position);
            consumer.seek(partition, position);
        }
        LOG.debugf("reading on in %d partitions", partitions.size());
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(next::remove);
    }

    /** The offset that comes next in a partition; null when it is no longer this instance's. */
    @org.jspecify.annotations.Nullable
    Long next(TopicPartition partition) {
        return next.get(partition);
    }

    /**
     * Stores that everything before these offsets has had its effects, for a whole batch in one commit.
     *
     * @return the partitions whose position somebody else has moved: what is here about them is out of date
     */
    Uni<Set<Integer>> move(String topic, List<Move> moves) {
        return LogPositions.advance(pool, topic, moves).map(moved -> {
            var stale = new HashSet<Integer>();
            for (var move : moves) {
                if (moved.contains(move.partition())) {
                    next.computeIfPresent(new TopicPartition(topic, move.partition()), (_, _) -> move.to());
                } else {
                    stale.add(move.partition());
                }
            }
            return stale;
        });
    }

    /** Reads a partition's stored position again, after somebody else has moved it. Blocks. */
    long refresh(TopicPartition partition) {
        var position = stored().getOrDefault(partition.partition(), 0L);
        next.computeIfPresent(partition, (_, _) -> position);
        return position;
    }

    /** Without positions nothing can be read, so this waits for the database as long as it takes. */
    private Map<Integer, Long> stored() {
        while (true) {
            try {
                return LogPositions.load(database, CloudEventsFormat.MATTERS);
            } catch (SQLException e) {
                LOG.warnf("positions wait for the database: %s", FaultText.of(e));
                try {
                    Thread.sleep(RETRY);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while waiting for the database", interrupted);
                }
            }
        }
    }
}
