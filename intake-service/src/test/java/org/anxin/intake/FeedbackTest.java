package org.anxin.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.anxin.intake.Requests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.WithdrawalGranted;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.ReferralFeedback;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SourceCode;
import org.anxin.service.codec.StrictJson;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sources are told: to pull, and on the topic. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class FeedbackTest {
    private static final Place PLACE = new Place(new GridCode("grid-1"), null);

    private final String number = newNumber();
    private Log log;

    @BeforeEach
    void directory() {
        Zone.tell();
        log = Log.open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aSourceIsToldTheWholeWayOfItsMatterInOrder() {
        var matter = refer();
        log.tell(matter, 2, new OrderSigned());
        log.tell(matter, 2, new TeamArrived(null));
        log.tell(matter, 2, concluded(Outcome.PARTIES_LEFT, 3));
        log.tell(
                matter,
                3,
                new MatterReopened(
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        new HandOver(Holder.MEDIATION, 4),
                        null));
        log.tell(
                matter,
                4,
                new CaseConcluded(
                        Outcome.RESOLVED_TAKEN_BACK,
                        Level.CENTRE,
                        null,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        new HandOver(Holder.FOLLOWUP, 5),
                        null));
        log.tell(matter, 5, new MatterClosed(ClosingReason.SATISFIED));

        told(
                "RECEIVED",
                "SIGNED",
                "ARRIVED",
                "OUTCOME PARTIES_LEFT",
                "REOPENED",
                "OUTCOME RESOLVED_TAKEN_BACK",
                "CLOSED SATISFIED");
        as110().get("/intake/referrals/110/" + number)
                .then()
                .statusCode(200)
                .body("course.open", equalTo(false))
                .body("course.holder", equalTo("FOLLOWUP"))
                .body("course.step", equalTo("CLOSED"))
                .body("course.outcome", equalTo("RESOLVED_TAKEN_BACK"));
        asDesk().get("/intake/matters/" + matter.value()).then().body("course.step", equalTo("CLOSED"));
        as110().get("/intake/referrals/110/" + number + "/feedback")
                .then()
                .statusCode(200)
                .body("items[0].matter", equalTo(matter.value().toString()))
                .body("items[0].referral.source", equalTo("110"))
                .body("items[0].referral.number", equalTo(number));
    }

    @Test
    void anOutcomeThatLeavesTheCountIsToldOnceItWasCountersignedAndACorrectedOneAgain() {
        var matter = refer();
        var team = new ActorId("team-1-a");
        var lead = new ActorId("lead-1");
        log.tell(matter, 2, concluded(Outcome.UNFOUNDED, 3));
        log.tell(matter, 2, new TeamArrived(null));
        told("RECEIVED", "ARRIVED");

        log.tell(matter, 3, new OutcomeCountersigned(3, Outcome.UNFOUNDED, team, lead));
        log.tell(
                matter,
                3,
                new OutcomeCorrected(
                        3, Outcome.UNFOUNDED, Outcome.UNRESOLVED, OutcomeCorrectionReason.NEW_FACTS, team, lead, null));

        told("RECEIVED", "ARRIVED", "OUTCOME UNFOUNDED", "OUTCOME_CORRECTED UNRESOLVED");
    }

    @Test
    void returnsAndWithdrawalsAreTold() {
        var returned = refer();
        as110().get("/intake/referrals/110/" + number)
                .then()
                .body("course.open", equalTo(true))
                .body("course.holder", equalTo("DISPATCH"))
                .body("course.step", nullValue());
        log.tell(returned, 2, new ReturnRequested(2, new ActorId("team-1-a")));
        told("RECEIVED", "RETURN_ASKED");
        log.tell(returned, 2, concluded(Outcome.RETURNED_TO_POLICE, 3));
        told("RECEIVED", "RETURN_ASKED", "RETURNED RETURNED_TO_POLICE");
    }

    @Test
    void anAnswerToAWithdrawalIsTold() {
        var matter = refer();
        as110().post("/intake/referrals/110/" + number + "/cancel").then().statusCode(200);
        log.tell(matter, 2, new WithdrawalGranted(new ReferralKey(new SourceCode("110"), new ReferralNumber(number))));
        told("RECEIVED", "WITHDRAWAL_ANSWERED GRANTED");
    }

    @Test
    void whatNobodyReferredIsToldToNobody() {
        var body = report();
        body.put("channel", "WALK_IN");
        var id = asDesk().header("Idempotency-Key", newNumber())
                .body(body)
                .post("/intake/reports")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("matterId");
        log.tell(new MatterId(UUID.fromString(id)), 2, new OrderSigned());

        // What was referred later is told later, so by then the other would have been.
        var matter = refer();
        log.tell(matter, 2, new OrderSigned());
        told("RECEIVED", "SIGNED");
        assertThat(feed(0, 200, "").stream().map(entry -> entry.get("matter").textValue()))
                .doesNotContain(id);
    }

    @Test
    void theFeedIsReadOnFromAnywhereAndMissesNothing() {
        for (var i = 0; i < 5; i++) {
            as110().body(referral(newNumber())).post("/intake/referrals").then().statusCode(201);
        }
        refer();
        told("RECEIVED");
        var all = feed(0, 200, "");
        var numbers = all.stream().map(entry -> entry.get("number").longValue()).toList();
        for (var i = 1; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(numbers.get(i - 1) + 1);
        }
        var middle = numbers.get(numbers.size() / 2);
        assertThat(feed(middle, 200, "").stream()
                        .map(entry -> entry.get("number").longValue()))
                .startsWith(middle + 1);
        assertThat(feed(middle, 2, "")).hasSize(2);
        assertThat(feed(middle, 200, "city").stream()
                        .map(e -> e.at("/referral/source").textValue()))
                .doesNotContain("110");
    }

    @Test
    void anEntryThatIsCommittedLateIsNotPassedOver() throws Exception {
        var matter = refer();
        told("RECEIVED");
        var before = feed(0, 200, "").getLast().get("number").longValue();
        var late = UUID.randomUUID();
        try (var slow = TestPlatform.connect("intake")) {
            slow.setAutoCommit(false);
            writeAlone(slow, late, before + 1);
            log.tell(matter, 2, new OrderSigned());
            Await.until("the writer that waits", () -> writersWaiting() > 0 ? true : null);
            assertThat(feed(before, 200, "")).isEmpty();

            slow.commit();
        }

        told("RECEIVED", "SIGNED");
        var after = feed(before, 200, "");
        assertThat(ids(after)).startsWith(late);
        assertThat(after.stream().map(entry -> entry.get("number").longValue())).startsWith(before + 1, before + 2);
    }

    @Test
    void theTopicCarriesTheFeedInItsOrder() throws Exception {
        var matter = refer();
        log.tell(matter, 2, new OrderSigned());
        log.tell(matter, 2, concluded(Outcome.NOBODY_THERE, 3));
        told("RECEIVED", "SIGNED", "OUTCOME NOBODY_THERE");

        var records = Await.until("all on the topic", () -> {
            var found = topic();
            var own = found.stream()
                    .filter(record -> ("110/" + number).equals(record.key()))
                    .toList();
            return own.size() >= 3 ? found : null;
        });

        var first = new ArrayList<Long>();
        var seen = new HashSet<Long>();
        for (var record : records) {
            var sequence = Long.parseLong(header(record, "ce_sequence"));
            if (seen.add(sequence)) {
                first.add(sequence);
            }
            var entry = StrictJson.events().readValue(record.value(), ReferralFeedback.class);
            assertThat(entry.number()).isEqualTo(sequence);
            assertThat(header(record, "ce_id")).isEqualTo(entry.id().value().toString());
            assertThat(header(record, "ce_type")).isEqualTo(ReferralFeedback.TYPE);
            assertThat(header(record, "ce_subject")).isEqualTo(record.key());
            assertThat(header(record, "ce_centre")).isEqualTo(entry.centre().value());
        }
        for (var i = 1; i < first.size(); i++) {
            assertThat(first.get(i)).isEqualTo(first.get(i - 1) + 1);
        }
    }

    @Test
    void theFeedHasItsLimits() {
        as110().get("/intake/feedback?after=-1").then().statusCode(400);
        as110().get("/intake/feedback?limit=0").then().statusCode(400);
        as110().get("/intake/feedback?source=a%20b").then().statusCode(400).body("errors[0].field", equalTo("source"));
        as("clerk-1", "CLERK").get("/intake/feedback").then().statusCode(403);
        as("desk-9", "DESK")
                .header("X-Centre", "zone-9")
                .get("/intake/feedback")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()))
                .body("next", equalTo(0));
    }

    @Test
    void theFeedIsAPartOfTheFlow() {
        as110().get("/q/health/group/flow").then().body("checks.find { it.name == 'feedback' }.status", equalTo("UP"));
    }

    private MatterId refer() {
        var id = as110().body(referral(number))
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("matterId");
        var matter = new MatterId(UUID.fromString(id));
        // Nobody tells anything of a matter before it is on the log.
        log.await(matter, MatterOpened.class);
        return matter;
    }

    private static OrderConcluded concluded(Outcome outcome, int leg) {
        return new OrderConcluded(
                outcome,
                null,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, leg),
                null);
    }

    private void told(String... expected) {
        Await.untilHolds("what the source was told", () -> {
            var items = items(as110().get("/intake/referrals/110/" + number + "/feedback")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(items.stream()
                            .map(entry -> entry.get("stage").textValue()
                                    + (entry.has("result")
                                            ? " " + entry.get("result").textValue()
                                            : "")))
                    .containsExactly(expected);
        });
    }

    /** So many pages as it takes to reach the end; one page when the limit is small. */
    private static List<JsonNode> feed(long after, int limit, String source) {
        var all = new ArrayList<JsonNode>();
        var from = after;
        while (true) {
            var page = items(as("desk-9", "DESK")
                    .queryParams(source.isEmpty() ? Map.of() : Map.of("source", source))
                    .queryParam("after", from)
                    .queryParam("limit", limit)
                    .get("/intake/feedback")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            all.addAll(page);
            if (page.size() < limit || limit < 10) {
                return all;
            }
            from = page.getLast().get("number").longValue();
        }
    }

    private static List<JsonNode> items(String body) {
        try {
            var items = new ArrayList<JsonNode>();
            StrictJson.rest().readTree(body).get("items").forEach(items::add);
            return items;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> ids(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> UUID.fromString(entry.get("id").textValue()))
                .toList();
    }

    /** As another instance of the service would. */
    private static void writeAlone(Connection connection, UUID id, long number) throws SQLException {
        try (var lock = connection.createStatement();
                var insert = connection.prepareStatement("""
                        INSERT INTO referral_feedback (number, id, matter_id, centre, source, referral_number, stage, occurred_at)
                        VALUES (?, ?, ?, 'zone-1', 'late', 'late-1', 'SIGNED', platform_now())""")) {
            lock.execute("SELECT pg_advisory_xact_lock(x'616e786e'::integer, 0)");
            insert.setLong(1, number);
            insert.setObject(2, id);
            insert.setObject(3, id);
            insert.executeUpdate();
        }
    }

    private static int writersWaiting() throws SQLException {
        try (var connection = TestPlatform.connect("intake");
                var query = connection.createStatement();
                var rows = query.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = x'616e786e'::integer::oid AND NOT granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> topic() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) TestPlatform.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(ReferralFeedback.TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
