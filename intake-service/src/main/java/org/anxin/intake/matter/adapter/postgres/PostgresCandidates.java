package org.anxin.intake.matter.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Gathering;
import org.anxin.intake.matter.application.Candidates;
import org.anxin.intake.matter.application.Likeness;
import org.anxin.intake.matter.application.OtherNames.Widened;
import org.jspecify.annotations.Nullable;

/**
 * Looks for matters by their keyed hashes. Each way of being alike is an index scan of its own with an end, however many claims one firm has. Reports that
 * come in together are looked for together; rows are looked up one by one (OFFSET 0), since a plan for all of them, once made, would go through whole tables.
 */
@Singleton
class PostgresCandidates implements Candidates {
    private static final String FIND = """
            SELECT q.place, m.matter_id, coalesce(l.phone = q.phone, false),
              coalesce(l.enterprise_code = q.code, false) OR coalesce(l.enterprise_name = ANY(string_to_array(q.names, ' ')), false),
              m.grid, m.site, m.received_at, m.drill,
              m.status <> 'IMPORTED' AND coalesce(c.is_open, true)
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
              WITH ORDINALITY q(centre, phone, code, names, after, place)
            CROSS JOIN LATERAL (
              (SELECT matter_id FROM matter_likeness
               WHERE centre = q.centre AND phone = q.phone AND received_at > q.after ORDER BY received_at DESC LIMIT %1$d)
              UNION
              (SELECT matter_id FROM matter_likeness
               WHERE centre = q.centre AND enterprise_code = q.code AND received_at > q.after ORDER BY received_at DESC LIMIT %1$d)
              UNION
              (SELECT named.matter_id FROM unnest(string_to_array(q.names, ' ')) n(name) CROSS JOIN LATERAL
                 (SELECT matter_id FROM matter_likeness
                  WHERE centre = q.centre AND enterprise_name = n.name AND received_at > q.after
                  ORDER BY received_at DESC LIMIT %1$d) named)) found
            CROSS JOIN LATERAL (SELECT * FROM matter_likeness WHERE matter_id = found.matter_id OFFSET 0) l
            CROSS JOIN LATERAL (SELECT * FROM matter WHERE matter_id = found.matter_id OFFSET 0) m
            LEFT JOIN matter_course c ON c.matter_id = found.matter_id
            WHERE m.status <> 'LINKED'""".formatted(MOST);

    private static final String KEPT =
            "SELECT phone, enterprise_code, enterprise_name, offered FROM matter_likeness WHERE matter_id = $1";
    private static final String IS_OPEN = "SELECT m.status <> 'IMPORTED' AND coalesce(c.is_open, true)"
            + " FROM matter m LEFT JOIN matter_course c USING (matter_id) WHERE m.matter_id = $1";
    private static final String HOLDER =
            "SELECT holder, leg FROM matter_course WHERE matter_id = $1 AND holder IS NOT NULL";

    private final Pool pool;
    private final Gathering<Sought, List<Found>> gathering = new Gathering<>(this::findAll, _ -> {});

    private record Sought(CentreCode centre, Widened likeness, Instant after) {}

    PostgresCandidates(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Found>> find(CentreCode centre, Widened likeness, Instant after) {
        return gathering.submit(new Sought(centre, likeness, after));
    }

    private Uni<List<List<Found>>> findAll(List<Sought> sought) {
        var values = Tuple.of(
                texts(sought, one -> one.centre().value()),
                texts(sought, one -> one.likeness().phone()),
                texts(sought, one -> one.likeness().code()),
                texts(
                        sought,
                        one -> one.likeness().names().isEmpty()
                                ? null
                                : String.join(" ", one.likeness().names())),
                sought.stream().map(one -> one.after().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new));
        return pool.preparedQuery(FIND).execute(values).map(rows -> {
            var found = sought.stream()
                    .map(_ -> (List<Found>) new ArrayList<Found>())
                    .toList();
            rows.forEach(row -> found.get((int) (row.getLong(0) - 1)).add(found(row)));
            return found;
        });
    }

    private static Object texts(List<Sought> sought, Function<Sought, @Nullable String> value) {
        return sought.stream().map(value).toArray(String[]::new);
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

    @Override
    public Uni<Optional<HandOver>> holder(MatterId matter) {
        return pool.preparedQuery(HOLDER).execute(Tuple.of(matter.value())).map(rows -> {
            for (var row : rows) {
                return Optional.of(new HandOver(Holder.valueOf(row.getString(0)), row.getInteger(1)));
            }
            return Optional.empty();
        });
    }

    private static Found found(Row row) {
        return new Found(
                new MatterId(row.getUUID(1)),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                row.getOffsetDateTime(6).toInstant(),
                row.getBoolean(7),
                row.getBoolean(8));
    }
}
