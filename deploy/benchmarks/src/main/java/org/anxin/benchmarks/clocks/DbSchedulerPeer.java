package org.anxin.benchmarks.clocks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * db-scheduler. As it comes it looks every ten seconds and fires on ten threads. Tuned as its documentation advises for throughput on PostgreSQL: lock and
 * fetch in one statement, more threads, and here as short a look-around as dispatch's own.
 */
final class DbSchedulerPeer implements ClockPeer {
    private static final String TASK = "warn";
    private static final int THREADS = 50;
    private static final Duration POLL = Duration.ofMillis(50);

    private final PeerWork work;
    private final boolean tuned;
    private @Nullable Scheduler scheduler;

    DbSchedulerPeer(PeerWork work, boolean tuned) {
        this.work = work;
        this.tuned = tuned;
    }

    @Override
    public String name() {
        return "db-scheduler, " + (tuned ? "tuned" : "as it comes");
    }

    @Override
    public void prepare() throws SQLException {
        try (var connection = work.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE scheduled_tasks (
                      task_name text NOT NULL, task_instance text NOT NULL, task_data bytea, execution_time timestamptz NOT NULL, picked boolean NOT NULL,
                      picked_by text, last_success timestamptz, last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz,
                      version bigint NOT NULL, priority smallint, PRIMARY KEY (task_name, task_instance));
                    CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
                    CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
                    CREATE INDEX priority_execution_time_idx ON scheduled_tasks (priority DESC, execution_time ASC);
                    INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    SELECT 'warn', id::text, now() + interval '30 days', false, 1 FROM peer_order""");
        }
    }

    @Override
    public void set(Stretch stretch) throws SQLException {
        try (var connection = work.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE scheduled_tasks SET execution_time = '%s'::timestamptz + (i * 1000::bigint / %d) * interval '1 millisecond'
                      FROM (SELECT task_instance AS chosen, row_number() OVER () - 1 AS i FROM
                             (SELECT task_instance FROM scheduled_tasks WHERE execution_time > now() + interval '1 day' LIMIT %d) AS far) AS due
                     WHERE task_name = 'warn' AND task_instance = chosen""".formatted(stretch.from(), stretch.rate(), stretch.count()));
        }
    }

    @Override
    public void start() {
        OneTimeTask<Void> task = Tasks.oneTime(TASK).execute((instance, context) -> {
            try {
                work.fire(UUID.fromString(instance.getId()), context.getExecution().executionTime);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        var builder = Scheduler.create(work.pool(), task);
        if (tuned) {
            builder.threads(THREADS).pollingInterval(POLL).pollUsingLockAndFetch(0.5, 4.0);
        }
        scheduler = builder.build();
        scheduler.start();
    }

    @Override
    public void stop() throws SQLException {
        if (scheduler != null) {
            scheduler.stop();
        }
        try (var connection = work.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE scheduled_tasks");
        }
    }
}
