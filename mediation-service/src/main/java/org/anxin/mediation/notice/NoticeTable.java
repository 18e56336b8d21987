package org.anxin.mediation.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.mediation.EscalationNotice;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationDetail;
import org.anxin.contracts.value.EscalationNoticeId;
import org.anxin.contracts.value.EscalationStep;
import org.anxin.contracts.value.MatterId;
import org.jspecify.annotations.Nullable;

/** Reads what departments are told. */
@Singleton
class NoticeTable {
    private static final String COLUMNS =
            "SELECT sequence, id, centre, department, matter_id, type, detail, answer_by, due_at, occurred_at, number"
                    + " FROM escalation_notice WHERE ";
    private static final String OF_DEPARTMENT =
            COLUMNS + "centre = $1 AND department = $2 AND sequence > $3 ORDER BY sequence LIMIT $4";
    private static final String OF_ALL = COLUMNS + "number > ? ORDER BY number LIMIT ?";

    private final Pool pool;

    NoticeTable(Pool pool) {
        this.pool = pool;
    }

    /**
     * A notice and its place.
     *
     * @param number among what all departments are told
     */
    record Placed(long number, EscalationNotice notice) {}

    /** What a department was told after a sequence, in order. */
    Uni<List<EscalationNotice>> after(CentreCode centre, DepartmentCode department, long sequence, int limit) {
        return pool.preparedQuery(OF_DEPARTMENT)
                .execute(Tuple.of(centre.value(), department.value(), sequence, limit))
                .map(rows -> {
                    var notices = new ArrayList<EscalationNotice>(rows.size());
                    rows.forEach(row -> notices.add(notice(row)));
                    return notices;
                });
    }

    /** What all departments of all centres were told after a number, in order. */
    static List<Placed> after(Connection connection, long number, int limit) throws SQLException {
        try (var query = connection.prepareStatement(OF_ALL)) {
            query.setLong(1, number);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var notices = new ArrayList<Placed>();
                while (rows.next()) {
                    notices.add(new Placed(rows.getLong(11), notice(rows)));
                }
                return notices;
            }
        }
    }

    private static EscalationNotice notice(Row row) {
        return notice(
                row.getLong(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getUUID(4),
                row.getString(5),
                row.getString(6),
                row.getOffsetDateTime(7),
                row.getOffsetDateTime(8),
                row.getOffsetDateTime(9));
    }

    private static EscalationNotice notice(ResultSet row) throws SQLException {
        return notice(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class),
                row.getObject(9, OffsetDateTime.class),
                row.getObject(10, OffsetDateTime.class));
    }

    private static EscalationNotice notice(
            long sequence,
            UUID id,
            String centre,
            String department,
            UUID matter,
            String type,
            @Nullable String detail,
            @Nullable OffsetDateTime answerBy,
            @Nullable OffsetDateTime dueAt,
            OffsetDateTime occurredAt) {
        return new EscalationNotice(
                sequence,
                new EscalationNoticeId(id),
                new CentreCode(centre),
                new DepartmentCode(department),
                new MatterId(matter),
                EscalationStep.valueOf(type),
                detail == null ? null : new EscalationDetail(detail),
                instant(answerBy),
                instant(dueAt),
                occurredAt.toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
