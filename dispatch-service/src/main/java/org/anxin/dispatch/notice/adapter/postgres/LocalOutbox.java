package org.anxin.dispatch.notice.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.anxin.contracts.value.ActorId;
import org.anxin.dispatch.notice.application.Notice;
import org.anxin.dispatch.notice.application.Outbox;
import org.anxin.eventstore.Gathering;
import org.jspecify.annotations.Nullable;

/** Shows notices in a table, which people see under {@code GET /dispatch/notifications}. */
@ApplicationScoped
class LocalOutbox implements Outbox {
    private static final String DELIVER = """
            INSERT INTO notice_outbox (id, centre, matter_id, leg, stage, step, post, recipient, template, called_at, severity, delivered_at)
            SELECT n.*, platform_now()
            FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::integer[], $5::text[], $6::integer[], $7::text[], $8::text[], $9::text[], $10::timestamptz[], $11::text[]) n
            ON CONFLICT (id) DO NOTHING""";

    private final Pool pool;
    private final Gathering<Delivered, Boolean> gathering = new Gathering<>(this::write, _ -> {});

    private record Delivered(Notice notice, @Nullable ActorId recipient) {}

    LocalOutbox(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> show(Notice notice, @Nullable ActorId recipient) {
        return gathering.submit(new Delivered(notice, recipient)).replaceWithVoid();
    }

    private Uni<List<Boolean>> write(List<Delivered> delivered) {
        var values = Tuple.tuple()
                .addArrayOfUUID(column(delivered, Notice::id, UUID[]::new))
                .addArrayOfString(column(delivered, notice -> notice.centre().value(), String[]::new))
                .addArrayOfUUID(column(delivered, notice -> notice.matter().value(), UUID[]::new))
                .addArrayOfInteger(column(delivered, Notice::leg, Integer[]::new))
                .addArrayOfString(column(delivered, notice -> notice.stage().value(), String[]::new))
                .addArrayOfInteger(column(delivered, Notice::step, Integer[]::new))
                .addArrayOfString(column(delivered, notice -> notice.post().name(), String[]::new))
                .addArrayOfString(delivered.stream()
                        .map(one ->
                                one.recipient() == null ? null : one.recipient().value())
                        .toArray(String[]::new))
                .addArrayOfString(column(delivered, Notice::template, String[]::new))
                .addArrayOfOffsetDateTime(
                        column(delivered, notice -> notice.calledAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfString(delivered.stream()
                        .map(one -> one.notice().severity() == null
                                ? null
                                : one.notice().severity().name())
                        .toArray(String[]::new));
        return pool.preparedQuery(DELIVER)
                .execute(values)
                .map(_ -> delivered.stream().map(_ -> true).toList());
    }

    private static <T> T[] column(List<Delivered> delivered, Function<Notice, T> value, IntFunction<T[]> array) {
        return delivered.stream().map(one -> value.apply(one.notice())).toArray(array);
    }
}
