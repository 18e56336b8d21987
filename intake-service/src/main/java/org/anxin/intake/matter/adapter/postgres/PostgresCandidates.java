package org.anxin.intake.matter.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.Candidates;
import org.anxin.intake.matter.application.Likeness;

/** Looks for matters by their keyed hashes. Each way of being alike is an index scan of its own with an end, however many claims one firm has. */
@Singleton
class PostgresCandidates implements Candidates {
    private static final String FIND = """
            WITH found AS (
              (SELECT matter_id FROM matter_likeness WHERE centre = $1 AND phone = $2 AND received_at > $5 ORDER BY received_at DESC LIMIT %1$d)
              UNION
              (SELECT matter_id FROM matter_likeness WHERE centre = $1 AND enterprise_code = $3 AND received_at > $5 ORDER BY received_at DESC LIMIT %1$d)
              UNION
              (SELECT matter_id FROM matter_likeness WHERE centre = $1 AND enterprise_name = $4 AND received_at > $5 ORDER BY received_at DESC LIMIT %1$d))
            SELECT m.matter_id, coalesce(l.phone = $2, false), coalesce(l.enterprise_code = $3, false) OR coalesce(l.enterprise_name = $4, false),
              m.grid, m.site, m.received_at, m.drill, coalesce(c.is_open, true)
            FROM found
            JOIN matter_likeness l USING (matter_id)
            JOIN matter m USING (matter_id)
            LEFT JOIN matter_course c USING (matter_id)
            WHERE m.status <> 'LINKED'""".formatted(MOST);

    private static final String KEPT =
            "SELECT phone, enterprise_code, enterprise_name, offered FROM matter_likeness WHERE matter_id = $1";
    private static final String IS_OPEN = "SELECT is_open FROM matter_course WHERE matter_id = $1";

    private final Pool pool;

    PostgresCandidates(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Found>> find(CentreCode centre, Likeness likeness, Instant after) {
        var values = Tuple.from(Arrays.asList(
                centre.value(),
                likeness.phone(),
                likeness.enterpriseCode(),
                likeness.enterpriseName(),
                after.atOffset(ZoneOffset.UTC)));
        return pool.preparedQuery(FIND).execute(values).map(rows -> {
            var found = new ArrayList<Found>(rows.size());
            rows.forEach(row -> found.add(found(row)));
            return found;
        });
    }

    @Override
    public Uni<Optional<Kept>> kept(MatterId matter) {
        return pool.preparedQuery(KEPT).execute(Tuple.of(matter.value())).map(rows -> {
            for (var row : rows) {
                var offered = row.getString(3);
                return Optional.of(new Kept(
                        new Likeness(row.getString(0), row.getString(1), row.getString(2)),
                        offered.isEmpty() ? List.of() : offered.lines().toList()));
            }
            return Optional.empty();
        });
    }

    @Override
    public Uni<Boolean> isOpen(MatterId matter) {
        return pool.preparedQuery(IS_OPEN).execute(Tuple.of(matter.value())).map(rows -> {
            for (var row : rows) {
                return row.getBoolean(0);
            }
            return true;
        });
    }

    private static Found found(Row row) {
        return new Found(
                new MatterId(row.getUUID(0)),
                row.getBoolean(1),
                row.getBoolean(2),
                row.getString(3),
                row.getString(4),
                row.getOffsetDateTime(5).toInstant(),
                row.getBoolean(6),
                row.getBoolean(7));
    }
}
