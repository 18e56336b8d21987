package org.anxin.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anxin.contracts.dispatch.AttentionRaised;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.dispatch.order.application.OrderBeans;
import org.anxin.dispatch.order.application.OrderView;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.Test;

/** Folds every stream again and compares what follows with what is kept. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class ViewRebuildTest {
    @Test
    void everyRowFollowsFromItsEvents() throws SQLException, IOException {
        try (var log = Log.open()) {
            var waiting = Field.matter(log, Field.now(), Field.PLACE);
            var called = Field.matter(log, Field.now().minusSeconds(70), Field.PLACE);
            log.await(called, DutyCalled.class, call -> call.step() == 3);
            var ended = Field.signed(log);
            Field.post(ended, "contact", Field.team(), null).statusCode(200);
            Field.post(
                            ended,
                            "outcome",
                            Field.team(),
                            "{\"outcome\":\"RESOLVED_TAKEN_BACK\",\"facts\":{\"takenBack\":2}}")
                    .statusCode(200);
            var passedOn = Field.matter(log, Field.now(), new Place(null, null));
            Field.post(passedOn, "sign", Field.desk(), null).statusCode(200);
            Field.post(passedOn, "decline", Field.team(), "{\"team\":\"team-zone\",\"reason\":\"TOO_FAR\"}")
                    .statusCode(200);
            Field.post(passedOn, "reassign", Field.lead(), "{\"team\":\"team-2\",\"reason\":\"UNREACHABLE\"}")
                    .statusCode(200);
            Field.post(passedOn, "contact", Field.team(), "{\"officer\":\"officer-1\",\"result\":\"NO_ANSWER\"}")
                    .statusCode(200);
            var handedOn = Field.signed(log);
            Field.post(handedOn, "hand-over", Field.lead(), "{\"level\":\"SPECIALIST_ROOM\"}")
                    .statusCode(200);

            // And one that departments and police went along to, before it was reopened and sent out again
            var again = Field.signed(log);
            Field.post(again, "departments", Field.lead(), "{\"department\":\"LABOUR\"}")
                    .statusCode(200);
            Field.post(again, "receive", Field.team(), null).statusCode(200);
            Field.post(again, "police-support", Field.team(), null).statusCode(200);
            Field.post(again, "outcome", Field.team(), "{\"outcome\":\"PARTIES_LEFT\"}")
                    .statusCode(200);
            log.await(again, OrderConcluded.class);
            log.tell(
                    again,
                    3,
                    new MatterReopened(
                            MatterKind.DISPUTE,
                            Category.LABOUR,
                            Severity.ORDINARY,
                            Field.PLACE,
                            false,
                            new HandOver(Holder.DISPATCH, 4),
                            null));
            log.await(again, OrderIssued.class, issued -> issued.leg() == 4);

            // And one that rested, went on and rests again
            var other = Log.newMatter();
            var rests = Field.signed(log);
            log.tell(rests, 1, new SuspensionRequested(other, LinkKind.JOIN, new HandOver(Holder.DISPATCH, 2)));
            log.tell(rests, 1, new RepeatUnlinked(other, LinkKind.JOIN));
            log.await(rests, OrderResumed.class);
            log.tell(rests, 1, new SuspensionRequested(again, LinkKind.JOIN, new HandOver(Holder.DISPATCH, 2)));
            log.await(rests, OrderSuspended.class, suspended -> suspended.to().equals(again));

            // And one that was reported again
            var wanting = Field.signed(log);
            log.tell(wanting, 1, new RepeatReported(other, new ReportId(other.value())));
            log.await(wanting, AttentionRaised.class);

            try (var database = TestPlatform.connect("dispatch")) {
                // Timers write too: within one snapshot events and rows fit each other.
                database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                database.setAutoCommit(false);
                var streams = streams(database);
                assertThat(streams.keySet())
                        .contains(
                                waiting.value(),
                                called.value(),
                                ended.value(),
                                handedOn.value(),
                                passedOn.value(),
                                again.value(),
                                rests.value(),
                                wanting.value());
                for (var stream : streams.entrySet()) {
                    compare(database, stream.getKey(), stream.getValue());
                }
                compareTellingsOfBefore(database);
                database.rollback();
            }
        }
    }

    private static void compare(Connection database, UUID stream, List<Occurred<DispatchEvent>> events)
            throws SQLException {
        var type = OrderBeans.TYPE;
        OrderState state = type.decider().fold(type.decider().initial(), events);
        var derived = type.derive().apply(stream, state);
        assertThat(derived.rows())
                .filteredOn(row -> row.table() == OrderView.TABLE)
                .hasSize(1);
        compareNotices(
                database, stream, derived.rows().subList(1, derived.rows().size()));
        try (var rows = database.prepareStatement("""
                        SELECT to_jsonb(r)::text, (SELECT to_jsonb(o)::text FROM dispatch_order o WHERE matter_id = ?)
                        FROM json_populate_record(NULL::dispatch_order, ?::json) r""")) {
            rows.setObject(1, stream);
            rows.setString(2, derived.rows().getFirst().json());
            try (var row = rows.executeQuery()) {
                row.next();
                assertThat(row.getString(2)).isEqualTo(row.getString(1));
            }
        }
        var timers = new ArrayList<String>();
        try (var kept = database.prepareStatement("SELECT name FROM timer WHERE stream_id = ? ORDER BY name")) {
            kept.setObject(1, stream);
            try (var row = kept.executeQuery()) {
                while (row.next()) {
                    timers.add(row.getString(1));
                }
            }
        }
        assertThat(timers)
                .containsExactlyElementsOf(derived.deadlines().stream()
                        .map(deadline -> deadline.name())
                        .sorted()
                        .toList());
        assertThat(derived.rows().getFirst().table()).isEqualTo(OrderView.TABLE);
    }

    /** What was decided before anybody was told of it is written by the migration as it is written with its events. */
    private static void compareTellingsOfBefore(Connection database) throws SQLException, IOException {
        String migration;
        try (var in = ViewRebuildTest.class.getResourceAsStream("/db/dispatch/V301__tellings.sql")) {
            migration = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
        var query = migration.substring(migration.indexOf("SELECT stream_id"), migration.lastIndexOf(';'));
        try (var select = database.createStatement();
                var row = select.executeQuery("""
                        WITH before(matter_id, leg, stage, step, centre, post, recipient, template, called_at, handed_at) AS (%s),
                          made AS (SELECT matter_id, leg, stage, step, centre, post, recipient, template, called_at FROM before),
                          kept AS (SELECT matter_id, leg, stage, step, centre, post, recipient, template, called_at FROM notice
                                   WHERE template IN ('TEAM_INSTRUCTED', 'TEAM_RELIEVED', 'NOBODY_ON_DUTY', 'NO_TEAM', 'PLACE_UNRESOLVED'))
                        SELECT (SELECT count(*) FROM made), (SELECT count(DISTINCT template) FROM made),
                          (SELECT count(*) FROM (TABLE made EXCEPT TABLE kept) m), (SELECT count(*) FROM (TABLE kept EXCEPT TABLE made) k)""".formatted(query))) {
            row.next();
            assertThat(row.getInt(1)).isPositive();
            assertThat(row.getInt(2)).isGreaterThanOrEqualTo(4);
            assertThat(row.getInt(3)).isZero();
            assertThat(row.getInt(4)).isZero();
        }
    }

    private static void compareNotices(Connection database, UUID stream, List<Row> derived) throws SQLException {
        try (var rows = database.prepareStatement("""
                        SELECT coalesce(jsonb_agg(n ORDER BY leg, stage, step), '[]')::text
                        FROM (SELECT matter_id, leg, stage, step, centre, post, recipient, template, called_at, severity FROM notice) n WHERE matter_id = ?""");
                var again = database.prepareStatement("""
                        SELECT coalesce(jsonb_agg(n ORDER BY leg, stage, step), '[]')::text
                        FROM (SELECT matter_id, leg, stage, step, centre, post, recipient, template, called_at, severity
                              FROM json_populate_recordset(NULL::notice, ?::json)) n""")) {
            rows.setObject(1, stream);
            again.setString(1, derived.stream().map(Row::json).collect(Collectors.joining(",", "[", "]")));
            try (var kept = rows.executeQuery();
                    var made = again.executeQuery()) {
                kept.next();
                made.next();
                assertThat(kept.getString(1)).isEqualTo(made.getString(1));
            }
        }
    }

    private static LinkedHashMap<UUID, List<Occurred<DispatchEvent>>> streams(Connection database) throws SQLException {
        var streams = new LinkedHashMap<UUID, List<Occurred<DispatchEvent>>>();
        try (var select = database.createStatement();
                var row = select.executeQuery("""
                                SELECT stream_id, type, occurred_at, data::text FROM event
                                WHERE type LIKE 'dispatch.%' ORDER BY stream_id, stream_version""")) {
            while (row.next()) {
                streams.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(new Occurred<>(
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                OrderBeans.TYPE.codec().decode(row.getString(2), row.getString(4))));
            }
        }
        return streams;
    }
}
