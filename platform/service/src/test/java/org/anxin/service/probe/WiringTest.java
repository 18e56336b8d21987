package org.anxin.service.probe;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.anxin.contracts.Event;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.StoredEvent;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.codec.EventJson;
import org.anxin.service.log.KafkaClients;
import org.anxin.service.reference.Reference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The wiring with real database and broker: from the log to a stream, from a request to the log, and everything that can go wrong between. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = true)
class WiringTest {
    static final CentreCode CENTRE = new CentreCode("zone-1");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    KafkaClients kafka;

    @Inject
    Reference reference;

    @Inject
    DataSource database;

    @Inject
    ProbeWiring.Hear hear;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int poolSize;

    @Test
    void aRecordOfTheLogBecomesACaseAndARequestGoesToTheLog() throws Exception {
        // Given
        var matter = UUID.randomUUID();
        tell(matter, 1, "intake", opened(2));
        awaitCase(matter);
        // When
        as("MEDIATOR")
                .body("{\"note\":\"两人都在\"}")
                .post("/mediation/probes/{id}/rounds", matter)
                .then()
                .statusCode(200)
                .body("rounds", equalTo(1));
        // Then
        var told = await(() -> {
            var records = read(matter).stream()
                    .filter(record -> "mediation.round-held".equals(CloudEventsFormat.typeName(record)))
                    .toList();
            return records.isEmpty() ? null : CloudEventsFormat.recorded(records.getFirst());
        });
        assertThat(told.sequence()).isEqualTo(2);
        assertThat(told.metadata().leg()).isEqualTo(2);
        assertThat(told.metadata().actor().value()).isEqualTo("m-1");
        as("MEDIATOR").get("/mediation/probes/{id}/texts", matter).then().body("", equalTo(List.of("两人都在")));
    }

    @Test
    void theSameKeyIsAnsweredOnceAndOtherContentIsRefused() {
        // Given
        var matter = UUID.randomUUID();
        tell(matter, 1, "intake", opened(2));
        awaitCase(matter);
        var key = UUID.randomUUID().toString();
        // When
        for (var i = 0; i < 3; i++) {
            as("MEDIATOR")
                    .header("Idempotency-Key", key)
                    .body("{\"note\": \"a\"}")
                    .post("/mediation/probes/{id}/rounds", matter)
                    .then()
                    .statusCode(200)
                    .body("rounds", equalTo(1));
        }
        // Then
        as("MEDIATOR")
                .header("Idempotency-Key", key)
                .body("{\"note\": \"b\"}")
                .post("/mediation/probes/{id}/rounds", matter)
                .then()
                .statusCode(422)
                .body("rule", equalTo("idempotency-key-reused"));
        as("MEDIATOR")
                .header("Idempotency-Key", "with blank")
                .body("{}")
                .post("/mediation/probes/{id}/rounds", matter)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Idempotency-Key"));
    }

    @Test
    void aMatterOfAnotherCentreIsUnknown() {
        // Given
        var matter = UUID.randomUUID();
        tell(matter, 1, "intake", opened(2));
        awaitCase(matter);
        // When / Then
        as("MEDIATOR")
                .header("X-Centre", "zone-2")
                .get("/mediation/probes/{id}", matter)
                .then()
                .statusCode(404);
        as("MEDIATOR")
                .header("X-Centre", "zone-2")
                .body("{}")
                .post("/mediation/probes/{id}/rounds", matter)
                .then()
                .statusCode(404);
        as("MEDIATOR").get("/mediation/probes/{id}", matter).then().body("rounds", equalTo(0));
    }

    @Test
    void aDeadlineFiresWhenTheClockIsSetPastIt() {
        // Given
        var matter = UUID.randomUUID();
        tell(matter, 1, "intake", opened(2));
        awaitCase(matter);
        as("MEDIATOR")
                .body("{}")
                .post("/mediation/probes/{id}/rounds", matter)
                .then()
                .statusCode(200);
        // When
        as("OPS")
                .body("{\"offset\":\"PT2H\"}")
                .put("/mediation/clock")
                .then()
                .statusCode(200)
                .body("offset", equalTo("PT2H"));
        // Then
        try {
            await(() -> as("MEDIATOR")
                            .get("/mediation/probes/{id}", matter)
                            .jsonPath()
                            .getBoolean("failed")
                    ? true
                    : null);
            as("MEDIATOR")
                    .body("{}")
                    .post("/mediation/probes/{id}/rounds", matter)
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("case-ended"))
                    .body("instance", equalTo("/mediation/probes/" + matter + "/rounds"));
        } finally {
            as("OPS")
                    .body("{\"offset\":\"PT0S\"}")
                    .put("/mediation/clock")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aPoisonRecordIsParkedWithWhatFollowsOfItsMatterAndOthersGoOn() {
        // Given
        var sick = UUID.randomUUID();
        var well = UUID.randomUUID();
        // When: unreadable, then readable of the same matter, then another matter
        tellRaw(sick, 1, "intake.matter-opened.v1", "intake", "{\"nonsense\":1}");
        tell(sick, 2, "intake", opened(2));
        tell(well, 1, "intake", opened(2));
        // Then
        awaitCase(well);
        await(() -> parkedOf(sick).size() == 2 ? true : null);
        assertThat(parkedOf(sick).getFirst()).containsEntry("matterId", sick.toString());
        assertThat(parkedOf(sick).getFirst().get("reason").toString()).contains("handOver must be given");
        assertThat(parkedOf(sick).getLast().get("reason").toString()).contains("queued behind");
        given().get("/q/health/group/flow")
                .then()
                .statusCode(503)
                .body("checks.findAll{it.status=='DOWN'}.name", everyItem(equalTo("parked")));
        as("OPS")
                .post("/mediation/parked/{id}/put-back", sick)
                .then()
                .statusCode(200)
                .body("taken", equalTo(0));
        as("MEDIATOR").get("/mediation/parked").then().statusCode(403);
    }

    @Test
    void whatWasParkedIsPutBackInOrder() throws Exception {
        // Given: the first can't be read until somebody mends it
        var matter = UUID.randomUUID();
        tellRaw(matter, 1, "intake.matter-opened.v1", "intake", "{}");
        tell(matter, 2, "intake", opened(3));
        await(() -> parkedOf(matter).size() == 2 ? true : null);
        // When
        mend(matter);
        as("OPS")
                .post("/mediation/parked/{id}/put-back", matter)
                .then()
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("remaining.size()", equalTo(0));
        // Then
        as("MEDIATOR").get("/mediation/probes/{id}", matter).then().statusCode(200);
        var taken = await(() -> {
            var records = read(matter).stream()
                    .filter(record -> "mediation.case-taken".equals(CloudEventsFormat.typeName(record)))
                    .toList();
            return records.isEmpty() ? null : records;
        });
        assertThat(taken).hasSize(1);
        assertThat(CloudEventsFormat.recorded(taken.getFirst()).metadata().leg())
                .isEqualTo(2);
    }

    @Test
    void whatIsHeardWithoutACommandWaitsBehindWhatIsParkedOfItsMatter() throws Exception {
        // Given
        var sick = UUID.randomUUID();
        var well = UUID.randomUUID();
        tellRaw(sick, 1, "intake.matter-opened.v1", "intake", "{}");
        await(() -> parkedOf(sick).size() == 1 ? true : null);
        // When: it comes in a batch of its own, and another together with the poison
        var both = UUID.randomUUID();
        tell(sick, 2, "intake", repeat());
        tellTogether(
                event(CENTRE, both, 1, "intake.matter-opened.v1", "{}"),
                event(CENTRE, both, 2, "intake.repeat-reported.v1", EventJson.write(repeat())));
        tell(well, 1, "intake", repeat());
        // Then
        await(() -> hear.hasHeardOf(well) ? true : null);
        for (var matter : List.of(sick, both)) {
            await(() -> parkedOf(matter).size() == 2 ? true : null);
            assertThat(parkedOf(matter).getLast().get("reason").toString()).contains("queued behind");
            assertThat(hear.hasHeardOf(matter)).isFalse();
            // And when the first is mended, the second is heard after it
            mend(matter);
            as("OPS")
                    .post("/mediation/parked/{id}/put-back", matter)
                    .then()
                    .statusCode(200)
                    .body("taken", equalTo(2), "remaining.size()", equalTo(0));
            assertThat(hear.hasHeardOf(matter)).isTrue();
        }
    }

    @Test
    void parkedRecordsAreShownToAndPutBackByTheirOwnCentreOnly() {
        // Given one of another centre, and one whose centre can't be read
        var elsewhere = new CentreCode("zone-2");
        var theirs = UUID.randomUUID();
        var nobodys = UUID.randomUUID();
        tellTogether(event(elsewhere, theirs, 1, "intake.matter-opened.v1", "{}"));
        var unnamed =
                new CloudEventsFormat("intake").write(event(elsewhere, nobodys, 1, "intake.matter-opened.v1", "{}"));
        unnamed.headers().remove("ce_centre").add("ce_centre", "no code".getBytes(UTF_8));
        send(List.of(unnamed));
        await(() -> parkedOf(nobodys).size() == 1 ? true : null);
        await(() -> parkedOf(theirs, elsewhere).size() == 1 ? true : null);
        // Then
        assertThat(parkedOf(theirs)).isEmpty();
        assertThat(parkedOf(nobodys, elsewhere)).isEmpty();
        as("OPS")
                .post("/mediation/parked/{id}/put-back", theirs)
                .then()
                .statusCode(404)
                .body("rule", equalTo("nothing-parked"));
        as("OPS")
                .header("X-Centre", "zone-2")
                .post("/mediation/parked/{id}/put-back", nobodys)
                .then()
                .statusCode(404);
        as("OPS")
                .header("X-Centre", "zone-2")
                .post("/mediation/parked/{id}/put-back", theirs)
                .then()
                .statusCode(200)
                .body("taken", equalTo(0), "remaining.size()", equalTo(1));
    }

    @Test
    void noRowOfTheDatabaseReachesTheLog() {
        // Given
        var logged = new ConcurrentLinkedQueue<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                var text = new StringWriter();
                text.append(new SimpleFormatter().formatMessage(record));
                if (record.getThrown() != null) {
                    record.getThrown().printStackTrace(new PrintWriter(text, true));
                }
                logged.add(text.toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            // When the database refuses a row, and says in its message what stood in it
            var matter = UUID.randomUUID();
            tellTogether(
                    event(new CentreCode("refused"), matter, 1, "intake.matter-opened.v1", EventJson.write(opened(2))));
            await(() -> parkedOf(matter, new CentreCode("refused")).size() == 1 ? true : null);
            // Then the log names the constraint and not the row
            assertThat(logged).anyMatch(line -> line.contains("23514 probe_refuses"));
            assertThat(logged).noneMatch(line -> line.contains("Failing row"));
        } finally {
            root.removeHandler(handler);
        }
    }

    @Test
    void requestsThatAreAbortedLeaveThePoolWhole() throws Exception {
        // Given
        var matters = Stream.generate(UUID::randomUUID).limit(100).toList();
        matters.forEach(matter -> tell(matter, 1, "intake", opened(2)));
        matters.forEach(WiringTest::awaitCase);
        // When: thousands send a request and hang up at once or a moment later
        try (var clients = Executors.newFixedThreadPool(16)) {
            for (var i = 0; i < 2000; i++) {
                var request = request(matters.get(i % matters.size()));
                var pause = i % 4 * 500_000L;
                clients.submit(() -> {
                    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
                        socket.setSoLinger(true, 0);
                        socket.getOutputStream().write(request);
                        socket.getOutputStream().flush();
                        LockSupport.parkNanos(pause);
                    }
                    return null;
                });
            }
        }
        // Then: every connection of the pool can be taken, once those that still wait have had their turn
        var taken = Uni.join()
                .all(Stream.generate(pool::getConnection).limit(poolSize).toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofMinutes(3));
        assertThat(taken).hasSize(poolSize);
        taken.forEach(connection -> connection.close().await().indefinitely());
        as("MEDIATOR")
                .body("{}")
                .post("/mediation/probes/{id}/rounds", matters.getFirst())
                .then()
                .statusCode(200);
        // And: nothing is half-written
        assertThat(
                        count(
                                "SELECT count(*) FROM (SELECT FROM event GROUP BY stream_id HAVING count(*) <> max(stream_version))"))
                .isZero();
        assertThat(count("""
                SELECT count(*) FROM probe p WHERE p.rounds <>
                  (SELECT count(*) FROM event e WHERE e.stream_id = p.matter_id AND e.type = 'mediation.round-held.v1')""")).isZero();
    }

    private static byte[] request(UUID matter) {
        var body = "{\"note\":\"a\"}";
        return ("POST /mediation/probes/%s/rounds HTTP/1.1\r\nHost: localhost\r\nX-Actor: m-1\r\nX-Role: MEDIATOR\r\n"
                        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s")
                .formatted(matter, body.length(), body)
                .getBytes(UTF_8);
    }

    @Test
    void theServiceDescribesItself() {
        given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItem("/mediation/clock"))
                .body("paths.'/mediation/clock'.put.parameters.name", hasItem("X-Actor"))
                .body("components.schemas.MatterId.format", equalTo("uuid"));
    }

    @Test
    void whatTheRulesRefuseOrTheSourceDoesNotOwnIsParked() {
        var refused = UUID.randomUUID();
        var stolen = UUID.randomUUID();
        var future = UUID.randomUUID();
        tell(refused, 1, "intake", opened(901));
        tell(stolen, 1, "dispatch", opened(2));
        tellRaw(future, 1, "intake.matter-opened.v99", "intake", "{}");
        await(() -> parkedOf(refused).size()
                                + parkedOf(stolen).size()
                                + parkedOf(future).size()
                        == 3
                ? true
                : null);
        assertThat(parkedOf(refused).getFirst()).containsEntry("reason", "refused: leg-too-high");
        assertThat(parkedOf(stolen).getFirst().get("reason").toString()).contains("does not own");
        assertThat(parkedOf(future).getFirst().get("reason").toString()).contains("registered");
    }

    @Test
    void theReferenceTopicIsFollowed() {
        var grid = new GridCode("G-" + UUID.randomUUID().toString().substring(0, 8));
        tell(UUID.randomUUID(), 1, "dispatch", new GridRegistered(grid, null, new OfficerCode("O-1")));
        await(() -> reference.centre(CENTRE).flatMap(known -> known.grid(grid)).orElse(null));
    }

    @Test
    void liveAndReadySayNothingOfTheFlow() {
        given().get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
        given().get("/q/health/started").then().statusCode(200);
        var ready =
                given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();
        assertThat(ready.getList("checks.name")).doesNotContain("relay", "Database connections health check", "parked");
        var flow = given().get("/q/health/group/flow").jsonPath();
        assertThat(flow.<String>getList("checks.name"))
                .contains("store", "relay", "consumer", "reference", "timers", "parked", "clock");
        given().get("/q/metrics").then().statusCode(200).body(containsString("anxin_relay_lag_seconds"));
    }

    @Test
    void whoActsHasToBeNamedAndPermitted() {
        var id = UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/mediation/probes/{id}/rounds", id)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("X-Actor"));
        as("SYSTEM").get("/mediation/probes/{id}", id).then().statusCode(401).body("errors.field", hasItem("X-Role"));
        as("CALLER")
                .body("{}")
                .post("/mediation/probes/{id}/rounds", id)
                .then()
                .statusCode(403)
                .body("rule", equalTo("not-permitted"));
        as("MEDIATOR")
                .body("{\"offset\":\"PT1H\"}")
                .put("/mediation/clock")
                .then()
                .statusCode(403);
    }

    @Test
    void badInputIsAnsweredWithTheField() {
        var bad = Map.ofEntries(
                Map.entry("{\"note\":5}", "note"),
                Map.entry("{\"note\":\"" + "a".repeat(21) + "\"}", "note"),
                Map.entry("{\"note\":\"a\\u0000b\"}", "note"),
                Map.entry("{\"note\":\"a\\ud800b\"}", "note"),
                Map.entry("{\"note\":\"a\",\"note\":\"b\"}", "note"),
                Map.entry("{\"nots\":\"a\"}", "nots"),
                Map.entry("{\"severity\":\"HIGH\"}", "severity"),
                Map.entry("{\"severity\":1}", "severity"),
                Map.entry("{\"officer\":\"a b\"}", "officer"),
                Map.entry("{\"occurredAt\":\"2026-11-22T08:00:00\"}", "occurredAt"),
                Map.entry("{\"occurredAt\":\"9999-11-22T08:00:00Z\"}", "occurredAt"),
                Map.entry("{\"parties\":[{\"name\":\"a\"},{\"age\":3}]}", "parties[1].name"),
                Map.entry("{\"parties\":[{\"name\":\"a\",\"age\":\"3\"}]}", "parties[0].age"),
                Map.entry("{\"parties\":[{\"name\":\"a\",\"age\":99999999999}]}", "parties[0].age"),
                Map.entry("{\"parties\":{}}", "parties"),
                Map.entry("{\"note\":", "note"));
        bad.forEach((body, field) -> as("MEDIATOR")
                .body(body.getBytes(UTF_8))
                .post("/mediation/probes/{id}/rounds", UUID.randomUUID())
                .then()
                .log()
                .ifValidationFails()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field)));
    }

    @Test
    void brokenBodiesAreAnsweredAndTheServiceStaysUp() {
        post("{\"note\":\"a".getBytes(UTF_8), 400);
        post(new byte[] {'{', '"', 'n', 'o', 't', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'}, 400);
        post(new byte[] {'{', '"', 'n', 'o', 't', 'e', '"', ':', '"', (byte) 0xc0, (byte) 0x80, '"', '}'}, 400);
        post("[".repeat(5000).getBytes(UTF_8), 400);
        post(("{\"parties\":" + "[".repeat(5000)).getBytes(UTF_8), 400);
        post("{} {}".getBytes(UTF_8), 400);
        post("null".getBytes(UTF_8), 400);
        post(new byte[0], 400);
        post(("{\"note\":\"" + "a".repeat(1_100_000) + "\"}").getBytes(UTF_8), 413);
        as("MEDIATOR")
                .body("{\"occurredAt\":\"%s\"}".formatted(Instant.now().plusSeconds(3600)))
                .post("/mediation/probes/{id}/rounds", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("occurredAt"));
    }

    @Test
    void wrongPathsMethodsAndTypesAreProblems() {
        var id = UUID.randomUUID();
        as("MEDIATOR").get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        as("MEDIATOR").get("/mediation/nowhere").then().statusCode(404).contentType("application/problem+json");
        as("OPS").get("/intake/parked").then().statusCode(404).contentType("application/problem+json");
        as("MEDIATOR")
                .get("/mediation/probes/not-an-id")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        as("MEDIATOR")
                .delete("/mediation/probes/{id}", id)
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        given().header("X-Actor", "m-1")
                .header("X-Role", "MEDIATOR")
                .contentType("text/plain")
                .body("x")
                .post("/mediation/probes/{id}/rounds", id)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", not(containsString("json")));
        as("MEDIATOR")
                .get("/mediation/probes/{id}/fault", id)
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("detail", nullValue());
    }

    @Test
    void parametersThatCantBeReadAreNamed() {
        var refused = Map.of(
                "limit=x", "limit",
                "limit=99999999999", "limit",
                "short=maybe", "short",
                "short=TRUE", "short",
                "word=a%00b", "word");
        refused.forEach((query, parameter) -> as("MEDIATOR")
                .urlEncodingEnabled(false)
                .get("/mediation/probes?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("rule", equalTo("invalid-request"), "errors.field", equalTo(List.of(parameter))));
        as("MEDIATOR").get("/mediation/probes").then().statusCode(200).body(equalTo("0 false null"));
        as("MEDIATOR")
                .get("/mediation/probes?limit=7&short=true&word=a")
                .then()
                .statusCode(200)
                .body(equalTo("7 true a"));
    }

    private static void post(byte[] body, int status) {
        as("MEDIATOR")
                .body(body)
                .post("/mediation/probes/{id}/rounds", UUID.randomUUID())
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static RequestSpecification as(String role) {
        return given().header("X-Actor", "m-1").header("X-Role", role).contentType(ContentType.JSON);
    }

    /** As when a newer version of the service can read what this one can't. */
    private void mend(UUID matter) throws SQLException {
        try (var connection = database.getConnection();
                var mend = connection.prepareStatement(
                        "UPDATE parked SET value = ? WHERE stream_id = ? AND headers->>'ce_sequence' = '0000000001'")) {
            mend.setBytes(1, EventJson.write(opened(2)).getBytes(UTF_8));
            mend.setObject(2, matter);
            mend.executeUpdate();
        }
    }

    private static List<Map<String, Object>> parkedOf(UUID matter) {
        return parkedOf(matter, CENTRE);
    }

    private static List<Map<String, Object>> parkedOf(UUID matter, CentreCode centre) {
        return as("OPS")
                .header("X-Centre", centre.value())
                .get("/mediation/parked?limit=200")
                .jsonPath()
                .getList("items.findAll{it.matterId=='%s'}".formatted(matter));
    }

    private static void awaitCase(UUID matter) {
        await(() -> as("MEDIATOR").get("/mediation/probes/{id}", matter).statusCode() == 200 ? true : null);
    }

    private static RepeatReported repeat() {
        return new RepeatReported(new MatterId(UUID.randomUUID()), new ReportId(UUID.randomUUID()));
    }

    static MatterOpened opened(int leg) {
        return new MatterOpened(
                new HandOver(Holder.MEDIATION, leg),
                Instant.parse("2026-11-20T01:00:00Z"),
                MatterKind.DISPUTE,
                null,
                Severity.ORDINARY,
                HandlingMode.DESK,
                new Place(null, null),
                new PolicyRef(new PolicyCode("12510"), 1),
                null,
                false);
    }

    private void tell(UUID matter, long sequence, String source, Event event) {
        tellRaw(matter, sequence, EventTypes.of(event.getClass()).id(), source, EventJson.write(event));
    }

    private void tellRaw(UUID matter, long sequence, String type, String source, String data) {
        send(List.of(new CloudEventsFormat(source).write(event(CENTRE, matter, sequence, type, data))));
    }

    /** Events of intake that the listener reads in one batch, as far as that can be said. */
    private void tellTogether(StoredEvent... events) {
        var format = new CloudEventsFormat("intake");
        send(Stream.of(events).map(format::write).toList());
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = kafka.relayProducer()) {
            for (var record : records) {
                producer.send(record);
            }
            producer.flush();
        }
    }

    static StoredEvent event(CentreCode centre, UUID matter, long sequence, String type, String data) {
        var metadata = new Metadata(centre, 1, null, UUID.randomUUID(), new ActorId("i-1"), ActorRole.DESK);
        var now = Instant.parse("2026-11-20T01:00:00Z");
        return new StoredEvent(
                matter,
                sequence,
                UUID.randomUUID(),
                type,
                now,
                now,
                data,
                EventJson.writeMetadata(metadata),
                new byte[32]);
    }

    private List<ConsumerRecord<String, byte[]>> read(UUID matter) {
        try (var consumer = kafka.reader()) {
            var partitions = consumer.partitionsFor("matters").stream()
                    .map(partition -> new TopicPartition("matters", partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (matter.toString().equals(record.key())) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    static <T> T await(Callable<T> look) {
        return assertThat(poll(look)).isNotNull().actual();
    }

    private static <T> @Nullable T poll(Callable<T> look) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            try {
                var found = look.call();
                if (found != null) {
                    return found;
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(20_000_000);
        }
        return null;
    }
}
