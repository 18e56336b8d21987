package org.anxin.analytics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.anxin.analytics.replay.ReplayEngine;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TextRef;
import org.anxin.testkit.AlertRules;
import org.anxin.testkit.Await;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole service, on one log that grows from test to test. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "analytics"),
        restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OwnTopic.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalyticsServiceTest {
    private static final CentreCode CENTRE = new CentreCode("zone-1"), OTHER = new CentreCode("zone-2");

    /** What stands on the log of {@link #CENTRE}. */
    private static final List<Told> TOLD = new ArrayList<>();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static TestTopic topic;

    @BeforeAll
    static void open() {
        topic = TestTopic.create(OwnTopic.NAME, OwnTopic.PARTITIONS);
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    @Order(1)
    void everyMetricThatAnAlertNamesIsThere() throws Exception {
        AlertRules.assertHeld("analytics");
    }

    @Test
    @Order(1)
    void nothingToldMeansNothingCounted() {
        as("LEADER")
                .get("/analytics/overview")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("publishedRate", equalTo(null))
                .body("complete", equalTo(true));
    }

    @Test
    @Order(2)
    void theOverviewEqualsAnIndependentCount() {
        // Given: matters of two centres, and a log that repeats now and then
        tell(RandomMatters.tell(20261122, CENTRE, 600), true);
        tell(RandomMatters.tell(4711, OTHER, 100), false);

        // When
        var all = overviewAtTheEnd(null);
        var cohort = overviewAtTheEnd("cohort-1");

        // Then
        assertEqual(all, NaiveCount.of(TOLD, null));
        assertEqual(cohort, NaiveCount.of(TOLD, "cohort-1"));
        assertThat(all.get("complete").booleanValue()).isTrue();
    }

    @Test
    @Order(3)
    void aReplayEqualsTheLiveFigures() {
        // Given
        var live = overviewAtTheEnd("cohort-0");

        // When
        var location = as("OPS")
                .contentType("application/json")
                .body("{\"cohort\":\"cohort-0\"}")
                .post("/analytics/replays")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var replay = Await.until("the replay's end", () -> {
            var view = json(
                    as("LEADER").get(location).then().statusCode(200).extract().asString());
            return view.get("status").textValue().equals("RUNNING") ? null : view;
        });

        // Then
        assertThat(replay.get("status").textValue()).isEqualTo("DONE");
        assertThat(replay.get("equalsLive").booleanValue()).isTrue();
        assertThat(replay.get("recordsRead").longValue())
                .isEqualTo(replay.get("recordsToRead").longValue())
                .isPositive();
        assertThat(replay.get("result")).isEqualTo(live);
        assertThat(json(as("LEADER").get("/analytics/replays").asString()).findValuesAsText("id"))
                .contains(replay.get("id").textValue());
    }

    @Test
    @Order(4)
    void aCorrectedMatterMovesBetweenTheShares() {
        // Given: a referred civil dispute
        var matter = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0c0cL);
        var place = new Place(new GridCode("grid-1"), null);
        var policy = new PolicyRef(new PolicyCode("12510"), 1);
        tell(
                List.of(
                        new Told(
                                CENTRE,
                                matter,
                                1,
                                1,
                                new MatterReceived(
                                        CENTRE,
                                        new ReportId(matter),
                                        Channel.REFERRAL_110,
                                        null,
                                        Instant.EPOCH,
                                        MatterKind.DISPUTE,
                                        Category.CIVIL,
                                        Severity.ORDINARY,
                                        HandlingMode.FIELD,
                                        place,
                                        new TextRef(matter),
                                        null,
                                        new CohortCode("corrected"),
                                        false,
                                        List.of())),
                        new Told(
                                CENTRE,
                                matter,
                                2,
                                1,
                                new MatterOpened(
                                        new HandOver(Holder.DISPATCH, 2),
                                        Instant.EPOCH,
                                        MatterKind.DISPUTE,
                                        Category.CIVIL,
                                        Severity.ORDINARY,
                                        HandlingMode.FIELD,
                                        place,
                                        policy,
                                        null,
                                        false))),
                false);
        assertThat(share("CIVIL")).isEqualTo(1);

        // When, then
        tell(List.of(corrected(matter, 1, MatterKind.DISPUTE, Category.LABOUR)), false);
        assertThat(share("CIVIL")).isZero();
        assertThat(share("LABOUR")).isEqualTo(1);

        // When, then
        tell(List.of(corrected(matter, 2, MatterKind.HELP, null)), true);
        assertThat(overviewAtTheEnd("corrected").get("total").longValue()).isZero();
        assertThat(share("LABOUR")).isZero();
    }

    private static Told corrected(UUID matter, int revision, MatterKind kind, @Nullable Category category) {
        return new Told(
                CENTRE,
                matter,
                2 + revision,
                1,
                new MatterCorrected(revision, kind, category, Severity.ORDINARY, HandlingMode.FIELD, null));
    }

    private static long share(String category) {
        for (var share : overviewAtTheEnd("corrected").get("shares")) {
            if (share.get("category").textValue().equals(category)) {
                return share.get("count").longValue();
            }
        }
        return 0;
    }

    @Test
    @Order(5)
    void whoMayNotAsksInVain() {
        given().get("/analytics/overview").then().statusCode(401);
        as("TEAM").get("/analytics/overview").then().statusCode(403);
        as("DESK")
                .contentType("application/json")
                .body("{}")
                .post("/analytics/replays")
                .then()
                .statusCode(403);
        as("LEADER")
                .get("/analytics/overview?cohort=Not%20One")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cohort"));
        as("OPS")
                .contentType("application/json")
                .body("{\"cohort\":7}")
                .post("/analytics/replays")
                .then()
                .statusCode(400);
        as("LEADER")
                .get("/analytics/replays/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    @Order(5)
    void readingGoesOnAtTheStoredPositionWhenPartitionsAreAssignedAnew() throws Exception {
        // Given
        var before = overviewAtTheEnd(null);
        assignAnew();

        // When: it has gone, and more is told
        tell(RandomMatters.tell(99, CENTRE, 200), true);

        // Then
        var after = overviewAtTheEnd(null);
        assertThat(after.get("total").longValue())
                .isGreaterThan(before.get("total").longValue());
        assertEqual(after, NaiveCount.of(TOLD, null));
    }

    @Test
    @Order(6)
    void whatARestoredDatabaseHasForgottenIsReadAgain() throws Exception {
        // Given: positions and rows as they were before anything was read
        overviewAtTheEnd(null);
        sql("UPDATE log_position SET next_offset = 0");
        sql("DELETE FROM matter_ledger");

        // When: every partition is told of again
        tell(RandomMatters.tell(5, CENTRE, 60), false);

        // Then
        assertEqual(overviewAtTheEnd(null), NaiveCount.of(TOLD, null));
    }

    @Test
    @Order(7)
    void anUnreadableRecordStopsItsPartitionOnlyAndIsTriedAgain() throws Exception {
        // Given: a record that doesn't follow, since its matter lacks one
        var matter = RandomMatters.tell(77, CENTRE, 1);
        var sequence = matter.stream()
                .filter(told -> told.record("x").headers().lastHeader("ce_source") != null
                        && new String(
                                        told.record("x")
                                                .headers()
                                                .lastHeader("ce_source")
                                                .value(),
                                        UTF_8)
                                .equals("/anxin/dispatch"))
                .count();
        tell(matter, false);
        overviewAtTheEnd(null);
        var skipping = new Told(CENTRE, matter.getFirst().matter(), sequence + 2, 2, new OrderSigned());
        var stopped = topic.send(skipping.record(OwnTopic.NAME)).get();

        // Then: the figures say so, and health
        Await.untilTrue("the stop", () -> !overview(null).get("complete").booleanValue());
        assertThat(health()).contains("sequence-jump at offset " + stopped.offset());
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);

        // When: more is told on all partitions
        var more = RandomMatters.tell(78, CENTRE, 120);
        more.forEach(told -> topic.send(told.record(OwnTopic.NAME)));
        topic.flush();

        // Then: the others go on, this one stands still
        Await.untilHolds("the others' ends", () -> {
            var position = positions(overview(null));
            var ends = ends();
            assertThat(position.get(stopped.partition())).isEqualTo(stopped.offset());
            ends.remove(stopped.partition());
            assertThat(position).containsAllEntriesOf(ends);
        });

        // When: what is missing is made good
        sql("UPDATE matter_ledger SET dispatch = dispatch + 1 WHERE matter_id = '"
                + matter.getFirst().matter() + "'");
        TOLD.addAll(more);

        // Then: it goes on by itself
        Await.untilTrue("going on", () -> overview(null).get("complete").booleanValue());
        assertEqual(overviewAtTheEnd(null), NaiveCount.of(TOLD, null));
        assertThat(health()).doesNotContain("sequence-jump");
    }

    @Test
    @Order(8)
    void aLogThatEndsBeforeThePositionIsNoticed() throws Exception {
        // Given: what was counted is no longer on the log
        overviewAtTheEnd(null);
        sql("UPDATE log_position SET next_offset = next_offset + 1000000 WHERE partition = 3");

        // When
        assignAnew();

        // Then
        Await.untilTrue("the stop", () -> !overview(null).get("complete").booleanValue());
        assertThat(health()).contains("log-shorter");

        // When: it is put back
        sql("UPDATE log_position SET next_offset = next_offset - 1000000 WHERE partition = 3");
        assignAnew();

        // Then
        Await.untilTrue("going on", () -> overview(null).get("complete").booleanValue());
        tell(RandomMatters.tell(6, CENTRE, 30), false);
        assertEqual(overviewAtTheEnd(null), NaiveCount.of(TOLD, null));
    }

    @Test
    @Order(9)
    void documentsAndMetricsAreServed() {
        assertThat(given().get("/q/openapi").asString()).contains("/analytics/overview", "/analytics/replays/{id}");
        assertThat(given().get("/q/metrics").asString())
                .contains("anxin_analytics_records_total", "anxin_analytics_partitions_stopped 0.0");
    }

    /** Another member of the group takes partitions away and leaves, as a second instance would. */
    private static void assignAnew() {
        try (var second = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestPlatform.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "analytics"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            second.subscribe(List.of(OwnTopic.NAME));
            Await.untilTrue("partitions of the second member", () -> {
                second.poll(Duration.ofMillis(100));
                return !second.assignment().isEmpty();
            });
        }
    }

    private static void tell(List<Told> told, boolean repeating) {
        var random = new Random(told.size());
        for (var one : told) {
            topic.send(one.record(OwnTopic.NAME));
            if (repeating && random.nextInt(50) == 0) {
                topic.send(one.record(OwnTopic.NAME));
            }
            if (one.centre().equals(CENTRE)) {
                TOLD.add(one);
            }
        }
        topic.flush();
    }

    private static JsonNode overviewAtTheEnd(@Nullable String cohort) {
        var ends = ends();
        return Await.until("the log's end", Duration.ofMinutes(2), () -> {
            var overview = overview(cohort);
            return positions(overview).equals(ends) ? overview : null;
        });
    }

    private static JsonNode overview(@Nullable String cohort) {
        return json(as("SHIFT_LEAD")
                .get("/analytics/overview" + (cohort == null ? "" : "?cohort=" + cohort))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Map<Integer, Long> positions(JsonNode overview) {
        var positions = new TreeMap<Integer, Long>();
        overview.get("position")
                .get(OwnTopic.NAME)
                .properties()
                .forEach(entry -> positions.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().longValue()));
        return positions;
    }

    private static Map<Integer, Long> ends() {
        var ends = new TreeMap<>(new ReplayEngine(TestPlatform.bootstrapServers(), OwnTopic.NAME).ends());
        ends.values().removeIf(end -> end == 0);
        return ends;
    }

    private static void assertEqual(JsonNode overview, NaiveCount naive) {
        assertThat(overview.get("total").longValue()).isEqualTo(naive.total()).isPositive();
        var shares = new EnumMap<Category, Long>(Category.class);
        var percents = 0;
        for (var share : overview.get("shares")) {
            shares.put(
                    Category.valueOf(share.get("category").textValue()),
                    share.get("count").longValue());
            percents += share.get("percent").intValue();
        }
        assertThat(percents).isEqualTo(100);
        for (var category : Category.values()) {
            assertThat(shares.getOrDefault(category, 0L)).as(category.name()).isEqualTo(naive.of(category));
        }
        assertThat(overview.get("resolved").longValue()).isEqualTo(naive.resolved());
        assertThat(rate(overview, "publishedRate")).isEqualTo(naive.publishedRate());
        assertThat(rate(overview, "publishedRateOfConcluded")).isEqualTo(naive.publishedRateOfConcluded());
        assertThat(rate(overview, "settlementRate")).isEqualTo(naive.settlementRate());
        assertThat(rate(overview, "settlementRateOfConcluded")).isEqualTo(naive.settlementRateOfConcluded());
        assertThat(rate(overview, "disputeShare")).isEqualTo(naive.disputeShare());
        var clocks = new TreeMap<String, List<Long>>();
        for (var clock : overview.get("clocks")) {
            clocks.put(
                    clock.get("stage").textValue(),
                    List.of(
                            clock.get("kept").longValue(),
                            clock.get("breached").longValue(),
                            clock.get("open").longValue()));
        }
        assertThat(clocks).isEqualTo(naive.clocks());
    }

    private static @Nullable BigDecimal rate(JsonNode overview, String name) {
        return overview.get(name).isNull() ? null : overview.get(name).decimalValue();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String health() {
        return given().get("/q/health/group/flow").asString();
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = TestPlatform.connect("analytics");
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private static RequestSpecification as(String role) {
        return given().header("X-Actor", "test").header("X-Role", role).header("X-Centre", "zone-1");
    }
}
