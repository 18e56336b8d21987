package org.anxin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.anxin.embedded.EmbeddedKafka;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.embedded.PostgreSqlOptions;
import org.anxin.embedded.Topics;

/**
 * One real PostgreSQL and one real Kafka for all tests of this JVM, on free ports of the loopback, their data in a temporary folder. They start
 * when first asked for and end with the JVM.
 *
 * <p>Where they are is kept in system properties: Quarkus loads test code in several class loaders, each with statics of its own.
 */
public final class TestPlatform {
    // Not under "anxin.": a service takes every property there for one of its own and refuses what it does not know.
    private static final String PREFIX = "org.anxin.test.";
    private static final String KAFKA = PREFIX + "kafka";
    private static final String POSTGRESQL = PREFIX + "postgresql";
    private static final String SECRET = PREFIX + "secret.";
    private static final int KEY_BYTES = 32;

    private TestPlatform() {}

    /** The broker's address. The topics are declared. */
    public static String bootstrapServers() {
        start();
        return System.getProperty(KAFKA);
    }

    /** The port of PostgreSQL on 127.0.0.1. */
    public static int postgreSqlPort() {
        start();
        return Integer.getInteger(POSTGRESQL);
    }

    /** The JDBC address of a database, made when it isn't there. */
    public static String jdbcUrl(String database) {
        create(database);
        return address(database);
    }

    /** The address of a database in the form that the reactive client takes; the database is made when it isn't there. */
    public static String reactiveUrl(String database) {
        create(database);
        return "postgresql://127.0.0.1:" + postgreSqlPort() + "/" + database;
    }

    /** A plain connection, to look into the tables as nobody's code but the database's shows them. The caller closes it. */
    public static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), EmbeddedPostgreSql.USER, EmbeddedPostgreSql.PASSWORD);
    }

    /** A random key of 32 bytes by this name, the same for the life of the JVM. */
    static byte[] key(String name) {
        synchronized (System.getProperties()) {
            var kept = System.getProperty(SECRET + name);
            if (kept == null) {
                var key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                kept = Base64.getEncoder().encodeToString(key);
                System.setProperty(SECRET + name, kept);
            }
            return Base64.getDecoder().decode(kept);
        }
    }

    private static void start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(KAFKA) != null) {
                return;
            }
            try {
                QuietKafka.now();
                var folder = Files.createTempDirectory("anxin-test-");
                var server = EmbeddedPostgreSql.start(PostgreSqlOptions.fast(folder.resolve("postgresql"), 0));
                EndOfTests.watch(server.process(), folder);
                // Ends with the JVM: nothing of it outlives this process but files.
                @SuppressWarnings("resource")
                var broker = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0);
                Topics.declare(broker.bootstrapServers());
                System.setProperty(POSTGRESQL, Integer.toString(server.port()));
                System.setProperty(KAFKA, broker.bootstrapServers());
            } catch (IOException e) {
                throw new UncheckedIOException("No folder for the tests' data", e);
            }
        }
    }

    private static void create(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + database);
        }
        synchronized (System.getProperties()) {
            try (var connection = DriverManager.getConnection(
                            address("postgres"), EmbeddedPostgreSql.USER, EmbeddedPostgreSql.PASSWORD);
                    var exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                    var create = connection.createStatement()) {
                exists.setString(1, database);
                try (var found = exists.executeQuery()) {
                    if (!found.next()) {
                        create.execute("CREATE DATABASE " + database);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The database " + database + " could not be created", e);
            }
        }
    }

    private static String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgreSqlPort() + "/" + database;
    }
}
