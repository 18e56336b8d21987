package org.anxin.mediation.notice;

import static org.anxin.contracts.value.ActorRole.SHIFT_LEAD;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.notice.Told.about;
import static org.anxin.mediation.notice.Told.clerk;
import static org.anxin.mediation.notice.Told.does;
import static org.anxin.mediation.notice.Told.escalated;
import static org.anxin.mediation.notice.Told.feed;
import static org.anxin.mediation.notice.Told.header;
import static org.anxin.mediation.notice.Told.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anxin.contracts.mediation.EscalationNotice;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Level;
import org.anxin.mediation.casework.Desk;
import org.anxin.service.codec.StrictJson;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What departments are told: to pull, and on their topics. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class NoticeTest {
    private final String one = Told.newDepartment();
    private final String other = Told.newDepartment();
    private Log log;

    @BeforeEach
    void directory() {
        log = Log.open();
        Desk.departments(log, one, other);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aDepartmentIsToldTheWholeWayOfItsOwnPartAndNothingElse() {
        var matter = escalated(log, one, other);
        does(one, matter, "refuse", "{\"reason\":\"TIME_BARRED\"}");
        as(SHIFT_LEAD)
                .body("{\"ruling\":\"OVERRULED\"}")
                .post("/mediation/escalations/" + matter.value() + "/" + one + "/ruling")
                .then()
                .statusCode(200);
        does(one, matter, "progress", "{\"progress\":\"CASE_FILED\",\"caseNumber\":\"A-1\"}");
        does(one, matter, "conclude", "{}");

        Await.untilHolds(
                "the one that leads",
                () -> assertThat(about(matter, one))
                        .containsExactly(
                                "HANDED_OVER LEADS",
                                "REFUSED TIME_BARRED",
                                "RULED OVERRULED",
                                "PROGRESSED CASE_FILED",
                                "CONCLUDED"));
        Await.untilHolds(
                "the one that assists",
                () -> assertThat(about(matter, other)).containsExactly("HANDED_OVER ASSISTS", "RELEASED"));
        assertThat(sequences(one)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(sequences(other)).containsExactly(1L, 2L);
        assertThat(feed(one, 2)).isEqualTo(feed(one, 200));
        assertThat(feed(one, 200))
                .allSatisfy(
                        entry -> assertThat(entry.get("department").textValue()).isEqualTo(one));
        clerk(one)
                .queryParams(Map.of("department", other))
                .get("/mediation/escalations/feed")
                .then()
                .statusCode(403);
        clerk(one)
                .queryParams(Map.of("after", 5))
                .get("/mediation/escalations/feed")
                .then()
                .body("items", empty())
                .body("next", equalTo(5));
        as(SHIFT_LEAD)
                .get("/mediation/escalations/feed")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("department"));
    }

    @Test
    void numbersHaveNoGapsWhenAWriterIsKilledAndRecordsAreReadTwice() throws SQLException {
        escalated(log, one);
        Await.untilHolds("the first", () -> assertThat(sequences(one)).containsExactly(1L));
        var taken =
                Stream.generate(() -> Desk.handedOn(log, Level.CENTRE)).limit(5).toList();
        try (var holder = TestPlatform.connect("mediation");
                var lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("SELECT pg_advisory_xact_lock(x'616e7865'::integer, 0)");
            taken.forEach(matter -> Told.escalate(matter, one, other));
            var killed = Await.until("a writer that waits", NoticeTest::killWriter);
            assertThat(killed).isPositive();
            holder.rollback();
        }
        Await.untilHolds("all of them", () -> assertThat(feed(one, 200)).hasSize(6));

        // The relay may repeat a record after it was killed itself.
        var last = escalated(log, one);
        Await.untilHolds("the last", () -> assertThat(feed(one, 200)).hasSize(7));
        for (var record : log.records(last)) {
            log.send(new ProducerRecord<>(
                    record.topic(), record.partition(), record.key(), record.value(), record.headers()));
        }
        does(one, last, "accept", "{}");
        Await.untilHolds(
                "what comes after the repeats",
                () -> assertThat(about(last, one)).containsExactly("HANDED_OVER LEADS", "ACCEPTED"));

        assertThat(sequences(one)).containsExactlyElementsOf(upTo(8));
        assertThat(sequences(other)).containsExactlyElementsOf(upTo(5));
    }

    @Test
    void theTopicOfADepartmentCarriesItsFeed() throws Exception {
        // Given: declared as soon as the department is known, kept for ever
        assertThat(Await.until("the topic", () -> isDeclared(name(other)) ? true : null))
                .isTrue();
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestPlatform.bootstrapServers()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, name(other));
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
        }

        // When
        var matter = escalated(log, one);
        does(one, matter, "accept", "{}");
        escalated(log, one);

        // Then
        var records = Await.until("all on the topic", () -> {
            var found = topic(name(one));
            return found.size() >= 3 ? found : null;
        });
        var first = new ArrayList<EscalationNotice>();
        var seen = new HashSet<Long>();
        for (var record : records) {
            var notice = StrictJson.events().readValue(record.value(), EscalationNotice.class);
            assertThat(Long.parseLong(header(record, "ce_sequence"))).isEqualTo(notice.sequence());
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_type")).isEqualTo(EscalationNotice.TYPE);
            assertThat(header(record, "ce_subject")).isEqualTo(record.key());
            assertThat(header(record, "ce_centre")).isEqualTo("zone-1");
            if (seen.add(notice.sequence())) {
                first.add(notice);
            }
        }
        assertThat(first.stream().map(EscalationNotice::sequence)).containsExactly(1L, 2L, 3L);
        assertThat(first).allMatch(notice -> notice.department().value().equals(one));
        for (var i = 0; i < first.size(); i++) {
            assertThat(StrictJson.events().writeValueAsString(first.get(i)))
                    .isEqualTo(feed(one, 200).get(i).toString());
        }
        assertThat(topic(name(other))).isEmpty();
        as(SHIFT_LEAD)
                .get("/q/health/group/flow")
                .then()
                .body("checks.find { it.name == 'escalations' }.status", equalTo("UP"));
    }

    @Test
    void twoDepartmentsNeverShareATopic() throws IOException {
        var same = one.toLowerCase(Locale.ROOT);
        Await.until("the topic", () -> isDeclared(name(one)) ? true : null);
        Desk.departments(log, same);
        var matter = escalated(log, same);
        Await.untilHolds("the feed", () -> assertThat(about(matter, same)).containsExactly("HANDED_OVER LEADS"));
        escalated(log, one);
        var records = Await.until("the next", () -> {
            var found = topic(name(one));
            return found.isEmpty() ? null : found;
        });
        assertThat(StrictJson.events()
                        .readValue(records.getFirst().value(), EscalationNotice.class)
                        .department()
                        .value())
                .isEqualTo(one);
    }

    private static List<Long> sequences(String department) {
        return feed(department, 200).stream()
                .map(entry -> entry.get("sequence").longValue())
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static String name(String department) {
        return EscalationNotice.topic(new DepartmentCode(department));
    }

    private static boolean isDeclared(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestPlatform.bootstrapServers()))) {
            return admin.listTopics().names().get().contains(topic);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the session of a writer that waits for its turn, as a crash would; its process id. */
    private static Integer killWriter() {
        try (var connection = TestPlatform.connect("mediation");
                var query = connection.createStatement();
                var rows = query.executeQuery("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"
                        + " AND classid = x'616e7865'::integer::oid AND NOT granted AND pg_terminate_backend(pid)")) {
            return rows.next() ? rows.getInt(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
