package org.anxin.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxin.testkit.Await;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.RepeatedCommands;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks from the feed to a real receiver, with the receiver's own library to verify them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class WebhooksTest {
    private static final String PATH = "/mediation/things/webhooks";
    private static final AtomicInteger OWNERS = new AtomicInteger();

    private final String owner = "owner-" + OWNERS.incrementAndGet();

    @Inject
    EndpointTable endpoints;

    private Receiver receiver;
    private Duration offset = Duration.ZERO;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        later(offset.negated());
        receiver.close();
    }

    @Test
    void entriesArriveSignedInOrderAndOfTheTypesThatAreWanted() throws Exception {
        var numbers = told("thing.made", "thing.broken", "thing.made", "thing.made");
        told("somebody-elses", "thing.made");
        var endpoint = subscribe(Map.of("types", List.of("thing.made")));

        Await.untilHolds(
                "all", () -> assertThat(sent()).containsExactly(numbers.get(0), numbers.get(2), numbers.get(3)));
        var later = told("thing.made").getFirst();
        Await.untilHolds("the next", () -> assertThat(sent()).endsWith(numbers.get(3), later));

        for (var message : receiver.messages()) {
            verify(endpoint, message);
            var body = JsonPath.from(message.body());
            assertThat(body.getString("type")).isEqualTo("thing.made");
            assertThat(Instant.parse(body.getString("timestamp"))).isEqualTo("2026-03-02T01:00:00Z");
            assertThat(body.getString("link")).isEqualTo("/mediation/things/" + body.getLong("data.number"));
        }
        one(endpoint).body("failures", equalTo(0)).body("secret", nullValue());
        deliveries(endpoint)
                .body("items.size()", equalTo(4))
                .body("items[0].number", equalTo(later.intValue()))
                .body("items[0].result", equalTo("DELIVERED"))
                .body("items[0].status", equalTo(204));
    }

    @Test
    void whileOneFailsNothingElseIsSentAndThenEverythingInOrder() throws Exception {
        receiver.answer(500, Map.of());
        var numbers = told("thing.made", "thing.made");
        var endpoint = subscribe(Map.of());

        failures(endpoint, 1);
        later(Duration.ofSeconds(7));
        failures(endpoint, 2);
        assertThat(sent()).containsExactly(numbers.get(0), numbers.get(0));
        var due = one(endpoint).extract().<String>path("nextAttemptAt");
        assertThat(Duration.between(Instant.now().plus(offset), Instant.parse(due)))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));

        receiver.answer(200, Map.of());
        later(Duration.ofMinutes(7));
        Await.untilHolds(
                "both",
                () -> assertThat(sent())
                        .containsExactly(numbers.get(0), numbers.get(0), numbers.get(0), numbers.get(1)));
        assertThat(receiver.messages().stream()
                        .limit(3)
                        .map(Receiver.Message::id)
                        .distinct())
                .as("the same message each time")
                .hasSize(1);
    }

    @Test
    void whoTookTooLongDoesNotGiveUpWhatAnotherHasTakenSince() throws Exception {
        told("thing.made");
        var endpoint = UUID.fromString(subscribe(Map.of()).getString("id"));
        Await.untilHolds("its only entry", () -> assertThat(sent()).hasSize(1));
        var slow = UUID.randomUUID();
        var other = UUID.randomUUID();
        try (var database = TestPlatform.connect("mediation");
                var late = database.prepareStatement(
                        "UPDATE webhook_endpoint SET busy_until = now() - interval '1 second' WHERE id = ?")) {
            Await.until(
                    "its release",
                    () -> endpoints.claim(database, endpoint, slow).orElse(null));
            late.setObject(1, endpoint);
            late.executeUpdate();
            assertThat(endpoints.claim(database, endpoint, other)).isPresent();

            endpoints.release(database, endpoint, slow);

            assertThat(endpoints.claim(database, endpoint, slow)).isEmpty();
            endpoints.release(database, endpoint, other);
            assertThat(endpoints.claim(database, endpoint, slow)).isPresent();
        }
    }

    @Test
    void goneDisablesAndIsWarnedOfAndCanBeResumedFromAnywhere() throws Exception {
        receiver.answer(410, Map.of());
        var numbers = told("thing.made", "thing.made", "thing.made");
        var endpoint = subscribe(Map.of());

        Await.untilHolds(
                "the end",
                () -> one(endpoint).body("enabled", equalTo(false)).body("disabledBecause", equalTo("GONE")));
        Await.untilHolds(
                "the warning",
                () -> given().get("/q/health/group/flow")
                        .then()
                        .body("checks.find { it.name == 'webhooks' }.status", equalTo("UP"))
                        .body(
                                "checks.find { it.name == 'webhooks' }.data.warning",
                                equalTo("endpoints were disabled because they failed")));
        given().get("/q/metrics")
                .then()
                .body(org.hamcrest.Matchers.containsString("anxin_webhook_endpoints{standing=\"lost\"}"))
                .body(org.hamcrest.Matchers.containsString("anxin_webhook_attempt_seconds_count{result=\"GONE\"}"));

        receiver.answer(200, Map.of());
        post(endpoint, "resume?after=" + numbers.get(1)).statusCode(200);
        Await.untilHolds("the third", () -> assertThat(sent()).containsExactly(numbers.get(0), numbers.get(2)));
        post(endpoint, "resume?after=" + (numbers.getFirst() - 1)).statusCode(200);
        Await.untilHolds(
                "all of them once more",
                () -> assertThat(sent())
                        .containsExactly(
                                numbers.get(0), numbers.get(2), numbers.get(0), numbers.get(1), numbers.get(2)));
    }

    @Test
    void aReceiverThatAsksForAPauseGetsIt() throws Exception {
        receiver.answer(429, Map.of("Retry-After", "3600"));
        told("thing.made");
        var endpoint = subscribe(Map.of());
        failures(endpoint, 1);
        var due = one(endpoint).extract().<String>path("nextAttemptAt");
        assertThat(Duration.between(Instant.now(), Instant.parse(due)))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));

        receiver.answer(204, Map.of());
        later(Duration.ofMinutes(61));
        Await.untilHolds("the second attempt", () -> assertThat(sent()).hasSize(2));
    }

    @Test
    void oneThatNeverAnswersSlowsNobody() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            told("thing.made");
            for (var i = 0; i < 5; i++) {
                subscribe("http://127.0.0.1:" + silent.getLocalPort() + "/" + i, Map.of());
            }
            var endpoint = subscribe(Map.of());
            for (var i = 0; i < 30; i++) {
                told("thing.made");
            }
            // The silent ones are given up after 15 s; all of these have to be there long before.
            Await.until("all", Duration.ofSeconds(10), () -> sent().size() == 31 ? true : null);
            one(endpoint).body("failures", equalTo(0));
        }
    }

    @Test
    void aSecretIsRotatedWithTheOldOneValidForAWhile() throws Exception {
        var endpoint = subscribe(Map.of());
        var key = UUID.randomUUID().toString();
        var rotated = rotate(endpoint, key, "PT1H").statusCode(200).extract().jsonPath();
        assertThat(rotate(endpoint, key, "PT1H")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<Object>get())
                .as("the same once more")
                .isEqualTo(rotated.get());
        rotate(endpoint, key, "PT2H").statusCode(422).body("rule", equalTo("idempotency-key-reused"));
        post(endpoint, "rotate").statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
        assertThat(rotated.getString("secret")).startsWith("whsec_").isNotEqualTo(endpoint.getString("secret"));

        told("thing.made");
        Await.untilHolds("the first", () -> assertThat(sent()).hasSize(1));
        verify(endpoint, receiver.messages().getLast());
        verify(rotated, receiver.messages().getLast());

        later(Duration.ofMinutes(61));
        told("thing.made");
        Await.untilHolds("the second", () -> assertThat(sent()).hasSize(2));
        verify(rotated, receiver.messages().getLast());
        assertThatThrownBy(() -> verify(endpoint, receiver.messages().getLast()))
                .isInstanceOf(WebhookVerificationException.class);
        rotate(endpoint, key, "P8D").statusCode(400).body("errors[0].field", equalTo("overlap"));
        assertThat(stored(endpoint)).doesNotContain(endpoint.getString("secret").substring(6, 20));
    }

    @Test
    void anEndpointIsMadeOncePerKeyAndItsSecretIsToldAgain() throws Exception {
        var key = UUID.randomUUID().toString();
        var made = add(key, receiver.url()).statusCode(201).extract().jsonPath();
        assertThat(add(key, receiver.url()).statusCode(201).extract().jsonPath().<Object>get())
                .isEqualTo(made.get());
        add(key, receiver.url() + "/other").statusCode(422).body("rule", equalTo("idempotency-key-reused"));
        add("with blank", receiver.url() + "/other")
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));

        as("ops-2", "OPS")
                .header("Idempotency-Key", key)
                .body(Map.of("url", receiver.url() + "/other", "owner", owner))
                .post(PATH)
                .then()
                .statusCode(201);
        asOps().get(PATH + "?owner=" + owner).then().body("items.size()", equalTo(2));
        assertThat(answers())
                .as("what is kept")
                .doesNotContain(made.getString("secret").substring(6, 20));

        later(Duration.ofDays(8));
        add(key, receiver.url()).statusCode(409).body("rule", equalTo("webhook-exists"));
    }

    @Test
    void whileTheSameIsBeingWorkedOnItIsRefusedAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var id = UUID.nameUUIDFromBytes(("zone-1/ops-1\n" + key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (var other = TestPlatform.connect("mediation")) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement(
                    "SELECT pg_advisory_xact_lock(hashtextextended('webhook request ' || ?, 0))")) {
                lock.setString(1, id.toString());
                lock.execute();
                add(key, receiver.url())
                        .statusCode(409)
                        .header("Retry-After", equalTo("1"))
                        .body("rule", equalTo("still-running"));
                other.rollback();
            }
        }
        add(key, receiver.url()).statusCode(201);
    }

    @Test
    void whatIsSentTwiceTakesAKeyOrIsHarmless() {
        RepeatedCommands.check(Map.of());
    }

    @Test
    void whatWasSentIsSentOnceMoreOnRequest() throws Exception {
        var numbers = told("thing.made", "thing.broken", "thing.made");
        var endpoint = subscribe(Map.of());
        Await.untilHolds("all", () -> assertThat(sent()).hasSize(3));

        post(endpoint, "redeliver?from=" + numbers.get(1)).statusCode(200);
        Await.untilHolds("one", () -> assertThat(sent()).hasSize(4).endsWith(numbers.get(1)));
        settled(endpoint);
        post(endpoint, "redeliver?from=" + numbers.get(0) + "&to=" + numbers.get(2))
                .statusCode(200);
        Await.untilHolds(
                "all once more",
                () -> assertThat(sent()).hasSize(7).endsWith(numbers.get(0), numbers.get(1), numbers.get(2)));
        settled(endpoint);
        assertThat(receiver.messages().stream().map(Receiver.Message::id).distinct())
                .hasSize(3);

        told("thing.made");
        Await.untilHolds("the feed goes on", () -> assertThat(sent()).hasSize(8));
        post(endpoint, "redeliver?from=" + Long.MAX_VALUE).statusCode(409).body("rule", equalTo("not-sent-yet"));
        post(endpoint, "redeliver?from=2&to=1").statusCode(400);
        post(endpoint, "redeliver").statusCode(400);
    }

    @Test
    void aTestSaysHowItWent() {
        var endpoint = subscribe(Map.of());
        post(endpoint, "test")
                .statusCode(200)
                .body("result", equalTo("DELIVERED"))
                .body("status", equalTo(204));
        assertThat(receiver.messages().getFirst().body()).contains("webhook.test");
        receiver.answer(404, Map.of());
        post(endpoint, "test")
                .statusCode(200)
                .body("result", equalTo("REJECTED"))
                .body("status", equalTo(404));
        one(endpoint).body("enabled", equalTo(true)).body("failures", equalTo(0));
    }

    @Test
    void nothingIsSentWhileItIsDisabledOrAfterItWasRemoved() throws Exception {
        var endpoint = subscribe(Map.of());
        post(endpoint, "disable").statusCode(200).body("disabledBecause", equalTo("BY_HAND"));
        var first = told("thing.made").getFirst();
        // Whoever comes later is served later, so by then this one would have been.
        try (var other = new Receiver()) {
            subscribe(other.url(), Map.of());
            Await.untilTrue("the other", () -> other.messages().size() == 1);
        }
        assertThat(receiver.messages()).isEmpty();
        post(endpoint, "redeliver?from=1").statusCode(409).body("rule", equalTo("webhook-disabled"));
        post(endpoint, "resume").statusCode(200).body("enabled", equalTo(true));
        Await.untilHolds("after all", () -> assertThat(sent()).containsExactly(first));

        asOps().delete(PATH + "/" + endpoint.getString("id")).then().statusCode(204);
        asOps().get(PATH + "/" + endpoint.getString("id")).then().statusCode(404);
    }

    @Test
    void someTargetsAreRefused() {
        for (var url : List.of(
                "http://169.254.169.254/latest", "https://10.0.0.1/", "https://[::1]/", "https://192.168.0.1:8443/x")) {
            add(url, Map.of())
                    .statusCode(422)
                    .body("rule", equalTo("target-not-allowed"))
                    .body("errors[0].field", equalTo("url"));
        }
        add("ftp://127.0.0.1/", Map.of()).statusCode(400).body("errors[0].field", equalTo("url"));
        add("https://nobody.invalid/", Map.of()).statusCode(422);
        add(receiver.url(), Map.of("types", List.of("thing.lost")))
                .statusCode(400)
                .body("errors[0].field", equalTo("types[0]"));
        add(receiver.url(), Map.of("after", -1)).statusCode(400);
        add(receiver.url(), Map.of("surprise", 1)).statusCode(400);
    }

    @Test
    void ownersSeeTheirOwnOnly() {
        var endpoint = subscribe(Map.of());
        add(receiver.url(), Map.of()).statusCode(409).body("rule", equalTo("webhook-exists"));
        as("only-" + owner, "REFERRER")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(endpoint.getString("id"))));
        as("only-stranger", "REFERRER").get(PATH).then().statusCode(200).body("items", equalTo(List.of()));
        as("only-stranger", "REFERRER")
                .get(PATH + "/" + endpoint.getString("id"))
                .then()
                .statusCode(404);
        as("only-stranger", "REFERRER")
                .delete(PATH + "/" + endpoint.getString("id"))
                .then()
                .statusCode(404);
        asOps().header("X-Centre", "zone-9").get(PATH).then().statusCode(200).body("items", equalTo(List.of()));
        as("desk-1", "DESK").get(PATH).then().statusCode(403);
        asOps().body(Map.of("url", receiver.url()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("owner"));
        asOps().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void itIsInTheApiDescription() {
        given().get("/q/openapi?format=json").then().body("paths.keySet()", hasItem(PATH + "/{id}/redeliver"));
    }

    private JsonPath subscribe(Map<String, Object> more) {
        return subscribe(receiver.url(), more);
    }

    private JsonPath subscribe(String url, Map<String, Object> more) {
        return add(url, more).statusCode(201).extract().jsonPath();
    }

    private ValidatableResponse add(String url, Map<String, Object> more) {
        var body = new java.util.HashMap<>(more);
        body.put("url", url);
        body.put("owner", owner);
        return asOps().body(body).post(PATH).then();
    }

    private ValidatableResponse add(String key, String url) {
        return asOps().header("Idempotency-Key", key)
                .body(Map.of("url", url, "owner", owner))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse rotate(JsonPath endpoint, String key, String overlap) {
        return asOps().header("Idempotency-Key", key)
                .post(PATH + "/" + endpoint.getString("id") + "/rotate?overlap=" + overlap)
                .then();
    }

    private static String answers() throws SQLException {
        try (var connection = TestPlatform.connect("mediation");
                var query = connection.prepareStatement(
                        "SELECT string_agg(encode(answer, 'escape'), ' ') FROM webhook_request");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static ValidatableResponse one(JsonPath endpoint) {
        return asOps().get(PATH + "/" + endpoint.getString("id")).then().statusCode(200);
    }

    private static ValidatableResponse deliveries(JsonPath endpoint) {
        return asOps().get(PATH + "/" + endpoint.getString("id") + "/deliveries")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(JsonPath endpoint, String what) {
        return asOps().post(PATH + "/" + endpoint.getString("id") + "/" + what).then();
    }

    private static void failures(JsonPath endpoint, int expected) {
        Await.untilHolds("failure " + expected, () -> one(endpoint).body("failures", equalTo(expected)));
    }

    private static void settled(JsonPath endpoint) {
        Await.untilHolds("the end of it", () -> one(endpoint).body("redelivering", nullValue()));
    }

    private static RequestSpecification asOps() {
        return as("ops-1", "OPS");
    }

    private static RequestSpecification as(String actor, String role) {
        return given().header("X-Actor", actor).header("X-Role", role).contentType(ContentType.JSON);
    }

    private void later(Duration by) {
        offset = offset.plus(by);
        asOps().body(Map.of("offset", offset.toString()))
                .put("/mediation/clock")
                .then()
                .statusCode(200);
    }

    private static void verify(JsonPath endpoint, Receiver.Message message) throws WebhookVerificationException {
        var headers = new java.util.HashMap<String, List<String>>();
        message.headers().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        new Webhook(endpoint.getString("secret")).verify(message.body(), headers);
    }

    /** The numbers that the receiver got, in the order in which it got them. */
    private List<Long> sent() {
        return receiver.messages().stream()
                .map(message -> JsonPath.from(message.body()).getLong("data.number"))
                .toList();
    }

    private List<Long> told(String... types) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = TestPlatform.connect("mediation");
                var insert = connection.prepareStatement(
                        "INSERT INTO feed (id, owner, type) VALUES (gen_random_uuid(), ?, ?) RETURNING number")) {
            var mine = !types[0].equals("somebody-elses");
            for (var type : mine ? List.of(types) : List.of(types).subList(1, types.length)) {
                insert.setString(1, mine ? owner : "other-" + owner);
                insert.setString(2, type);
                try (var rows = insert.executeQuery()) {
                    rows.next();
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }

    private static String stored(JsonPath endpoint) throws SQLException {
        try (var connection = TestPlatform.connect("mediation");
                var query = connection.prepareStatement(
                        "SELECT encode(secret, 'escape') || encode(previous_secret, 'escape') FROM webhook_endpoint WHERE id = ?::uuid")) {
            query.setString(1, endpoint.getString("id"));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
