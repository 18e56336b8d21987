package org.anxin.intake.feedback;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.anxin.eventstore.StoreGate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries their places in the feed: one after the other, under a lock, and only entries that are committed. A number is therefore never seen
 * before the one ahead of it, which numbers given by the writers themselves couldn't promise: who commits late would be passed over by readers.
 *
 * <p>Entries of one matter are committed in the order in which they happened, and numbered in it. A restored database has a new incarnation and goes on
 * far ahead of what readers may have seen, so that what it lost and reads again from the log comes after all they have.
 */
@Singleton
public class FeedbackNumbers {
    /** "anxn" in ASCII. */
    private static final int LOCK = 0x616e786e;

    private static final int BATCH = 1000;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(FeedbackNumbers.class);

    private static final String GIVE = """
            WITH waiting AS (
              SELECT id, row_number() OVER (ORDER BY arrived) AS place
              FROM referral_feedback WHERE number IS NULL ORDER BY arrived LIMIT %d),
            last AS (
              SELECT greatest(
                (SELECT coalesce(max(number), 0) FROM referral_feedback),
                (SELECT (incarnation - 1)::bigint * 1000000000000 FROM store_state)) AS number)
            UPDATE referral_feedback f SET number = last.number + waiting.place FROM waiting, last WHERE f.id = waiting.id""".formatted(BATCH);

    private final DataSource database;
    private final StoreGate gate;
    private final Thread thread = Thread.ofVirtual().name("feedback-numbers").unstarted(this::run);
    private volatile @Nullable String fault;

    FeedbackNumbers(DataSource database, StoreGate gate) {
        this.database = database;
        this.gate = gate;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    /** What went wrong last; null while all is well. */
    public @Nullable String fault() {
        return fault;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(once());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait before the next time. */
    private Duration once() {
        if (!gate.isOpen()) {
            return POLL;
        }
        try (var connection = database.getConnection()) {
            var given = give(connection);
            fault = null;
            return given == BATCH ? Duration.ZERO : POLL;
        } catch (SQLException e) {
            if (fault == null) {
                LOG.warnf("feedback waits for the database: %s", e.getMessage());
            }
            fault = String.valueOf(e.getMessage());
            return AFTER_FAULT;
        }
    }

    /** Lock and numbers are two statements: the second has to see what the lock waited for. */
    private static int give(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?, 0)");
                var give = connection.prepareStatement(GIVE)) {
            lock.setInt(1, LOCK);
            boolean locked;
            try (var rows = lock.executeQuery()) {
                rows.next();
                locked = rows.getBoolean(1);
            }
            var given = locked ? give.executeUpdate() : 0;
            connection.commit();
            return given;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }
}
