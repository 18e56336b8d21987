package org.anxin.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.embedded.PostgreSqlOptions;

/** One server for all tests of this module that don't kill it. */
final class TestDatabase {
    private static final EmbeddedPostgreSql SERVER = start();

    private TestDatabase() {}

    static EmbeddedPostgreSql server() {
        return SERVER;
    }

    private static EmbeddedPostgreSql start() {
        try {
            var server = EmbeddedPostgreSql.start(PostgreSqlOptions.fast(Files.createTempDirectory("anxin-store"), 0));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
