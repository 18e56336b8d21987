package org.anxin.benchmarks.clocks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz with its JDBC store. As it comes it takes one trigger at a time and fires on ten threads. Tuned as its documentation advises for many triggers:
 * they are taken in batches under the lock, and there are as many threads as in a batch.
 */
final class QuartzPeer implements ClockPeer {
    private static final String NAME = "clocks";
    private static final String WORK = "work";
    private static final int THREADS = 50;

    private final PeerWork work;
    private final boolean tuned;
    private @Nullable Scheduler scheduler;

    QuartzPeer(PeerWork work, boolean tuned) {
        this.work = work;
        this.tuned = tuned;
    }

    @Override
    public String name() {
        return "Quartz, " + (tuned ? "tuned" : "as it comes");
    }

    @Override
    public void prepare() throws IOException, SQLException, SchedulerException {
        try (var tables = Scheduler.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_postgres.sql");
                var connection = work.connect();
                var statement = connection.createStatement()) {
            if (tables == null) {
                throw new IOException("Quartz has brought no tables for PostgreSQL");
            }
            statement.execute(new String(tables.readAllBytes(), UTF_8));
            DBConnectionManager.getInstance().addConnectionProvider(NAME, new Connections(work.pool()));
            scheduler = new StdSchedulerFactory(properties()).getScheduler();
            scheduler.getContext().put(WORK, work);
            scheduler.addJob(
                    JobBuilder.newJob(Warn.class)
                            .withIdentity("warn")
                            .storeDurably()
                            .build(),
                    true);
            statement.execute("""
                    INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time, prev_fire_time, priority,
                      trigger_state, trigger_type, start_time, end_time, misfire_instr)
                    SELECT 'clocks', id::text, 'DEFAULT', 'warn', 'DEFAULT', far, -1, 5, 'WAITING', 'SIMPLE', far, 0, 0
                      FROM peer_order, (SELECT (extract(epoch FROM now() + interval '30 days') * 1000)::bigint AS far) AS later;
                    INSERT INTO qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval, times_triggered)
                    SELECT 'clocks', id::text, 'DEFAULT', 0, 0, 0 FROM peer_order""");
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("org.quartz.scheduler.instanceName", NAME);
        properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.put("org.quartz.threadPool.threadCount", Integer.toString(tuned ? THREADS : 10));
        properties.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.put("org.quartz.jobStore.dataSource", NAME);
        if (tuned) {
            properties.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(THREADS));
            properties.put("org.quartz.scheduler.batchTriggerAcquisitionFireAheadTimeWindow", "0");
            properties.put("org.quartz.scheduler.idleWaitTime", "1000");
            properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        }
        return properties;
    }

    @Override
    public void set(Stretch stretch) throws SQLException {
        try (var connection = work.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE qrtz_triggers SET next_fire_time = %d + i * 1000 / %d, start_time = %d + i * 1000 / %d
                      FROM (SELECT trigger_name AS chosen, row_number() OVER () - 1 AS i FROM
                             (SELECT trigger_name FROM qrtz_triggers
                               WHERE next_fire_time > (extract(epoch FROM now() + interval '1 day') * 1000)::bigint LIMIT %d) AS far) AS due
                     WHERE sched_name = 'clocks' AND trigger_group = 'DEFAULT' AND trigger_name = chosen""".formatted(
                            stretch.from().toEpochMilli(),
                            stretch.rate(),
                            stretch.from().toEpochMilli(),
                            stretch.rate(),
                            stretch.count()));
        }
    }

    @Override
    public void start() throws SchedulerException {
        if (scheduler == null) {
            throw new IllegalStateException("not prepared");
        }
        scheduler.start();
    }

    @Override
    public void stop() throws SchedulerException, SQLException {
        if (scheduler != null) {
            scheduler.shutdown(true);
        }
        try (var connection = work.connect();
                var statement = connection.createStatement();
                var names = connection.createStatement().executeQuery("""
                        SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE tablename LIKE 'qrtz%'""")) {
            names.next();
            statement.execute("DROP TABLE " + names.getString(1) + " CASCADE");
        }
    }

    /** Quartz makes its jobs itself, so the work comes by the scheduler's context. */
    public static final class Warn implements Job {
        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                var work = (PeerWork) context.getScheduler().getContext().get(WORK);
                work.fire(
                        UUID.fromString(context.getTrigger().getKey().getName()),
                        context.getScheduledFireTime().toInstant());
            } catch (SchedulerException | SQLException e) {
                throw new JobExecutionException(e);
            }
        }
    }

    private record Connections(HikariDataSource pool) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return pool.getConnection();
        }

        @Override
        public void shutdown() {
            // The pool is the work's.
        }

        @Override
        public void initialize() {
            // It is open already.
        }
    }
}
