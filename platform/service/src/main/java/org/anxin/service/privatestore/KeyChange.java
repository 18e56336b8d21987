package org.anxin.service.privatestore;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.anxin.service.privatestore.SealedPlace.Sealed;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets keys be changed while the service runs. A service doesn't start without a key that something of it is encrypted by. What another key than the
 * primary one has encrypted is encrypted anew in the background; the other key is needed no more once nothing of it is left and no instance has had it as its primary one for two hours, and what was
 * erased while it was in use can't be read again by anybody who hasn't kept it.
 */
@Singleton
public class KeyChange {
    private static final Logger LOG = Logger.getLogger(KeyChange.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** An instance that may encrypt by a key says so every hour; of one that hasn't for so long nothing comes any more. */
    private static final int QUIET_HOURS = 2;

    private final DataSource database;
    private final PrivateKeys keys;
    private final List<SealedPlace> places;
    private final Thread thread = Thread.ofVirtual().name("key-change").unstarted(this::run);

    KeyChange(DataSource database, PrivateKeys keys, @All List<SealedPlace> places) {
        this.database = database;
        this.keys = keys;
        this.places = List.copyOf(places);
    }

    void start(@Observes StartupEvent started) throws SQLException {
        if (!isThere()) {
            return;
        }
        requireAll();
        if (keys.arePresent()) {
            register();
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    /**
     * Returns when no key is missing.
     *
     * @throws IllegalStateException naming those that are
     */
    void requireAll() throws SQLException {
        var missing = inUse();
        missing.removeAll(keys.ids());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "anxin.private-store.keyset lacks " + missing
                            + ": personal data here is encrypted by it. Put the key back, not as the primary one, until the log says that it is needed no more.");
        }
    }

    private void run() {
        try {
            while (true) {
                try {
                    register();
                    renew();
                } catch (SQLException e) {
                    LOG.debugf("keys are looked after later: %s", e.getMessage());
                }
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before anything is encrypted by it, and again and again while something may be. */
    void register() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO private_key (key_id) VALUES (?) ON CONFLICT (key_id) DO UPDATE SET last_primary_at = now()")) {
            insert.setLong(1, keys.primary());
            insert.executeUpdate();
        }
    }

    /**
     * Encrypts anew whatever another key has encrypted. When nothing is left, those keys are needed no more that no instance has had as its primary one for two
     * hours: all that was written by them has then been looked at.
     */
    void renew() throws SQLException {
        var others = inUse();
        others.remove(keys.primary());
        if (others.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            var left = 0;
            for (var place : places) {
                left += renew(connection, place);
            }
            if (left > 0) {
                LOG.warnf("%d ciphertexts still need one of the keys %s", left, others);
                return;
            }
            var unneeded = unneeded(connection, others);
            if (!unneeded.isEmpty()) {
                LOG.infof(
                        "nothing needs the keys %s any more: they can be taken out of anxin.private-store.keyset",
                        unneeded);
            }
        }
    }

    private static Set<Long> unneeded(Connection connection, Set<Long> others) throws SQLException {
        try (var delete = connection.prepareStatement("""
                DELETE FROM private_key WHERE key_id = ANY (?) AND last_primary_at < now() - make_interval(hours => ?)
                RETURNING key_id""")) {
            delete.setArray(1, connection.createArrayOf("bigint", others.toArray()));
            delete.setInt(2, QUIET_HOURS);
            try (var rows = delete.executeQuery()) {
                return ids(rows);
            }
        }
    }

    /** @return how many could not be encrypted anew */
    private int renew(Connection connection, SealedPlace place) throws SQLException {
        var left = 0;
        var warned = false;
        var id = new UUID(0, 0);
        var part = -1;
        try (var select = connection.prepareStatement(place.select());
                var replace = connection.prepareStatement(place.replace())) {
            select.setBytes(3, keys.prefix());
            for (var more = true; more; ) {
                select.setObject(1, id);
                select.setInt(2, part);
                more = false;
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        more = true;
                        id = rows.getObject(1, UUID.class);
                        part = rows.getInt(2);
                        var old = rows.getBytes(3);
                        var bound = place.bound()
                                .apply(new Sealed(id, part, rows.getObject(4, UUID.class), rows.getInt(5)));
                        var renewed = bound == null ? null : renewed(old, bound);
                        if (renewed == null) {
                            if (bound != null && !warned) {
                                LOG.errorf("%s %s, part %d, can't be decrypted", place.table(), id, part);
                                warned = true;
                            }
                            left++;
                            continue;
                        }
                        replace.setBytes(1, renewed);
                        replace.setObject(2, id);
                        replace.setInt(3, part);
                        // Whatever was changed or erased meanwhile stays so.
                        replace.setBytes(4, old);
                        replace.executeUpdate();
                    }
                }
            }
        }
        return left;
    }

    private byte @Nullable [] renewed(byte[] old, byte[] bound) {
        try {
            return keys.encrypt(keys.decrypt(old, bound), bound);
        } catch (IllegalStateException e) {
            LOG.debugf("a ciphertext stays as it is: %s", e.getMessage());
            return null;
        }
    }

    /** A service that keeps nothing of people has none of these tables. */
    private boolean isThere() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT to_regclass('private_key') IS NOT NULL");
                var rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private Set<Long> inUse() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT key_id FROM private_key");
                var rows = query.executeQuery()) {
            return ids(rows);
        }
    }

    private static Set<Long> ids(ResultSet rows) throws SQLException {
        var ids = new TreeSet<Long>();
        while (rows.next()) {
            ids.add(rows.getLong(1));
        }
        return ids;
    }
}
