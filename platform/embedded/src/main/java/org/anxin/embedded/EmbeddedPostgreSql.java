package org.anxin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of one's own: a child process on 127.0.0.1 with its data in a folder that stays.
 *
 * <p>One process at a time uses a data folder. A server that an earlier process left behind when it was killed is not
 * adopted but stopped in good order and started anew, so that the settings asked for are the settings that hold.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {
    /** The databases of the five services on the one server. */
    public static final List<String> SERVICE_DATABASES =
            List.of("intake", "dispatch", "mediation", "followup", "analytics");

    /** The server's user. It owns everything: the server is reachable from this machine only. */
    public static final String USER = "anxin";

    /** The password to write where a driver wants one; named so that nobody takes it for a secret. */
    public static final String PASSWORD = "local-demo-only";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSql.class);
    private static final int MAX_CONNECTIONS = 200;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final String LEFTOVER_OF_A_KILLED_SERVER = "is still in use";
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final PostgreSqlOptions options;
    private final int port;
    private final PostgreSqlCommands commands;
    private final FolderLock lock;
    private final Process server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgreSql(
            PostgreSqlOptions options, int port, PostgreSqlCommands commands, FolderLock lock, Process server) {
        this.options = options;
        this.port = port;
        this.commands = commands;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts a server and returns when it takes connections.
     *
     * @throws EmbeddedStartException when the folder is in use by a living process or of another version, the port is
     *     taken, or the server ends or doesn't answer in time; with the end of its log
     */
    public static EmbeddedPostgreSql start(PostgreSqlOptions options) {
        var directory = options.dataDirectory().toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory.getParent());
            Files.createDirectories(options.logFile().toAbsolutePath().getParent());
            var lock = lock(directory);
            try {
                var commands = PostgreSqlCommands.of(PostgreSqlBinaries.unpacked());
                new OrphanedPostgreSql(directory).stop(commands, options.logFile());
                create(commands, directory, options);
                var port = options.port() == 0 ? FreePorts.one() : options.port();
                var server = launch(commands, directory, options, port);
                return new EmbeddedPostgreSql(options, port, commands, lock, server);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedStartException("PostgreSQL could not be started in " + directory + ": " + e, e);
        }
    }

    /**
     * Stops the server that a killed process left behind in a data folder.
     *
     * @return whether there was one
     * @throws EmbeddedStartException when a living process uses the folder, or the server doesn't stop
     */
    public static boolean stopOrphan(Path dataDirectory, Path logFile) {
        var directory = dataDirectory.toAbsolutePath().normalize();
        if (!Files.exists(directory)) {
            return false;
        }
        try {
            var lock = lock(directory);
            try {
                var orphan = new OrphanedPostgreSql(directory);
                return orphan.stop(PostgreSqlCommands.of(PostgreSqlBinaries.unpacked()), logFile);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new EmbeddedStartException("The PostgreSQL in " + directory + " could not be stopped: " + e, e);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The server's process, to watch it, or to kill it in a test. */
    public ProcessHandle process() {
        return server.toHandle();
    }

    /** Completes when the server has ended, for whatever reason. */
    public CompletableFuture<Integer> ended() {
        return server.onExit().thenApply(Process::exitValue);
    }

    /** The JDBC address of a database. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** The address of a database in the form that the reactive client takes. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection to a database, auto-commit, the caller's to close. */
    public Connection connect(String database) throws SQLException {
        return connect(port, database);
    }

    /** Creates the databases of the five services where they are missing. */
    public void createServiceDatabases() {
        createDatabases(SERVICE_DATABASES);
    }

    /** Creates the databases that are missing; names are lower-case letters, digits and underscores. */
    public void createDatabases(Collection<String> names) {
        try (var connection = connect("postgres");
                var exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var create = connection.createStatement()) {
            for (var name : names) {
                if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
                    throw new IllegalArgumentException("Not a database name: " + name);
                }
                exists.setString(1, name);
                try (var found = exists.executeQuery()) {
                    if (!found.next()) {
                        create.execute("CREATE DATABASE " + name);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The databases " + names + " could not be created", e);
        }
    }

    /** Stops the server in good order: sessions are ended, what was committed is on the disk. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (server.isAlive()) {
                var stopped = commands.run(
                        options.logFile(),
                        commands.line(
                                "pg_ctl", stopArguments(options.dataDirectory().toAbsolutePath())));
                if (stopped != 0 || !server.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn(
                            "PostgreSQL didn't stop within {}; it is killed, and recovers at the next start",
                            STOP_LIMIT);
                    server.destroyForcibly().waitFor();
                }
            }
        } catch (IOException e) {
            server.destroyForcibly();
            LOG.warn("PostgreSQL was killed, since it could not be told to stop", e);
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }

    private static FolderLock lock(Path directory) throws IOException {
        return FolderLock.take(directory.resolveSibling(directory.getFileName() + ".lock"))
                .orElseThrow(() -> new EmbeddedStartException(
                        "Another process that still runs uses the PostgreSQL data in " + directory));
    }

    static List<String> stopArguments(Path directory) {
        return List.of(
                "-D", directory.toString(), "stop", "-m", "fast", "-w", "-t", Long.toString(STOP_LIMIT.toSeconds()));
    }

    /** A cluster is made beside its place and moved there whole: a kill halfway leaves nothing that looks like one. */
    private static void create(PostgreSqlCommands commands, Path directory, PostgreSqlOptions options)
            throws IOException {
        var version = directory.resolve("PG_VERSION");
        if (Files.exists(version)) {
            var found = Files.readString(version).strip();
            if (!found.equals("18")) {
                throw new EmbeddedStartException("The data in " + directory + " was written by PostgreSQL " + found
                        + "; this is 18. Use another folder, or dump it with the old version and load it here.");
            }
            return;
        }
        var making = directory.resolveSibling(directory.getFileName() + ".making");
        Folders.delete(making);
        var arguments = new ArrayList<>(List.of("-D", making.toString(), "-U", USER, "-A", "trust", "-E", "UTF8"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        if (options.durability() == Durability.FAST) {
            arguments.add("--no-sync");
        }
        if (commands.run(options.logFile(), commands.line("initdb", arguments)) != 0) {
            throw new EmbeddedStartException(
                    "PostgreSQL could not make its data folder " + directory + ":\n" + LogTail.of(options.logFile()));
        }
        // An empty folder may stand there already, made by the caller.
        Files.deleteIfExists(directory);
        Files.move(making, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Process launch(PostgreSqlCommands commands, Path directory, PostgreSqlOptions options, int port)
            throws IOException {
        var deadline = System.nanoTime() + options.startLimit().toNanos();
        while (true) {
            var logged = LogTail.size(options.logFile());
            var server = new ProcessBuilder(
                            commands.ownSession(commands.line("postgres", serverArguments(directory, options, port))))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(options.logFile().toFile()))
                    .start();
            if (ready(server, directory, port, deadline)) {
                return server;
            }
            var log = LogTail.since(options.logFile(), logged);
            // The sessions of a killed server need a moment to notice; until then the new one finds their memory.
            if (!log.contains(LEFTOVER_OF_A_KILLED_SERVER) || System.nanoTime() > deadline) {
                throw new EmbeddedStartException(
                        "PostgreSQL did not start on port " + port + " with the data in " + directory + ":\n" + log);
            }
        }
    }

    private static List<String> serverArguments(Path directory, PostgreSqlOptions options, int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", Integer.toString(MAX_CONNECTIONS));
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("random_page_cost", "1.1");
        // Short statements only: compiling them costs more than it saves.
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] %d ");
        settings.putAll(options.durability().settings());
        settings.putAll(options.settings());
        var arguments = new ArrayList<>(List.of("-D", directory.toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    private static boolean ready(Process server, Path directory, int port, long deadline) {
        try {
            while (!server.waitFor(50, TimeUnit.MILLISECONDS)) {
                // The connection says 57P03 while the server recovers, and nothing listens before that.
                try (var connection = connect(port, "postgres");
                        var statement = connection.createStatement();
                        var answer = statement.executeQuery("SHOW data_directory")) {
                    // Another server on the same port would answer as well, while ours is about to give up.
                    if (answer.next() && answer.getString(1).equals(directory.toString())) {
                        return true;
                    }
                } catch (SQLException e) {
                    LOG.debug("PostgreSQL isn't ready: {} {}", e.getSQLState(), e.getMessage());
                    if (System.nanoTime() > deadline) {
                        server.destroyForcibly();
                        throw new EmbeddedStartException(
                                "PostgreSQL didn't take connections in time"
                                        + (CANNOT_CONNECT_NOW.equals(e.getSQLState()) ? " (it was recovering)" : ""),
                                e);
                    }
                }
            }
            return false;
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedStartException("Interrupted while PostgreSQL started", e);
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(port, database), USER, PASSWORD);
    }
}
