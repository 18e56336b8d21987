package org.anxin.embedded;

import java.nio.file.Path;
import java.sql.SQLException;

/** A process that starts a server, writes a row, prints the server's process id, and waits to be killed. */
final class OrphanMaker {
    private OrphanMaker() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var server = EmbeddedPostgreSql.start(PostgreSqlOptions.durable(Path.of(arguments[0]), 0));
        server.createServiceDatabases();
        try (var connection = server.connect("intake");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id int)");
            statement.execute("INSERT INTO kept VALUES (7)");
        }
        System.out.println(server.process().pid());
        Thread.currentThread().join();
    }
}
