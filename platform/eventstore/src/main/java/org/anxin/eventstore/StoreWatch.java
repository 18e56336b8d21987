package org.anxin.eventstore;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Looks whether the database is still the one that was held against the log. A server that was started again goes on at once, also while the broker is
 * away. An older copy, another server, a standby that had not everything: whoever keeps anything of the database in memory is wrong then, so the process
 * has to begin anew, and holds that database against the log before it takes commands.
 */
public final class StoreWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Logger LOG = System.getLogger(StoreWatch.class.getName());

    private final DataSource database;
    private final StoreGate gate;
    private final Runnable replaced;
    private final Thread thread = Thread.ofVirtual().name("store-watch").unstarted(this::run);

    /**
     * @param gate open
     * @param replaced told once, when the gate has been shut for good
     */
    public StoreWatch(DataSource database, StoreGate gate, Runnable replaced) {
        this.database = database;
        this.gate = gate;
        this.replaced = replaced;
    }

    /** Begins to look. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!gate.isReplaced()) {
                Thread.sleep(EVERY);
                look();
            }
            LOG.log(
                    Level.ERROR,
                    "the database is another one than was held against the log, or an older copy of it: no commands are taken any more");
            replaced.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (var connection = database.getConnection()) {
            gate.look(StoreLife.read(connection));
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "the database can't be looked at: {0}", FaultText.of(e));
        }
    }
}
