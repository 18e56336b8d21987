package org.anxin.mediation.escalation.adapter.postgres;

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
import java.util.UUID;
import java.util.function.Function;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.LegalMatterCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TermCode;
import org.anxin.mediation.escalation.application.EscalationList;
import org.anxin.mediation.escalation.application.EscalationStatus;
import org.anxin.mediation.escalation.application.EscalationView;
import org.jspecify.annotations.Nullable;

/** What departments have, from the table. */
@Singleton
class EscalationRows implements EscalationList {
    private static final String SELECT =
            "SELECT matter_id, department, centre, kind, category, severity, leads, status,"
                    + " legal_matter, since, answer_by, due_at, term, ruling_by, reason, overdue, awaiting_answer, case_number"
                    + " FROM mediation_escalation WHERE centre = $1";
    private static final String ONE = SELECT + " AND matter_id = $2 AND department = $3";

    private final Pool pool;

    EscalationRows(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<EscalationView>> find(Query query) {
        var sql = new StringBuilder(SELECT);
        var values = new ArrayList<@Nullable Object>(List.of(query.centre().value()));
        var department = query.department();
        if (department != null) {
            values.add(department.value());
            sql.append(" AND department = $").append(values.size());
        }
        var status = query.status();
        if (status != null) {
            values.add(status.name());
            sql.append(" AND status = $").append(values.size());
        }
        if (query.overdue()) {
            sql.append(" AND overdue");
        }
        var after = query.after();
        if (after != null) {
            values.add(after.since().atOffset(ZoneOffset.UTC));
            values.add(after.row());
            sql.append(" AND (since, row_id) > ($%d, $%d)".formatted(values.size() - 1, values.size()));
        }
        values.add(query.limit());
        sql.append(" ORDER BY since, row_id LIMIT $").append(values.size());
        return pool.preparedQuery(sql.toString()).execute(Tuple.from(values)).map(rows -> {
            var found = new ArrayList<EscalationView>(rows.size());
            rows.forEach(row -> found.add(view(row)));
            return found;
        });
    }

    @Override
    public Uni<@Nullable EscalationView> find(CentreCode centre, UUID matter, DepartmentCode department) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.from(Arrays.asList(centre.value(), matter, department.value())))
                .map(rows -> rows.size() == 0 ? null : view(rows.iterator().next()));
    }

    private static EscalationView view(Row row) {
        return new EscalationView(
                row.getUUID(0),
                new DepartmentCode(row.getString(1)),
                new CentreCode(row.getString(2)),
                MatterKind.valueOf(row.getString(3)),
                code(row.getString(4), Category::valueOf),
                Severity.valueOf(row.getString(5)),
                row.getBoolean(6),
                EscalationStatus.valueOf(row.getString(7)),
                code(row.getString(8), LegalMatterCode::new),
                row.getOffsetDateTime(9).toInstant(),
                time(row, 10),
                time(row, 11),
                code(row.getString(12), TermCode::new),
                time(row, 13),
                code(row.getString(14), DepartmentRefusalReason::valueOf),
                row.getBoolean(15),
                row.getBoolean(16),
                code(row.getString(17), DepartmentCaseNumber::new));
    }

    private static @Nullable Instant time(Row row, int column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static <T> @Nullable T code(@Nullable String value, Function<String, T> of) {
        return value == null ? null : of.apply(value);
    }
}
