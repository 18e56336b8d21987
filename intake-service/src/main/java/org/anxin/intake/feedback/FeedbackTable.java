package org.anxin.intake.feedback;

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
import org.anxin.contracts.intake.ReferralFeedback;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.FeedbackId;
import org.anxin.contracts.value.FeedbackResult;
import org.anxin.contracts.value.FeedbackStage;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.SourceCode;
import org.jspecify.annotations.Nullable;

/** Reads the feed. */
@Singleton
class FeedbackTable {
    private static final String ENTRIES =
            "SELECT number, id, centre, source, referral_number, matter_id, stage, result, occurred_at"
                    + " FROM referral_feedback WHERE ";

    private final Pool pool;

    FeedbackTable(Pool pool) {
        this.pool = pool;
    }

    /**
     * Entries of a centre in the order of the feed.
     *
     * @param source null for all
     */
    Uni<List<ReferralFeedback>> after(CentreCode centre, @Nullable SourceCode source, long number, int limit) {
        return source == null
                ? query("centre = $1 AND number > $2 ORDER BY number LIMIT $3", Tuple.of(centre.value(), number, limit))
                : query(
                        "centre = $1 AND source = $2 AND number > $3 ORDER BY number LIMIT $4",
                        Tuple.of(centre.value(), source.value(), number, limit));
    }

    /** Everything that was told about one referral, in the order of the feed. */
    Uni<List<ReferralFeedback>> of(CentreCode centre, ReferralKey referral, int limit) {
        return query(
                "centre = $1 AND source = $2 AND referral_number = $3 ORDER BY number LIMIT $4",
                Tuple.of(
                        centre.value(),
                        referral.source().value(),
                        referral.number().value(),
                        limit));
    }

    /** Entries of all centres in the order of the feed. */
    static List<ReferralFeedback> after(Connection connection, long number, int limit) throws SQLException {
        try (var query = connection.prepareStatement(ENTRIES + "number > ? ORDER BY number LIMIT ?")) {
            query.setLong(1, number);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<ReferralFeedback>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private Uni<List<ReferralFeedback>> query(String condition, Tuple values) {
        return pool.preparedQuery(ENTRIES + condition).execute(values).map(rows -> {
            var entries = new ArrayList<ReferralFeedback>(rows.size());
            rows.forEach(row -> entries.add(entry(row)));
            return entries;
        });
    }

    private static ReferralFeedback entry(Row row) {
        return entry(
                row.getLong(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getUUID(5),
                row.getString(6),
                row.getString(7),
                row.getOffsetDateTime(8).toInstant());
    }

    private static ReferralFeedback entry(ResultSet row) throws SQLException {
        return entry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    private static ReferralFeedback entry(
            long number,
            UUID id,
            String centre,
            String source,
            String referral,
            UUID matter,
            String stage,
            @Nullable String result,
            Instant occurredAt) {
        return new ReferralFeedback(
                number,
                new FeedbackId(id),
                new CentreCode(centre),
                new ReferralKey(new SourceCode(source), new ReferralNumber(referral)),
                new MatterId(matter),
                FeedbackStage.valueOf(stage),
                result == null ? null : new FeedbackResult(result),
                occurredAt);
    }
}
