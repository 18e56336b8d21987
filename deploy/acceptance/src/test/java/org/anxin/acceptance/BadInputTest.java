package org.anxin.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anxin.acceptance.client.Actor;
import org.anxin.acceptance.client.Answer;
import org.anxin.acceptance.client.Api;
import org.anxin.acceptance.client.Json;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.reader.LogReader;
import org.anxin.acceptance.reader.StoreReader;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong gets its problem with the field or the rule, leaves nothing behind, and no service falls over it. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputTest {
    private static final Actor REFERRER = Actor.in("REFERRER");
    private static final Actor DESK = Actor.in("DESK");
    private static final Actor TEAM = Actor.in("TEAM");
    private static final Actor MEDIATOR = Actor.in("MEDIATOR");
    private static final Actor OPS = Actor.in("OPS");
    private static final ObjectNode NOTHING = Json.object();

    private final AtomicInteger numbers = new AtomicInteger();
    private TestedPlatform platform;
    private Api api;
    private List<Long> processes;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        platform = TestedPlatform.start(folder.resolve("data"));
        api = new Api(platform.gateway());
        processes = processes();
        Until.so("commands to be taken", () -> refer(referral()).isDone());
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @AfterEach
    void services_stay_up() throws Exception {
        assertThat(processes()).isEqualTo(processes);
        for (var service : TestedPlatform.SERVICES) {
            assertThat(api.get(OPS, "/" + service + "/q/health/live").status()).isEqualTo(200);
        }
    }

    /**
     * A body that must be refused.
     *
     * @param field that the problem must name; empty when it is the text as a whole
     */
    record Bad(String what, byte[] body, int status, String field) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> badReferrals() {
        return Stream.of(
                bad("no number", without("referralNumber"), "referralNumber"),
                bad("no time", without("reportedAt"), "reportedAt"),
                bad("no place", without("place"), "place"),
                bad("no statement", without("statement"), "statement"),
                bad("no source", without("source"), "source"),
                bad("a blank statement", changed("statement", "  "), "statement"),
                bad("an empty place", referral("X").set("place", Json.object()), "place"),
                bad("a number instead of a text", referral("X").put("statement", 7), "statement"),
                bad("a text instead of a list", changed("parties", "nobody"), "parties"),
                bad("a text instead of an object", changed("place", "here"), "place"),
                bad("a text instead of a flag", changed("drill", "yes"), "drill"),
                bad("a fraction of a fen", claim("1.5"), "claim.amountFen"),
                bad("more fen than a number holds", claim("9".repeat(30)), "claim.amountFen"),
                bad("a number of a thousand digits", claim("9".repeat(1000)), ""),
                bad("a negative claim", claim("-1"), "claim.amountFen"),
                bad("too long a statement", changed("statement", "长".repeat(8001)), "statement"),
                bad("too long a number", changed("referralNumber", "1".repeat(65)), "referralNumber"),
                bad("a number with a blank", changed("referralNumber", "1 2"), "referralNumber"),
                bad("a cohort that is no code", changed("cohort", "Not A Code"), "cohort"),
                bad("too many parties", parties(51), "parties"),
                bad("a party that is none", referral("X").set("parties", Json.read("[3]")), "parties[0]"),
                bad("too long a name", party("name", "名".repeat(501)), "parties[0].name"),
                bad("a time without a zone", changed("reportedAt", "2026-03-02T09:00:00"), "reportedAt"),
                bad("a day only", changed("reportedAt", "2026-03-02"), "reportedAt"),
                bad("a time that is none", changed("reportedAt", "2026-02-30T09:00:00Z"), "reportedAt"),
                bad("the far future", changed("reportedAt", "2926-03-02T09:00:00Z"), "reportedAt"),
                bad(
                        "tomorrow",
                        changed(
                                "reportedAt",
                                Instant.now().plus(Duration.ofDays(1)).toString()),
                        "reportedAt"),
                bad("the far past", changed("reportedAt", "0001-03-02T09:00:00Z"), "reportedAt"),
                raw("invalid UTF-8", text().replace("争执", "\u00ff\u00fe").getBytes(ISO_8859_1), ""),
                raw("overlong UTF-8", text().replace("争执", "\u00c0\u0080").getBytes(ISO_8859_1), ""),
                raw("a NUL", text().replace("争执", "\\u0000").getBytes(UTF_8), "statement"),
                raw("a bare control character", text().replace("争执", "\u0001").getBytes(UTF_8), ""),
                raw("a lone high surrogate", text().replace("争执", "\\ud83d").getBytes(UTF_8), "statement"),
                raw("a lone low surrogate", text().replace("争执", "\\ude00").getBytes(UTF_8), "statement"),
                raw(
                        "a key twice",
                        text().replaceFirst("\\{", "{\"statement\":\"x\",").getBytes(UTF_8),
                        "statement"),
                raw("a depth bomb", ("{\"a\":" + "[".repeat(100_000)).getBytes(UTF_8), ""),
                raw("a depth bomb that ends", nested(5000), ""),
                raw("half a body", text().substring(0, 80).getBytes(UTF_8), ""),
                raw("two bodies", (text() + text()).getBytes(UTF_8), ""),
                raw("no JSON", "statement=help".getBytes(UTF_8), ""),
                raw("nothing", new byte[0], ""),
                raw("null", "null".getBytes(UTF_8), ""),
                raw("a list", "[]".getBytes(UTF_8), ""),
                new Bad("a megabyte and a half", Json.write(changed("statement", "x".repeat(1_500_000))), 413, ""));
    }

    @ParameterizedTest
    @MethodSource("badReferrals")
    @Order(1)
    void a_bad_referral_is_refused_by_name_and_leaves_nothing(Bad bad) throws Exception {
        var before = events();
        var answer = api.post(DESK, "/intake/referrals", bad.body(), null);
        isProblem(answer, bad.status());
        if (!bad.field().isEmpty()) {
            assertThat(answer.fields()).as(answer.toString()).contains(bad.field());
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void everything_that_is_missing_is_named_at_once() throws Exception {
        var answer = api.post(DESK, "/intake/referrals", Json.write(NOTHING), null);
        isProblem(answer, 400);
        assertThat(answer.fields()).contains("source", "referralNumber", "reportedAt", "place", "statement");
    }

    @Test
    @Order(2)
    void unknown_codes_and_fields_are_kept_and_warned_of() throws Exception {
        var strange = referral()
                .put("kind", "QUARREL")
                .put("category", "NEIGHBOURS")
                .put("severity", "TERRIBLE")
                .put("weather", "rain");
        var answer = refer(strange);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("warnings").findValuesAsText("field"))
                .contains("kind", "category", "severity", "weather");
    }

    @Test
    @Order(2)
    void who_asks_has_to_say_so_and_has_to_be_allowed() throws Exception {
        var body = Json.write(referral());
        var nobody = api.send("POST", null, "/intake/referrals", body, Map.of());
        isProblem(nobody, 401);
        assertThat(nobody.fields()).contains("X-Actor");
        isProblem(api.post(new Actor("x", "EMPEROR"), "/intake/referrals", body, null), 401);
        isProblem(api.post(new Actor("x", "SYSTEM"), "/intake/referrals", body, null), 401);
        isProblem(api.post(new Actor("not an id", "REFERRER"), "/intake/referrals", body, null), 401);
        isProblem(api.post(Actor.in("CALLER"), "/intake/referrals", body, null), 403);
        isProblem(api.post(DESK, "/intake/referrals", Json.write(referral().put("source", "nobody")), null), 422);
        isProblem(
                api.send("PUT", DESK, "/intake/clock", Json.write(Json.object().put("offset", "PT1H")), Map.of()), 403);
    }

    @Test
    @Order(2)
    void a_report_needs_its_key_and_a_key_counts_for_one_content() throws Exception {
        var report = referral().put("channel", "HOTLINE");
        report.remove(List.of("source", "referralNumber"));
        var without = api.post(DESK, "/intake/reports", Json.write(report), null);
        isProblem(without, 400);
        assertThat(without.fields()).contains("Idempotency-Key");
        isProblem(api.post(DESK, "/intake/reports", Json.write(report), "x".repeat(200)), 400);
        var key = "bad-input-" + numbers.getAndIncrement();
        assertThat(api.post(DESK, "/intake/reports", Json.write(report), key).status())
                .isEqualTo(201);
        isProblem(api.post(DESK, "/intake/reports", Json.write(report.put("statement", "other")), key), 422);
        var pigeon = api.post(DESK, "/intake/reports", Json.write(report.put("channel", "PIGEON")), key + "-2");
        isProblem(pigeon, 400);
        assertThat(pigeon.fields()).contains("channel");
    }

    @Test
    @Order(2)
    void unknown_ids_paths_and_parameters_are_problems_too() throws Exception {
        var unknown = UUID.randomUUID();
        for (var path :
                List.of("/dispatch/orders/", "/mediation/cases/", "/followup/follow-ups/", "/intake/matters/")) {
            isProblem(api.get(Actor.in("SHIFT_LEAD"), path + unknown), 404);
            isProblem(api.get(Actor.in("SHIFT_LEAD"), path + "not-an-id"), 404);
        }
        isProblem(api.post(DESK, "/dispatch/orders/" + unknown + "/sign", Json.write(NOTHING), null), 404);
        isProblem(api.post(MEDIATOR, "/mediation/cases/" + unknown + "/rounds", Json.write(NOTHING), null), 404);
        var call = Json.write(Json.object().put("result", "SATISFIED"));
        isProblem(api.post(Actor.in("CALLER"), "/followup/follow-ups/" + unknown + "/call-backs", call, null), 404);
        isProblem(api.post(DESK, "/intake/matters/" + unknown + "/open", Json.write(NOTHING), null), 404);
        isProblem(api.get(REFERRER, "/intake/referrals/110/never-referred"), 404);
        isProblem(api.get(DESK, "/dispatch/nothing/here"), 404);
        isProblem(api.get(DESK, "/nowhere"), 404);
        isProblem(api.get(Actor.in("LEADER"), "/analytics/overview?cohort=Not%20A%20Code"), 400);
        isProblem(api.get(Actor.in("LEADER"), "/analytics/replays/" + unknown), 404);
        isProblem(api.get(DESK, "/dispatch/orders?limit=100000"), 400);
        isProblem(api.get(DESK, "/dispatch/orders?cursor=nonsense"), 400);
        isProblem(api.get(DESK, "/dispatch/orders?status=NONE"), 400);
        isProblem(api.send("DELETE", DESK, "/dispatch/orders", null, Map.of()), 405);
        isProblem(
                api.send(
                        "POST",
                        REFERRER,
                        "/intake/referrals",
                        Json.write(referral()),
                        Map.of("Content-Type", "text/plain")),
                415);
    }

    @Test
    @Order(2)
    void a_matter_of_another_centre_is_none() throws Exception {
        var order = awaitingSign();
        isProblem(api.send("GET", DESK, order, null, Map.of("X-Centre", "zone-2")), 404);
        var body = Json.write(NOTHING);
        isProblem(api.send("POST", DESK, order + "/sign", body, Map.of("X-Centre", "zone-2")), 404);
        assertThat(api.get(DESK, order).json().path("status").asText()).isEqualTo("AWAITING_SIGN");
    }

    @Test
    @Order(3)
    void illegal_decisions_and_impossible_times_name_their_rule() throws Exception {
        var order = awaitingSign();
        refused(api.post(TEAM, order + "/outcome", outcome("RESOLVED_ON_SITE"), null), 409, "not-signed");
        accepted(api.post(DESK, order + "/sign", Json.write(NOTHING), null));
        refused(api.post(DESK, order + "/sign", Json.write(NOTHING), null), 409, "already-signed");
        // Times
        namesField(api.post(TEAM, order + "/arrive", at("2026-03-02T09:00:00"), null), 400, "occurredAt");
        namesField(api.post(TEAM, order + "/arrive", at("yesterday"), null), 400, "occurredAt");
        namesField(
                api.post(
                        TEAM,
                        order + "/arrive",
                        at(Instant.now().plusSeconds(3600).toString()),
                        null),
                422,
                "occurredAt");
        namesField(api.post(TEAM, order + "/arrive", at("2020-03-02T09:00:00Z"), null), 422, "occurredAt");
        // Codes and types
        namesField(api.post(TEAM, order + "/outcome", outcome("SOLVED"), null), 400, "outcome");
        namesField(api.post(TEAM, order + "/outcome", Json.write(NOTHING), null), 400, "outcome");
        namesField(
                api.post(TEAM, order + "/outcome", Json.write(Json.object().put("outcome", 3)), null), 400, "outcome");
        namesField(api.post(TEAM, order + "/sign-not", Json.write(NOTHING), null), 404, null);
        namesField(api.post(TEAM, order + "/arrive", Json.write(Json.object().put("hurry", true)), null), 400, "hurry");
        // What happened is never refused: on the spot without having reached the officer
        accepted(api.post(TEAM, order + "/arrive", Json.write(NOTHING), null));
        accepted(api.post(TEAM, order + "/outcome", outcome("RESOLVED_ON_SITE"), null));
        // A second outcome, and a decision by who no longer holds the matter
        refused(api.post(TEAM, order + "/outcome", outcome("UNRESOLVED"), null), 409, "order-ended");
        refused(
                api.post(TEAM, order + "/hand-over", Json.write(Json.object().put("level", "CENTRE")), null),
                409,
                "order-ended");
        var work = order.replace("/dispatch/orders/", "/mediation/cases/");
        isProblem(
                api.post(
                        MEDIATOR, work + "/settlement", Json.write(Json.object().put("form", "ORAL")), null),
                404);
    }

    @Test
    @Order(3)
    void of_concurrent_decisions_on_one_matter_one_holds() throws Exception {
        var order = awaitingSign();
        // When eight people sign the same order at once
        var signed = atOnce(8, i -> () -> api.post(DESK, order + "/sign", Json.write(NOTHING), "race-" + order + i));
        // Then one of them has, and the others are told so
        assertThat(signed).filteredOn(Answer::isDone).hasSize(1);
        assertThat(signed)
                .filteredOn(answer -> !answer.isDone())
                .allSatisfy(answer -> refused(answer, 409, "already-signed"));
        // When one request comes eight times at once, then it takes effect once
        var once = atOnce(8, i -> () -> api.post(TEAM, order + "/outcome", outcome("PARTIES_LEFT"), "once-" + order));
        assertThat(once).anyMatch(Answer::isDone);
        assertThat(once).allMatch(answer -> answer.isDone() || answer.rule().equals("still-running"));
        var again = api.post(TEAM, order + "/outcome", outcome("PARTIES_LEFT"), "once-" + order);
        assertThat(once)
                .filteredOn(Answer::isDone)
                .allMatch(answer -> answer.json().equals(again.json()));
        try (var connection = platform.connect("dispatch")) {
            var count = "SELECT count(*) FROM event WHERE stream_id = '%s' AND type LIKE '%s.%%'";
            var matter = order.substring(order.lastIndexOf('/') + 1);
            assertThat(StoreReader.number(connection, count.formatted(matter, "dispatch.order-signed")))
                    .isOne();
            assertThat(StoreReader.number(connection, count.formatted(matter, "dispatch.order-concluded")))
                    .isOne();
        }
        // When the same referral comes eight times at once, then there is one matter
        var referral = referral();
        var referred = atOnce(8, i -> () -> refer(referral));
        assertThat(referred).allMatch(Answer::isDone);
        assertThat(referred.stream().map(Answer::text).distinct()).hasSize(1);
    }

    @Test
    @Order(4)
    void a_record_that_cannot_be_taken_is_parked_others_go_on_and_it_can_be_put_back() throws Exception {
        // Given a fault that meets matters of one grid only
        dispatch("ALTER TABLE dispatch_order ADD CONSTRAINT sick CHECK (grid <> 'grid-3') NOT VALID");
        var sick = matter(refer(referralAt("grid-3")));
        // When its record comes, then it is parked with a reason, and shown in flow and metrics
        assertThat(reasonOfParking("dispatch", sick)).contains("fault");
        assertThat(flow("dispatch")).satisfies(flow -> assertThat(flow.status()).isEqualTo(503));
        assertThat(flow("dispatch").text()).contains("parked");
        Until.so(
                "the metric to say so",
                () -> metric("dispatch", "anxin_parked_records").equals("1.0"));
        // And it is neither unready nor unable to go on with others
        assertThat(api.get(OPS, "/dispatch/q/health/ready").status()).isEqualTo(200);
        var well = matter(refer(referralAt("grid-1")));
        Until.so(
                "another matter's order",
                () -> api.get(DESK, "/dispatch/orders/" + well).isDone());
        assertThat(api.get(DESK, "/dispatch/orders/" + sick).status()).isEqualTo(404);
        // When it is put back while the fault is there, then it stays parked
        var putBack = "/dispatch/parked/" + sick + "/put-back";
        isProblem(api.post(DESK, putBack, Json.write(NOTHING), null), 403);
        assertThat(api.post(OPS, putBack, Json.write(NOTHING), null)
                        .json()
                        .path("taken")
                        .asInt())
                .isZero();
        // When the fault is mended and it is put back, then its order is there
        dispatch("ALTER TABLE dispatch_order DROP CONSTRAINT sick");
        var mended = api.post(OPS, putBack, Json.write(NOTHING), null);
        assertThat(mended.json().path("taken").asInt()).as(mended.toString()).isEqualTo(1);
        assertThat(mended.json().path("remaining")).isEmpty();
        assertThat(api.get(DESK, "/dispatch/orders/" + sick).status()).isEqualTo(200);
        Until.so("the flow to be well", () -> flow("dispatch").status() == 200);
        Until.so(
                "the metric to say so",
                () -> metric("dispatch", "anxin_parked_records").equals("0.0"));
    }

    @Test
    @Order(5)
    void a_record_that_nobody_can_read_is_parked_and_figures_say_that_they_are_not_complete() throws Exception {
        // Given a record of a wanted type that isn't what it says, as if from intake
        var poisoned = UUID.randomUUID();
        int partition;
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(
                    "matters", poisoned.toString().getBytes(UTF_8), "{\"handOver\":".getBytes(UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/anxin/intake",
                            "ce_type", "intake.matter-opened.v1",
                            "ce_subject", poisoned.toString(),
                            "ce_time", "2026-03-02T01:00:00.000000Z",
                            "ce_recordedtime", "2026-03-02T01:00:00.000000Z",
                            "ce_sequence", "0000000001")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            partition = producer.send(record).get().partition();
        }
        // When it is read, then it is parked, by each service that wants it
        for (var service : List.of("dispatch", "mediation")) {
            assertThat(reasonOfParking(service, poisoned)).startsWith("unreadable");
            assertThat(flow(service).status()).isEqualTo(503);
        }
        // And matters of the very same partition go on
        var well = Until.there("a matter in the same partition", () -> {
            var other = matter(refer(referralAt("grid-1")));
            return partitionOf(other) == partition ? other : null;
        });
        Until.so("its order", () -> api.get(DESK, "/dispatch/orders/" + well).isDone());
        // And figures are never silently wrong
        Until.so(
                "the figures to say so",
                () -> !Snapshot.overview(api, null).path("complete").asBoolean(true));
        assertThat(flow("analytics").status()).isEqualTo(503);
        assertThat(flow("analytics").text()).contains("matters-" + partition);
        // And putting it back as it is doesn't help, and says why
        var putBack = api.post(OPS, "/dispatch/parked/" + poisoned + "/put-back", Json.write(NOTHING), null);
        assertThat(putBack.json().path("taken").asInt()).isZero();
        assertThat(putBack.json().path("remaining").path(0).path("reason").asText())
                .startsWith("unreadable");
    }

    /** Waits until a service has parked a record of a matter, and tells why it did. */
    private String reasonOfParking(String service, UUID matter) {
        return Until.there("parking by " + service, () -> {
            for (var parked : api.get(OPS, "/" + service + "/parked").json().path("items")) {
                if (parked.path("matterId").asText().equals(matter.toString())) {
                    return parked.path("reason").asText();
                }
            }
            return null;
        });
    }

    private int partitionOf(UUID matter) throws Exception {
        return Until.there("the matter on the log", () -> {
            try (var log = new LogReader(platform.bootstrapServers())) {
                return log.read("matters").stream()
                        .filter(record -> record.header("ce_subject").equals(matter.toString()))
                        .findAny()
                        .map(record -> record.partition())
                        .orElse(null);
            }
        });
    }

    private List<Long> processes() {
        return TestedPlatform.SERVICES.stream()
                .map(service -> platform.process(service).pid())
                .toList();
    }

    private long events() throws SQLException {
        try (var connection = platform.connect("intake")) {
            return StoreReader.number(
                    connection,
                    "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM private_text)"
                            + " + (SELECT count(*) FROM claimed_key) + (SELECT count(*) FROM matter)");
        }
    }

    private void dispatch(String statement) throws SQLException {
        try (var connection = platform.connect("dispatch");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private Answer flow(String service) throws Exception {
        return api.get(OPS, "/" + service + "/q/health/group/flow");
    }

    private String metric(String service, String name) throws Exception {
        return api.get(OPS, "/" + service + "/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("none");
    }

    /** The path of an order that nobody has signed. */
    private String awaitingSign() throws Exception {
        var order = "/dispatch/orders/" + matter(refer(referral()));
        Until.so(order, () -> api.get(DESK, order).isDone());
        return order;
    }

    private Answer refer(ObjectNode referral) throws Exception {
        return api.post(REFERRER, "/intake/referrals", Json.write(referral), null);
    }

    private ObjectNode referral() {
        return referral("BAD-INPUT-" + numbers.getAndIncrement());
    }

    private ObjectNode referralAt(String grid) {
        return referral().set("place", Json.object().put("gridCode", grid));
    }

    private static UUID matter(Answer accepted) {
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(201);
        return UUID.fromString(accepted.json().path("matterId").asText());
    }

    private static <T> List<T> atOnce(int times, java.util.function.IntFunction<Callable<T>> deed) throws Exception {
        var barrier = new CyclicBarrier(times);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(i -> executor.submit(() -> {
                        barrier.await();
                        return deed.apply(i).call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static void accepted(Answer answer) {
        assertThat(answer.isDone()).as(answer.toString()).isTrue();
    }

    private static void refused(Answer answer, int status, String rule) {
        isProblem(answer, status);
        assertThat(answer.rule()).isEqualTo(rule);
    }

    private static void namesField(Answer answer, int status, @Nullable String field) {
        isProblem(answer, status);
        if (field != null) {
            assertThat(answer.fields()).as(answer.toString()).contains(field);
        }
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.isProblem())
                .as("a problem as of RFC 9457: %s", answer)
                .isTrue();
    }

    private static byte[] outcome(String outcome) {
        return Json.write(Json.object().put("outcome", outcome));
    }

    private static byte[] at(String time) {
        return Json.write(Json.object().put("occurredAt", time));
    }

    private static ObjectNode referral(String number) {
        var body = Json.object()
                .put("source", "110")
                .put("referralNumber", number)
                .put("reportedAt", "2026-03-02T09:00:00+08:00")
                .put("kind", "DISPUTE")
                .put("category", "CIVIL")
                .put("statement", "双方争执");
        body.putObject("place").put("address", "东门").put("gridCode", "grid-1");
        body.putArray("parties")
                .addObject()
                .put("kind", "PERSON")
                .put("role", "REPORTER")
                .put("name", "当事人");
        return body;
    }

    private static String text() {
        return new String(Json.write(referral("X")), UTF_8);
    }

    private static ObjectNode changed(String field, String value) {
        return referral("X").put(field, value);
    }

    private static ObjectNode without(String field) {
        var body = referral("X");
        body.remove(field);
        return body;
    }

    private static ObjectNode claim(String fen) {
        return referral("X").set("claim", Json.read("{\"amountFen\":" + fen + "}"));
    }

    private static ObjectNode parties(int count) {
        var body = referral("X");
        var parties = body.putArray("parties");
        for (var i = 0; i < count; i++) {
            parties.addObject().put("kind", "PERSON").put("role", "WITNESS");
        }
        return body;
    }

    private static ObjectNode party(String field, String value) {
        var body = referral("X");
        body.putArray("parties")
                .addObject()
                .put("kind", "PERSON")
                .put("role", "WITNESS")
                .put(field, value);
        return body;
    }

    private static byte[] nested(int depth) {
        return ("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(UTF_8);
    }

    private static Bad bad(String what, ObjectNode body, String field) {
        return new Bad(what, Json.write(body), 400, field);
    }

    private static Bad raw(String what, byte[] body, String field) {
        return new Bad(what, body, 400, field);
    }
}
