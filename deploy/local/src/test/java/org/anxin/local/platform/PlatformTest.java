package org.anxin.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.embedded.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final Lines lines = new Lines();

    @Test
    void database_and_broker_come_back_after_a_kill_and_data_survives_a_restart() throws Exception {
        var options = options(folder.resolve("data"));
        try (var platform = Platform.start(options, lines)) {
            // Given a platform with a row in its database
            assertThat(platform.parts()).containsExactly("postgresql", "kafka");
            execute(platform, "CREATE TABLE kept (id int)");
            var status = PlatformStatus.of(options.data());
            assertThat(status.ready()).isTrue();
            assertThat(status.parts()).hasSize(3).allMatch(PlatformStatus.PartStatus::serves);
            // And nobody else gets its folder
            assertThatThrownBy(() -> Platform.start(options, lines))
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessageContaining(platform.address().toString());
            for (var part : List.of("postgresql", "kafka")) {
                // When a part is killed
                var killed = platform.process(part).orElseThrow();
                killed.destroyForcibly();
                killed.onExit().get(20, TimeUnit.SECONDS);
                // Then it runs again
                lines.await(part + " ready", 2, LIMIT);
                assertThat(platform.process(part)).isPresent().get().isNotEqualTo(killed);
            }
            // When a part is stopped on purpose, it stays down until it is started
            platform.stopPart("kafka");
            assertThat(platform.process("kafka")).isEmpty();
            platform.startPart("kafka");
            assertThat(platform.awaitReady("kafka", LIMIT)).isTrue();
        }
        assertThat(PlatformStatus.of(options.data()).parts()).isEmpty();
        // And a new start finds the data
        try (var platform = Platform.start(options, lines)) {
            execute(platform, "INSERT INTO kept VALUES (1)");
        }
    }

    @Test
    void orphans_of_a_killed_supervisor_are_stopped_before_the_next_start() throws Exception {
        // Given a supervisor in a process of its own that was killed
        var options = options(folder.resolve("data"));
        var supervisor = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.anxin.local.Anxin",
                        "up",
                        "--services",
                        "none",
                        "--data",
                        options.data().root().toString(),
                        "--port",
                        Integer.toString(options.ports().gateway()))
                .redirectErrorStream(true)
                .start();
        try (var output = supervisor.inputReader()) {
            // Not the assertion on streams, which reads to an end that doesn't come
            assertThat(output.lines().anyMatch(line -> line.startsWith("Anxin runs")))
                    .isTrue();
            supervisor.destroyForcibly().waitFor();
        }
        var left = PlatformStatus.of(options.data());
        assertThat(left.supervised()).isFalse();
        assertThat(left.parts()).extracting(PlatformStatus.PartStatus::name).containsExactly("postgresql", "kafka");
        // When the platform is started again, it stops them and says so
        try (var platform = Platform.start(options, lines)) {
            assertThat(lines.all()).contains("Stopped 2 processes that an earlier run left behind.");
            assertThat(platform.process("kafka").orElseThrow().pid())
                    .isNotEqualTo(left.parts().getLast().pid());
        }
    }

    @Test
    void what_is_in_the_way_is_told_before_anything_starts() throws Exception {
        var options = options(folder.resolve("data"));
        try (var taken = new ServerSocket(options.ports().kafka(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> Platform.start(options, lines))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which the kafka needs")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--port N");
        }
        var unbuilt = PlatformOptions.of(
                folder.resolve("nothing-here"),
                folder.resolve("data"),
                options.ports().gateway());
        assertThatThrownBy(() -> Platform.start(unbuilt, lines))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("./anxin build");
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Platform.start(options(file), lines))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("--data DIR");
        assertThatThrownBy(() -> new Ports(80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--port");
    }

    @Test
    void a_service_that_ends_at_its_start_ends_the_start_with_its_own_words() throws Exception {
        // Given a "service" whose jar is none
        var home = folder.resolve("home");
        var jar = Service.INTAKE.runnable(home);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "not a jar");
        var base = options(folder.resolve("data"));
        var options = new PlatformOptions(
                home, base.data(), base.ports(), Set.of(Service.INTAKE), false, Map.of("anxin.some", "value"));
        // When it is started, then the message holds the log's end, and nothing is left running
        assertThatThrownBy(() -> Platform.start(options, lines))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("intake ended by itself")
                .hasMessageContaining("jar");
        assertThat(PlatformStatus.of(options.data()).parts()).isEmpty();
    }

    @Test
    void a_disk_that_is_nearly_full_is_told_before_anything_starts() {
        var data = new DataFolder(folder.resolve("data"));
        assertThatThrownBy(() -> data.requireRoom((512L << 20) - 1))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("511 MiB left")
                .hasMessageContaining("--data DIR");
        assertThatCode(() -> data.requireRoom(512L << 20)).doesNotThrowAnyException();
    }

    @Test
    void two_platforms_run_side_by_side_each_in_its_folder() throws Exception {
        var first = options(folder.resolve("first"));
        try (var one = Platform.start(first, lines)) {
            execute(one, "CREATE TABLE of_the_first (id int)");
            var second = options(folder.resolve("second"));
            try (var other = Platform.start(second, lines)) {
                // The other has a database of its own
                execute(other, "CREATE TABLE of_the_first (id int)");
                assertThat(other.process("postgresql")).isNotEqualTo(one.process("postgresql"));
                assertThat(PlatformStatus.of(second.data()).ready()).isTrue();
            }
            // And when it stops, the first goes on
            assertThat(PlatformStatus.of(second.data()).parts()).isEmpty();
            assertThat(PlatformStatus.of(first.data()).ready()).isTrue();
            execute(one, "INSERT INTO of_the_first VALUES (1)");
        }
    }

    private PlatformOptions options(Path data) {
        return new PlatformOptions(folder, new DataFolder(data), new Ports(freeRow()), Set.of(), false, Map.of());
    }

    /** The first of nine free ports in a row. */
    private static int freeRow() {
        while (true) {
            var first = FreePorts.one();
            if (first <= 65527 && new Ports(first).byName().values().stream().noneMatch(PortHolder::taken)) {
                return first;
            }
        }
    }

    private static void execute(Platform platform, String text) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + platform.ports().postgreSql() + "/intake";
        try (var connection = DriverManager.getConnection(url, EmbeddedPostgreSql.USER, EmbeddedPostgreSql.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
