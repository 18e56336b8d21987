package org.anxin.benchmarks.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Report;

/**
 * Fills intake's tables with referrals as the service wrote one: the same events, view row, private text, keyed hashes, key and feedback, under other ids, in the
 * order of their times over the last 80 days, by plain SQL on the server. Five have one phone in common and a hundred one firm. What is filled in is older
 * than what the relay has carried and what feedback has told, so it goes nowhere; nobody is to work on it.
 */
final class StoredMatters {
    private static final int AT_A_TIME = 20_000;

    private static final String IDS = """
            CREATE TEMP TABLE filling AS
            SELECT n, uuidv7(-((%3$d - n) * interval '80 days' / %3$d)) AS id, now() - (%3$d - n) * interval '80 days' / %3$d AS at
            FROM generate_series(%1$d, %2$d) n""";

    private static final String TEMPLATE = """
            CREATE TABLE IF NOT EXISTS filled_from AS
            SELECT matter_id FROM matter JOIN matter_likeness USING (matter_id)
            WHERE source IS NOT NULL AND status = 'OPENED' AND phone IS NOT NULL ORDER BY matter_id LIMIT 1""";

    /** The number of the first entry of feedback, far below what the service gives out. */
    private static final String FEEDBACK_NUMBER = "f.n - 1000000000000";

    private StoredMatters() {}

    /** Stores so many. At least one referral with a phone has to be there. */
    static void fill(LocalPlatform platform, int matters, Report report) throws SQLException {
        try (var connection = platform.connect("intake")) {
            run(connection, TEMPLATE);
            for (var first = 1; first <= matters; first += AT_A_TIME) {
                fill(connection, first, Math.min(matters, first + AT_A_TIME - 1), matters);
                if (first / AT_A_TIME % 5 == 4) {
                    report.progress("stored " + (first + AT_A_TIME - 1) + " of " + matters);
                }
            }
            run(connection, "DROP TABLE filled_from");
            run(connection, "VACUUM ANALYZE");
        }
        try (var connection = platform.connect("postgres")) {
            run(connection, "CHECKPOINT");
        }
    }

    private static void fill(Connection connection, int first, int last, int matters) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, IDS.formatted(first, last, matters));
        copy(
                connection,
                "event",
                "stream_id",
                Map.of(
                        "stream_id", "f.id",
                        "event_id", "uuidv7()",
                        "transaction_id", "'3'::xid8",
                        "occurred_at", "f.at",
                        "recorded_at", "f.at"));
        copy(
                connection,
                "matter",
                "matter_id",
                Map.of(
                        "matter_id", "f.id",
                        "report_id", "gen_random_uuid()",
                        "tracking_hash", hash("'t' || f.n"),
                        "referral_number", "'F' || f.n",
                        "handed_to", "'MEDIATION'",
                        "received_at", "f.at",
                        "reported_at", "f.at"));
        copy(
                connection,
                "matter_likeness",
                "matter_id",
                Map.of(
                        "matter_id",
                        "f.id",
                        "received_at",
                        "f.at",
                        "phone",
                        hash("'p' || f.n / 5"),
                        "enterprise_name",
                        hash("'e' || f.n %% (greatest(%d, 100) / 100)".formatted(matters))));
        copy(connection, "private_text", "matter_id", Map.of("matter_id", "f.id", "ref", "uuidv7()"));
        copy(connection, "claimed_key", "stream_id", Map.of("stream_id", "f.id", "key", "'filled/' || f.n"));
        copy(
                connection,
                "referral_feedback",
                "matter_id",
                Map.of(
                        "matter_id", "f.id",
                        "id", "gen_random_uuid()",
                        "referral_number", "'F' || f.n",
                        "occurred_at", "f.at",
                        "number", FEEDBACK_NUMBER));
        run(connection, "DROP TABLE filling");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String hash(String of) {
        return "encode(sha256((" + of + ")::bytea), 'hex')";
    }

    /** The rows of the template's matter, once for each that is filled in, but for some columns. */
    private static void copy(Connection connection, String table, String key, Map<String, String> instead)
            throws SQLException {
        var columns = columns(connection, table);
        var values = columns.stream()
                .map(column -> instead.getOrDefault(column, "t." + column))
                .toList();
        run(
                connection,
                "INSERT INTO %s (%s) SELECT %s FROM filling f CROSS JOIN (SELECT s.* FROM %s s JOIN filled_from m ON %s = m.matter_id) t ORDER BY f.n"
                        .formatted(table, String.join(", ", columns), String.join(", ", values), table, "s." + key));
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT column_name FROM information_schema.columns"
                        + " WHERE table_name = ? AND is_identity = 'NO' AND is_generated = 'NEVER' ORDER BY ordinal_position")) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                var columns = new ArrayList<String>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
