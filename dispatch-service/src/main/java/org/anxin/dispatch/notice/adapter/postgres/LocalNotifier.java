package org.anxin.dispatch.notice.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.anxin.contracts.value.ActorId;
import org.anxin.dispatch.notice.application.Notice;
import org.anxin.dispatch.notice.application.Notifier;
import org.jspecify.annotations.Nullable;

/**
 * The notifier of an installation that has no other: people see what it has delivered under {@code GET /dispatch/notifications}. Another one takes its
 * place as an {@code @Alternative} with a {@code @Priority}.
 */
@ApplicationScoped
class LocalNotifier implements Notifier {
    private static final String DELIVER = """
            INSERT INTO notice_outbox (id, centre, matter_id, leg, stage, step, post, recipient, template, called_at, delivered_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, platform_now()) ON CONFLICT (id) DO NOTHING""";

    private final Pool pool;

    LocalNotifier(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> deliver(Notice notice, @Nullable ActorId recipient) {
        var values = Tuple.tuple()
                .addUUID(notice.id())
                .addString(notice.centre().value())
                .addUUID(notice.matter().value())
                .addInteger(notice.leg())
                .addString(notice.stage().value())
                .addInteger(notice.step())
                .addString(notice.post().name())
                .addString(recipient == null ? null : recipient.value())
                .addString(notice.template())
                .addOffsetDateTime(notice.calledAt().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(DELIVER).execute(values).replaceWithVoid();
    }
}
