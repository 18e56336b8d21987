package org.anxin.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How an embedded PostgreSQL is to run.
 *
 * @param dataDirectory the cluster's folder, made where there is none and kept when the server stops
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param durability whether commits wait for the disk
 * @param logFile where the server writes its log, appended to
 * @param startLimit how long a start may take, recovery after a crash included
 * @param settings server settings on top of the usual ones, which they win over
 */
public record PostgreSqlOptions(
        Path dataDirectory,
        int port,
        Durability durability,
        Path logFile,
        Duration startLimit,
        Map<String, String> settings) {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** Copies what could be changed later. */
    public PostgreSqlOptions {
        settings = Map.copyOf(settings);
    }

    /** As the launcher and the benchmarks run it: every commit on the disk. */
    public static PostgreSqlOptions durable(Path dataDirectory, int port) {
        return of(dataDirectory, port, Durability.DURABLE);
    }

    /** As tests run it: nothing waits for the disk. */
    public static PostgreSqlOptions fast(Path dataDirectory, int port) {
        return of(dataDirectory, port, Durability.FAST);
    }

    private static PostgreSqlOptions of(Path dataDirectory, int port, Durability durability) {
        var log = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log");
        return new PostgreSqlOptions(dataDirectory, port, durability, log, START_LIMIT, Map.of());
    }

    /** The same with the log elsewhere. */
    public PostgreSqlOptions withLogFile(Path file) {
        return new PostgreSqlOptions(dataDirectory, port, durability, file, startLimit, settings);
    }

    /** The same with settings that win over the usual ones. */
    public PostgreSqlOptions withSettings(Map<String, String> more) {
        return new PostgreSqlOptions(dataDirectory, port, durability, logFile, startLimit, more);
    }
}
