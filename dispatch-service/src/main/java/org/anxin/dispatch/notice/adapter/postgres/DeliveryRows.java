package org.anxin.dispatch.notice.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.dispatch.notice.application.DeliveryLog;
import org.anxin.dispatch.notice.application.Notice;

/** The log of deliveries as rows, one a notice and channel. */
@ApplicationScoped
class DeliveryRows implements DeliveryLog {
    private static final String READ =
            "SELECT channel, attempts, result, code, tried_at FROM notice_delivery WHERE notice_id = $1 ORDER BY channel";

    private static final String READ_OF_CENTRE = """
            SELECT channel, attempts, result, code, tried_at FROM notice_delivery
            WHERE notice_id = $1 AND centre = $2 ORDER BY channel""";

    private static final String WRITE = """
            INSERT INTO notice_delivery AS d (notice_id, channel, centre, attempts, result, code, tried_at)
            VALUES ($1, $2, $3, 1, $4, $5, platform_now())
            ON CONFLICT (notice_id, channel) DO UPDATE
            SET attempts = d.attempts + 1, result = excluded.result, code = excluded.code, tried_at = excluded.tried_at""";

    private final Pool pool;

    DeliveryRows(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Entry>> of(UUID notice) {
        return pool.preparedQuery(READ).execute(Tuple.of(notice)).map(DeliveryRows::entries);
    }

    @Override
    public Uni<List<Entry>> of(CentreCode centre, UUID notice) {
        return pool.preparedQuery(READ_OF_CENTRE)
                .execute(Tuple.of(notice, centre.value()))
                .map(DeliveryRows::entries);
    }

    @Override
    public Uni<Void> write(Notice notice, String channel, Result result, String code) {
        return pool.preparedQuery(WRITE)
                .execute(Tuple.of(notice.id(), channel, notice.centre().value(), result.name(), code))
                .replaceWithVoid();
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        var entries = new ArrayList<Entry>(rows.size());
        for (var row : rows) {
            entries.add(new Entry(
                    row.getString("channel"),
                    row.getInteger("attempts"),
                    Result.valueOf(row.getString("result")),
                    row.getString("code"),
                    row.getOffsetDateTime("tried_at").toInstant()));
        }
        return List.copyOf(entries);
    }
}
