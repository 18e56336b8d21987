package org.anxin.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that lives on in a data folder after the process that started it was killed. */
final class OrphanedPostgreSql {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgreSql.class);

    private final Path directory;

    OrphanedPostgreSql(Path directory) {
        this.directory = directory;
    }

    /**
     * Stops the orphan, if there is one. Call it with the folder's lock in hand, which proves that nobody wants it.
     *
     * @return whether there was one
     */
    boolean stop(PostgreSqlCommands commands, Path log) throws IOException {
        var found = find();
        if (found.isEmpty()) {
            return false;
        }
        var orphan = found.get();
        LOG.info("Stopping the PostgreSQL (process {}) that an earlier run left behind in {}", orphan.pid(), directory);
        commands.run(log, commands.line("pg_ctl", EmbeddedPostgreSql.stopArguments(directory)));
        if (orphan.isAlive()) {
            orphan.destroyForcibly();
        }
        try {
            orphan.onExit().get(30, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an orphaned PostgreSQL stopped", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EmbeddedStartException(
                    "An orphaned PostgreSQL (process " + orphan.pid() + ") in " + directory + " doesn't stop", e);
        }
    }

    /** The process that the folder's pid file names, if it lives and is a server on this folder and no chance match. */
    private Optional<ProcessHandle> find() throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var pid = Long.parseLong(lines.getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            var line = new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline")),
                    StandardCharsets.UTF_8);
            return line.contains("postgres") && line.contains(directory.toString());
        } catch (IOException e) {
            // It has just ended, or belongs to another user and so isn't ours.
            return false;
        }
    }
}
