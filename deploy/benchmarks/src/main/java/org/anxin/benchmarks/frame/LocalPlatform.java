package org.anxin.benchmarks.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.local.platform.DataFolder;
import org.anxin.local.platform.Platform;
import org.anxin.local.platform.PlatformListener;
import org.anxin.local.platform.PlatformOptions;
import org.anxin.local.platform.Ports;
import org.anxin.local.platform.Service;

/**
 * The platform as {@code ./anxin up} runs it, on free ports and a folder of its own: durable PostgreSQL, the broker, and the services that are
 * asked for, each a process.
 */
public final class LocalPlatform implements AutoCloseable {
    private static final int PORTS = 9;
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);

    private final Workspace workspace;
    private final Platform platform;
    private final Thread hook;

    private LocalPlatform(Workspace workspace, Platform platform) {
        this.workspace = workspace;
        this.platform = platform;
        this.hook = new Thread(this::endAll, "bench-stop");
    }

    /** Starts it with these services and returns when all are ready. */
    public static LocalPlatform start(Settings settings, String bench, Set<Service> services, Report report)
            throws IOException {
        return start(settings, bench, services, false, report);
    }

    /** The same with a platform clock that may be set. */
    public static LocalPlatform startWithClock(Settings settings, String bench, Set<Service> services, Report report)
            throws IOException {
        return start(settings, bench, services, true, report);
    }

    private static LocalPlatform start(
            Settings settings, String bench, Set<Service> services, boolean adjustableClock, Report report)
            throws IOException {
        var workspace = Workspace.create(settings, bench);
        try {
            var options = new PlatformOptions(
                    settings.home(),
                    new DataFolder(workspace.folder()),
                    new Ports(freePorts()),
                    services,
                    adjustableClock,
                    Map.of());
            var local = new LocalPlatform(workspace, Platform.prepare(options, new Told(report)));
            Runtime.getRuntime().addShutdownHook(local.hook);
            try {
                local.platform.launch();
                return local;
            } catch (RuntimeException e) {
                local.close();
                throw e;
            }
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /** The first of nine ports in a row that nobody listens on, below those that the system gives out by itself. */
    public static int freePorts() {
        var random = new Random();
        for (var attempt = 0; attempt < 200; attempt++) {
            var first = 12_000 + random.nextInt(18_000);
            if (allFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("No nine free ports in a row were found between 12000 and 30000");
    }

    private static boolean allFree(int first) {
        for (var port = first; port < first + PORTS; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    /** The port that a service listens on. */
    public int port(Service service) {
        return platform.ports().of(service);
    }

    /** The names of the parts that run. */
    public List<String> parts() {
        return platform.parts();
    }

    /** The process of a part. */
    public Optional<ProcessHandle> process(String part) {
        return platform.process(part);
    }

    /** Stops a part in good order and starts it again; returns when it is ready. */
    public void restart(String part) throws InterruptedException {
        stop(part);
        startAgain(part);
    }

    /** Stops a part in good order. */
    public void stop(String part) {
        platform.stopPart(part);
    }

    /** Kills a part without a word (SIGKILL) and leaves it down. */
    public void kill(String part) {
        process(part).ifPresent(ProcessHandle::destroyForcibly);
        platform.stopPart(part);
    }

    /** Starts a part that was stopped or killed; returns when it is ready. */
    public void startAgain(String part) throws InterruptedException {
        platform.startPart(part);
        if (!platform.awaitReady(part, READY_LIMIT)) {
            throw new IllegalStateException(part + " was not ready after " + READY_LIMIT);
        }
    }

    /** Starts one more instance of a service and returns its part's name when it is ready. */
    public String startAnother(Service service) {
        return platform.startAnother(service, freePorts());
    }

    /** PostgreSQL's port. */
    public int postgreSql() {
        return platform.ports().postgreSql();
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return "127.0.0.1:" + platform.ports().kafka();
    }

    /** A folder for what the benchmark itself writes; deleted at the end. */
    public Path folder() {
        return workspace.folder();
    }

    /** A connection to a service's database, or to {@code postgres}; the caller's to close. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), EmbeddedPostgreSql.USER, EmbeddedPostgreSql.PASSWORD);
    }

    /** The JDBC address of a database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgreSql() + "/" + database;
    }

    /** One number from a service's database. */
    public long count(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Ctrl-C came meanwhile: the hook does it.
            return;
        }
        endAll();
    }

    private void endAll() {
        platform.close();
        try {
            workspace.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The benchmark's folder could not be deleted", e);
        }
    }

    private record Told(Report report) implements PlatformListener {
        @Override
        public void starting(String part) {}

        @Override
        public void ready(String part, Duration took) {
            report.progress(part + " ready after " + took.toMillis() + " ms");
        }

        @Override
        public void restarting(String part, String reason, Duration pause) {
            report.progress("restarted, so this run is worth nothing: " + part + ": " + reason);
        }

        @Override
        public void stopping(String part) {}

        @Override
        public void stopped(String part) {}

        @Override
        public void note(String text) {
            report.progress(text);
        }
    }
}
