package org.anxin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlTest {
    @TempDir
    private Path folder;

    @Test
    void a_durable_server_waits_for_the_disk_and_listens_on_the_loopback_only() throws SQLException {
        try (var server = EmbeddedPostgreSql.start(PostgreSqlOptions.durable(folder.resolve("pg"), 0))) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "max_connections")).isEqualTo("200");
            assertThat(setting(server, "server_version")).startsWith("18.");
        }
    }

    @Test
    void what_was_committed_is_there_after_a_restart() throws SQLException {
        // Given a server with the service databases and a row in one of them
        var options = PostgreSqlOptions.fast(folder.resolve("pg"), 0);
        try (var server = EmbeddedPostgreSql.start(options)) {
            server.createServiceDatabases();
            execute(server, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
        }
        // When it starts again
        try (var server = EmbeddedPostgreSql.start(options)) {
            server.createServiceDatabases();
            // Then the row is there
            assertThat(query(server, "SELECT id FROM kept")).containsExactly("7");
        }
    }

    @Test
    void a_killed_server_starts_again_with_what_was_committed() throws Exception {
        var options = PostgreSqlOptions.durable(folder.resolve("pg"), 0);
        try (var server = EmbeddedPostgreSql.start(options)) {
            server.createServiceDatabases();
            execute(server, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
            // When the server is killed while sessions are open
            try (var connection = server.connect("intake")) {
                assertThat(connection.isValid(5)).isTrue();
                server.process().destroyForcibly();
                server.ended().get(10, TimeUnit.SECONDS);
            }
        }
        try (var server = EmbeddedPostgreSql.start(options)) {
            assertThat(query(server, "SELECT id FROM kept")).containsExactly("7");
        }
    }

    @Test
    void an_orphan_of_a_killed_process_is_stopped_and_its_data_kept() throws Exception {
        // Given a process that started a server, made a table and was killed: the server lives on
        var directory = folder.resolve("pg");
        var owner = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanMaker.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long orphan;
        try (var lines = owner.inputReader()) {
            orphan = Long.parseLong(lines.readLine());
            owner.destroyForcibly().waitFor();
        }
        assertThat(ProcessHandle.of(orphan))
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
        // When a server is started on the same data
        try (var server = EmbeddedPostgreSql.start(PostgreSqlOptions.fast(directory, 0))) {
            // Then it is a new one, the orphan is gone, and the data is there
            assertThat(server.process().pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(query(server, "SELECT id FROM kept")).containsExactly("7");
        }
    }

    @Test
    void a_second_server_on_the_same_data_is_refused() {
        var options = PostgreSqlOptions.fast(folder.resolve("pg"), 0);
        try (var first = EmbeddedPostgreSql.start(options)) {
            // Twice, since a refused attempt must not let go of the first one's lock
            for (var attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> EmbeddedPostgreSql.start(options))
                        .isInstanceOf(EmbeddedStartException.class)
                        .hasMessageContaining("Another process");
            }
            assertThat(first.process().isAlive()).isTrue();
        }
    }

    @Test
    void a_taken_port_is_told_with_the_servers_own_words() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var options = PostgreSqlOptions.fast(folder.resolve("pg"), taken.getLocalPort());
            assertThatThrownBy(() -> EmbeddedPostgreSql.start(options))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void data_of_another_version_is_left_alone() throws Exception {
        var directory = Files.createDirectories(folder.resolve("pg"));
        Files.writeString(directory.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgreSql.start(PostgreSqlOptions.fast(directory, 0)))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("PostgreSQL 17");
    }

    private static String setting(EmbeddedPostgreSql server, String name) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.prepareStatement("SELECT setting FROM pg_settings WHERE name = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static void execute(EmbeddedPostgreSql server, String... statements) throws SQLException {
        try (var connection = server.connect("intake");
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }

    private static List<String> query(EmbeddedPostgreSql server, String text) throws SQLException {
        try (var connection = server.connect("intake");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(text)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
