package org.anxin.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.anxin.acceptance.client.Until;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.local.platform.DataFolder;
import org.anxin.local.platform.Platform;
import org.anxin.local.platform.PlatformListener;
import org.anxin.local.platform.PlatformOptions;
import org.anxin.local.platform.Ports;
import org.anxin.local.platform.Service;

/** The built platform, started by its launcher on free ports and a folder of its own, with a clock that can be set. */
public final class TestedPlatform implements AutoCloseable {
    /** The services that keep streams, by name. */
    public static final List<String> STORES = List.of("intake", "dispatch", "mediation", "followup");

    /** All services. */
    public static final List<String> SERVICES = List.of("intake", "dispatch", "mediation", "followup", "analytics");

    private static final System.Logger LOG = System.getLogger(TestedPlatform.class.getName());
    private static final int PORTS = 9;

    private final Platform platform;
    private final Story story;

    private TestedPlatform(Platform platform, Story story) {
        this.platform = platform;
        this.story = story;
    }

    /** Starts everything on a data folder and returns when everything is ready. */
    public static TestedPlatform start(Path folder) {
        var home = Path.of(System.getProperty("anxin.home", "../.."));
        var story = new Story();
        var options = new PlatformOptions(
                home, new DataFolder(folder), new Ports(freePorts()), Set.of(Service.values()), true, Map.of());
        return new TestedPlatform(Platform.start(options, story), story);
    }

    /** Tells one line of how the test goes. */
    public static void tell(String line) {
        LOG.log(System.Logger.Level.INFO, line);
    }

    /** The address of everything. */
    public URI gateway() {
        return platform.address();
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return "127.0.0.1:" + platform.ports().kafka();
    }

    /** A connection to a database, the caller's to close. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + platform.ports().postgreSql() + "/" + database,
                EmbeddedPostgreSql.USER,
                EmbeddedPostgreSql.PASSWORD);
    }

    /** The process of a part that runs. */
    public ProcessHandle process(String part) {
        return platform.process(part).orElseThrow(() -> new AssertionError(part + " doesn't run"));
    }

    /** How often the launcher had to start a part again by itself. */
    public int restarts(String part) {
        return story.restarts.getOrDefault(part, 0);
    }

    /** Waits until the launcher has by itself put another process in the place of one that was killed, and it is ready. */
    public void awaitAnother(String part, ProcessHandle killed) {
        Until.so(
                part + " to be started again",
                () -> platform.process(part)
                        .filter(process -> !process.equals(killed))
                        .isPresent());
        awaitReady(part);
    }

    /** One more instance of a service, and where it listens. */
    public record Another(String part, int port) {}

    /** Starts one more instance of a service, beside the one that the gateway leads to. */
    public Another startAnother(String service) {
        var port = freePorts();
        return new Another(platform.startAnother(Service.named(service).orElseThrow(), port), port);
    }

    /** Stops a part in good order. */
    public void stop(String part) {
        platform.stopPart(part);
    }

    /** Starts a part that was stopped, and waits until it is ready. */
    public void startAgain(String part) {
        platform.startPart(part);
        awaitReady(part);
    }

    private void awaitReady(String part) {
        try {
            if (!platform.awaitReady(part, Until.LIMIT)) {
                throw new AssertionError(part + " was not ready within " + Until.LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while " + part + " started", e);
        }
    }

    @Override
    public void close() {
        platform.close();
    }

    /** The first of nine free ports in a row, below those that the system gives out by itself. */
    private static int freePorts() {
        for (var attempt = 0; attempt < 200; attempt++) {
            var first = 12_000 + ThreadLocalRandom.current().nextInt(18_000);
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

    /** Tells what the launcher says, and counts restarts. */
    private static final class Story implements PlatformListener {
        private final Map<String, Integer> restarts = new ConcurrentHashMap<>();

        @Override
        public void starting(String part) {}

        @Override
        public void ready(String part, Duration took) {
            tell(part + " ready after " + took.toMillis() + " ms");
        }

        @Override
        public void restarting(String part, String reason, Duration pause) {
            restarts.merge(part, 1, Integer::sum);
            tell("restarting " + part + ": " + reason.lines().findFirst().orElse(""));
        }

        @Override
        public void stopping(String part) {}

        @Override
        public void stopped(String part) {}

        @Override
        public void note(String text) {
            tell(text);
        }
    }
}
