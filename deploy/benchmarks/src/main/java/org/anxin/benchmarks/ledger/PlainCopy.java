package org.anxin.benchmarks.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.postgresql.PGConnection;

/** The least that an import has to do: the same bytes into a plain table of the same server, a line a row, by {@code COPY}. */
final class PlainCopy {
    private PlainCopy() {}

    /** Rows in a second. */
    static double rate(LocalPlatform platform, byte[] file, int rows) throws SQLException, IOException {
        try (var connection = platform.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE plain (line text)");
            var begin = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY plain FROM STDIN", new ByteArrayInputStream(file));
            var took = System.nanoTime() - begin;
            statement.execute("DROP TABLE plain");
            return rows * 1e9 / took;
        }
    }
}
