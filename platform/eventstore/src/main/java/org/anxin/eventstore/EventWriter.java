package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes appends; the one way into the event table, for a single command and for a group alike. */
final class EventWriter {
    private final WriteStatement statement;
    private final StoreGate gate;

    EventWriter(List<RowTable> tables, StoreGate gate) {
        this.statement = new WriteStatement(tables);
        this.gate = gate;
    }

    /**
     * Writes all of each append, or nothing of those whose key was taken before.
     *
     * @return the streams that were written
     */
    Uni<Set<UUID>> write(SqlClient client, List<Append> appends) {
        return client.preparedQuery(statement.sql())
                .execute(statement.parameters(gate.life(), appends))
                .map(rows -> {
                    var written = new HashSet<UUID>();
                    for (Row row : rows) {
                        written.add(row.getUUID(0));
                    }
                    return written;
                });
    }
}
