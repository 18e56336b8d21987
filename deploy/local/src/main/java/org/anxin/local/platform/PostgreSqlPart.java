package org.anxin.local.platform;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.embedded.PostgreSqlOptions;

/** The one PostgreSQL server with a database for each service. */
final class PostgreSqlPart implements Part {
    static final String NAME = "postgresql";

    private final DataFolder data;
    private final int port;

    PostgreSqlPart(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return data.log(NAME);
    }

    @Override
    public Running launch() {
        var server = EmbeddedPostgreSql.start(
                PostgreSqlOptions.durable(data.postgreSql(), port).withLogFile(log()));
        try {
            server.createServiceDatabases();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return new RunningServer(server);
    }

    private record RunningServer(EmbeddedPostgreSql server) implements Running {
        @Override
        public ProcessHandle process() {
            return server.process();
        }

        @Override
        public CompletableFuture<Integer> ended() {
            return server.ended();
        }

        @Override
        public boolean ready() {
            // The launch has waited for it.
            return true;
        }

        @Override
        public void stop() {
            server.close();
        }
    }
}
