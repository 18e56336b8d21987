package org.anxin.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Which database a session is of, and how far that has come. A session belongs to one life of a server, so what is read on a session holds for all it does.
 *
 * @param life as {@code store_life()} of the database: another one after each start of the server, and in another database
 * @param kept what stays over a restart of the server: system, timeline, database and table
 * @param incarnation of the store
 * @param written how many bytes of the write-ahead log are safe; only grows, unless somebody puts an older copy in place
 */
record StoreLife(String life, String kept, int incarnation, long written) {
    private static final String READ = """
            SELECT store_life(),
                   c.system_identifier || '/' || substr(pg_walfile_name(w.place), 1, 8) || '/' || split_part(store_life(), '/', 2) || '/' || split_part(store_life(), '/', 3),
                   s.incarnation, (w.place - '0/0')::bigint
            FROM store_state s, pg_control_system() c, (SELECT pg_current_wal_flush_lsn() AS place) w""";

    static StoreLife read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(READ)) {
            rows.next();
            return new StoreLife(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getLong(4));
        }
    }

    /** Whether this is the database that the earlier look was at, and has everything that it had. */
    boolean goesOnFrom(StoreLife earlier) {
        return kept.equals(earlier.kept) && incarnation == earlier.incarnation && written >= earlier.written;
    }
}
