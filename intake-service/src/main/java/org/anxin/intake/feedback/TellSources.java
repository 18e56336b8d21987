package org.anxin.intake.feedback;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.value.FeedbackStage;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.StoreGate;
import org.anxin.service.stream.Reaction;

/**
 * Notes what happened to a matter for its source, and for the sources of the referrals that are linked to it. An entry's id follows from the event's, so
 * an event that is read twice is noted once; matters that nobody referred have no entries. Notes for intake itself whether the matter is open.
 */
@Singleton
public class TellSources implements Reaction {
    private static final String NOTE = """
            INSERT INTO referral_feedback (id, matter_id, centre, source, referral_number, stage, result, occurred_at)
            SELECT CASE WHEN m.matter_id = $2 THEN $1::uuid ELSE md5($1::uuid::text || m.matter_id)::uuid END,
              m.matter_id, m.centre, m.source, m.referral_number, $3, $4, $5
            FROM matter m WHERE (m.matter_id = $2 OR m.linked_to = $2) AND m.source IS NOT NULL
            ON CONFLICT (id) DO NOTHING""";

    private static final String COURSE =
            "INSERT INTO matter_course VALUES ($1, $2) ON CONFLICT (matter_id) DO UPDATE SET is_open = EXCLUDED.is_open";

    private final Pool pool;
    private final StoreGate gate;

    TellSources(Pool pool, StoreGate gate) {
        this.pool = pool;
        this.gate = gate;
    }

    @Override
    public Set<String> types() {
        return Said.TYPES;
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        var said = Said.by(record.event());
        if (said == null) {
            return Uni.createFrom().voidItem();
        }
        if (!gate.isOpen()) {
            // A restored database gets its matters back first; without them nobody would know whom to tell.
            return Uni.createFrom().failure(new TimeoutException("the store wasn't held against the log yet"));
        }
        return course(record.matter(), said.stage()).chain(() -> note(record, said));
    }

    private Uni<?> course(MatterId matter, FeedbackStage stage) {
        return switch (stage) {
            case OUTCOME, RETURNED, REOPENED ->
                pool.preparedQuery(COURSE).execute(Tuple.of(matter.value(), stage == FeedbackStage.REOPENED));
            case RECEIVED, SIGNED, ARRIVED, RETURN_ASKED, WITHDRAWAL_ANSWERED, CLOSED ->
                Uni.createFrom().voidItem();
        };
    }

    private Uni<?> note(Recorded<?> record, Said said) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.from(Arrays.asList(
                        record.id(),
                        record.matter().value(),
                        said.stage().name(),
                        said.result() == null ? null : said.result().value(),
                        record.occurredAt().atOffset(ZoneOffset.UTC))));
    }
}
