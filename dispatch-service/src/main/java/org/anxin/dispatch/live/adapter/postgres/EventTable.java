package org.anxin.dispatch.live.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.live.application.ChangeReader;
import org.anxin.dispatch.live.application.OrderChange;
import org.anxin.dispatch.live.application.Place;
import org.anxin.service.codec.EventJson;
import org.anxin.service.rest.Uncancelled;

/**
 * Order changes from the event table, in the order and below the horizon that the relay keeps to: behind what was read nothing can appear that
 * commits later.
 */
@ApplicationScoped
class EventTable implements ChangeReader {
    private static final String READABLE = """
            type LIKE 'dispatch.%'
              AND (incarnation < (SELECT incarnation FROM store_state) OR transaction_id < pg_snapshot_xmin(pg_current_snapshot()))""";

    private static final String HEAD =
            "SELECT incarnation, transaction_id::text AS transaction_text, position FROM event WHERE " + READABLE
                    + " ORDER BY incarnation DESC, transaction_id DESC, position DESC LIMIT 1";

    private static final String NEXT = """
            SELECT incarnation, transaction_id::text AS transaction_text, position, stream_id, stream_version, type, occurred_at, recorded_at,
                   data::text AS data_text, metadata::text AS metadata_text
            FROM event WHERE (incarnation, transaction_id, position) > ($1::integer, $2::text::xid8, $3::bigint) AND\s""" + READABLE + """
            \sORDER BY incarnation, transaction_id, position LIMIT $4""";

    private final Pool pool;

    EventTable(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Place> head() {
        return Uncancelled.of(pool.preparedQuery(HEAD)
                .execute()
                .map(rows ->
                        rows.size() == 0 ? Place.START : place(rows.iterator().next())));
    }

    @Override
    public Uni<List<OrderChange>> after(Place place, int limit) {
        var from = Tuple.of(place.incarnation(), Long.toString(place.transaction()), place.position(), limit);
        return Uncancelled.of(pool.preparedQuery(NEXT).execute(from).map(EventTable::changes));
    }

    private static List<OrderChange> changes(RowSet<Row> rows) {
        var changes = new ArrayList<OrderChange>(rows.size());
        for (var row : rows) {
            changes.add(change(row));
        }
        return changes;
    }

    private static OrderChange change(Row row) {
        var metadata = EventJson.readMetadata(row.getString("metadata_text"));
        return new OrderChange(
                place(row),
                metadata.centre(),
                new MatterId(row.getUUID("stream_id")),
                row.getString("type"),
                row.getLong("stream_version"),
                metadata.leg(),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("data_text"));
    }

    private static Place place(Row row) {
        return new Place(
                row.getInteger("incarnation"),
                Long.parseLong(row.getString("transaction_text")),
                row.getLong("position"));
    }
}
