package org.anxin.benchmarks.peer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.anxin.benchmarks.frame.LocalPlatform;

/**
 * The least that accepting has to do: one row of the same bytes inserted and durably committed, by 32 clients side by side on the same server. By
 * {@code pgbench} where there is one on the PATH, else by a loop of our own.
 */
public sealed interface DurableCommits permits PgBench, PlainInserts {
    /** As many as accept. */
    int CLIENTS = 32;

    /** The database and the table that rows go into. */
    String DATABASE = "bench";

    /** What figures call it. */
    String name();

    /** Commits in a second. */
    double rate(Duration time) throws IOException, SQLException, InterruptedException;

    /**
     * Makes database and table and finds out which peer can run.
     *
     * @param bytes of a row's text
     */
    static DurableCommits on(LocalPlatform platform, int bytes) throws SQLException {
        try (var connection = platform.connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
        var table = "row_of_" + bytes;
        try (var connection = platform.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + table
                    + " (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content text NOT NULL)");
            // Neither compressed nor moved aside: the bytes go into the log of the database as they are.
            statement.execute("ALTER TABLE " + table + " ALTER COLUMN content SET STORAGE PLAIN");
        }
        var content = content(bytes);
        return pgbench()
                .<DurableCommits>map(program -> new PgBench(program, platform, table, content))
                .orElseGet(() -> new PlainInserts(platform, table, content));
    }

    private static Optional<Path> pgbench() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String content(int bytes) {
        var random = new Random(bytes);
        var content = new StringBuilder(bytes);
        while (content.length() < bytes) {
            content.append((char) ('a' + random.nextInt(26)));
        }
        return content.toString();
    }
}
