package org.anxin.intake.enterprise;

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
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.intake.enterprise.EnterpriseFile.MatterOf;
import org.anxin.intake.enterprise.EnterpriseFile.Site;
import org.anxin.intake.enterprise.EnterpriseFile.Sums;
import org.anxin.service.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of the matters of an enterprise, by the keyed hashes that reports are recognised by. */
@Singleton
class EnterpriseTable {
    private static final String NAMES = """
            SELECT DISTINCT enterprise_name FROM matter_likeness
            WHERE centre = $1 AND enterprise_code = $2 AND enterprise_name IS NOT NULL""";

    /** Reports with the code, and those without any that have one of the names. Drills, and what belongs to another matter, aren't its own. */
    private static final String OWN = """
            WITH own AS (
              SELECT m.*, CASE WHEN m.status = 'IMPORTED' OR (m.status = 'OPENED' AND NOT coalesce(c.is_open, true)) THEN 'CONCLUDED'
                ELSE m.status END AS state
              FROM (SELECT matter_id FROM matter_likeness WHERE centre = $1 AND enterprise_code = $2
                    UNION
                    SELECT matter_id FROM matter_likeness
                    WHERE centre = $1 AND enterprise_name = ANY($3) AND enterprise_code IS NULL) l
              JOIN matter m USING (matter_id) LEFT JOIN matter_course c USING (matter_id)
              WHERE m.status <> 'LINKED' AND NOT m.drill)
            """;

    private static final String SUMS = OWN + """
            SELECT count(*)::int, (count(*) FILTER (WHERE state <> 'CONCLUDED'))::int, coalesce(sum(repeats), 0)::int,
              coalesce(sum(coalesce(claim_people, 0) + joined_people), 0)::bigint,
              coalesce(sum(coalesce(claim_fen, 0) + joined_fen), 0)::bigint, min(received_at), max(received_at)
            FROM own""";

    private static final String SITES = OWN + """
            SELECT site, grid, count(*)::int FROM own WHERE site IS NOT NULL OR grid IS NOT NULL
            GROUP BY site, grid ORDER BY count(*) DESC, site, grid LIMIT 50""";

    private static final String MATTERS = OWN + """
            SELECT matter_id, kind, category, state, received_at, opened_at, site,
              coalesce(claim_people, 0) + joined_people, coalesce(claim_fen, 0) + joined_fen, repeats
            FROM own WHERE (received_at, matter_id) < ($4, $5) ORDER BY received_at DESC, matter_id DESC LIMIT $6""";

    private static final String BY_NAME = """
            SELECT l.enterprise_code, count(*)::int, max(l.received_at), (array_agg(l.matter_id ORDER BY l.received_at DESC))[1]
            FROM matter_likeness l JOIN matter m USING (matter_id)
            WHERE l.centre = $1 AND l.enterprise_name = $2 AND m.status <> 'LINKED' AND NOT m.drill
            GROUP BY l.enterprise_code ORDER BY 2 DESC LIMIT 20""";

    private static final String CODES = """
            SELECT DISTINCT data ->> 'creditCode' FROM event
            WHERE stream_id = $1 AND type = 'intake.party-added.v1' AND data ->> 'creditCode' IS NOT NULL""";

    /** After every matter that there can be. */
    private static final Cursor LAST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final Pool pool;

    EnterpriseTable(Pool pool) {
        this.pool = pool;
    }

    /**
     * What reports of an enterprise are recognised by.
     *
     * @param code keyed hash of its credit code
     * @param names keyed hashes of its names
     */
    record Known(CentreCode centre, String code, List<String> names) {
        Tuple tuple() {
            return Tuple.of(centre.value(), code, names.toArray(String[]::new));
        }
    }

    /**
     * Reports with one name.
     *
     * @param code keyed hash of the code that they have; null for none
     * @param latest one of them
     */
    record Named(@Nullable String code, int matters, Instant lastReceivedAt, UUID latest) {}

    /** The names that came with a code. */
    Uni<List<String>> names(CentreCode centre, String code) {
        return pool.preparedQuery(NAMES)
                .execute(Tuple.of(centre.value(), code))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    Uni<Sums> sums(Known known) {
        return pool.preparedQuery(SUMS)
                .execute(known.tuple())
                .map(rows -> rows.iterator().next())
                .map(row -> new Sums(
                        row.getInteger(0),
                        row.getInteger(1),
                        row.getInteger(2),
                        row.getLong(3),
                        row.getLong(4),
                        instant(row, 5),
                        instant(row, 6)));
    }

    Uni<List<Site>> sites(Known known) {
        return pool.preparedQuery(SITES)
                .execute(known.tuple())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Site(row.getString(0), row.getString(1), row.getInteger(2)))
                        .toList());
    }

    /** Newest first, after a cursor. */
    Uni<List<MatterOf>> matters(Known known, @Nullable Cursor after, int limit) {
        var from = after == null ? LAST : after;
        var values = known.tuple()
                .addValue(from.time().atOffset(ZoneOffset.UTC))
                .addValue(from.id())
                .addValue(limit);
        return pool.preparedQuery(MATTERS)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EnterpriseTable::matter)
                        .toList());
    }

    Uni<List<Named>> named(CentreCode centre, String name) {
        return pool.preparedQuery(BY_NAME)
                .execute(Tuple.of(centre.value(), name))
                .map(rows -> {
                    var named = new ArrayList<Named>();
                    for (var row : rows) {
                        named.add(new Named(
                                row.getString(0),
                                row.getInteger(1),
                                row.getOffsetDateTime(2).toInstant(),
                                row.getUUID(3)));
                    }
                    return named;
                });
    }

    /** The credit codes that one matter names. */
    Uni<List<String>> codes(UUID matter) {
        return pool.preparedQuery(CODES)
                .execute(Tuple.of(matter))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    private static MatterOf matter(Row row) {
        var category = row.getString(2);
        return new MatterOf(
                row.getUUID(0),
                MatterKind.valueOf(row.getString(1)),
                category == null ? null : Category.valueOf(category),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant(),
                instant(row, 5),
                row.getString(6),
                row.getInteger(7),
                row.getLong(8),
                row.getInteger(9));
    }

    private static @Nullable Instant instant(Row row, int column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
