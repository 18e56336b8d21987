package org.anxin.analytics.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.CohortCode;
import org.anxin.eventstore.LogPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of matters and the position that they stand on: both move in one transaction or not at all. */
@Singleton
public class Ledger {
    private final Pool pool;
    private final AnalyticsConfig config;

    Ledger(Pool pool, AnalyticsConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** The figures' raw material of everything; see {@link #snapshot(CentreCode, CohortCode)}. */
    public Uni<Snapshot> snapshot() {
        return read(null, null);
    }

    /**
     * How the matters of a centre stand, and at which position, as of one moment.
     *
     * @param cohort null for all matters
     */
    public Uni<Snapshot> snapshot(CentreCode centre, @Nullable CohortCode cohort) {
        return read(centre, cohort);
    }

    /** Folds records onto the rows, each partition from its position on. */
    Uni<List<PartitionRead>> fold(
            Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records, Map<Integer, PartitionState> states) {
        return pool.withTransaction(connection -> fold(connection, records, states));
    }

    /** Where reading goes on, for partitions that were read before. */
    Uni<Map<Integer, PartitionState>> states() {
        return pool.withTransaction(connection -> positions(connection)
                .chain(positions -> StopTable.load(connection, config.topic()).map(stops -> {
                    var states = new TreeMap<Integer, PartitionState>();
                    stops.forEach((partition, stop) -> states.put(partition, new PartitionState(0, stop)));
                    positions.forEach(
                            (partition, next) -> states.put(partition, new PartitionState(next, stops.get(partition))));
                    return states;
                })));
    }

    /** Keeps that a partition stands still before any record was read, or no longer does. */
    Uni<Void> keep(int partition, @Nullable Stop stop) {
        return stop == null
                ? StopTable.remove(pool, config.topic(), partition)
                : StopTable.put(pool, config.topic(), partition, stop);
    }

    private Uni<List<PartitionRead>> fold(
            SqlConnection connection,
            Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records,
            Map<Integer, PartitionState> states) {
        var fold = new BatchFold();
        var matters = fold.matters(records.values().stream().flatMap(List::stream)::iterator);
        return LedgerTable.load(connection, matters).chain(rows -> {
            fold.know(rows);
            var reads = new ArrayList<PartitionRead>();
            records.forEach((partition, some) -> {
                var state = states.get(partition);
                if (state != null) {
                    reads.add(fold.fold(partition, state.next(), some));
                }
            });
            return LedgerTable.save(connection, fold.changed())
                    .chain(() -> move(connection, reads, states))
                    .replaceWith(reads);
        });
    }

    private Uni<Void> move(SqlClient client, List<PartitionRead> reads, Map<Integer, PartitionState> states) {
        var moves = new ArrayList<Uni<Void>>();
        moves.add(advance(
                client, reads.stream().filter(read -> read.to() > read.from()).toList()));
        for (var read : reads) {
            var before = states.get(read.partition());
            if (before != null && before.stop() != null && read.to() > read.from()) {
                moves.add(StopTable.remove(client, config.topic(), read.partition()));
            }
            if (read.stop() != null && (before == null || !read.stop().equals(before.stop()))) {
                moves.add(StopTable.put(client, config.topic(), read.partition(), read.stop()));
            }
        }
        return Uni.join().all(moves).andFailFast().replaceWithVoid();
    }

    private Uni<Void> advance(SqlClient client, List<PartitionRead> reads) {
        if (reads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var moves = reads.stream()
                .map(read -> new LogPositions.Move(read.partition(), read.from(), read.to()))
                .toList();
        return LogPositions.advance(client, config.topic(), moves)
                .invoke(moved -> reads.stream()
                        .filter(read -> !moved.contains(read.partition()))
                        .findFirst()
                        .ifPresent(read -> {
                            throw new StalePositionException(read.partition());
                        }))
                .replaceWithVoid();
    }

    private Uni<Snapshot> read(@Nullable CentreCode centre, @Nullable CohortCode cohort) {
        return pool.withTransaction(connection -> connection
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .execute()
                // The limit on transactions guards the relays against writers; this one only reads.
                .chain(() -> connection
                        .query("SET LOCAL transaction_timeout = '60s'")
                        .execute())
                .chain(() -> LedgerTable.count(connection, centre, cohort))
                .chain(tallies -> positions(connection)
                        .chain(positions -> StopTable.load(connection, config.topic())
                                .map(stops -> new Snapshot(tallies, positions, stops)))));
    }

    private Uni<TreeMap<Integer, Long>> positions(SqlClient client) {
        return client.preparedQuery("SELECT partition, next_offset FROM log_position WHERE topic = $1")
                .execute(Tuple.of(config.topic()))
                .map(rows -> {
                    var positions = new TreeMap<Integer, Long>();
                    for (var row : rows) {
                        positions.put(row.getInteger("partition"), row.getLong("next_offset"));
                    }
                    return positions;
                });
    }
}
