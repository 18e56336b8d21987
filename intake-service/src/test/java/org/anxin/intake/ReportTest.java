package org.anxin.intake;

import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReportTest {
    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOTLINE", "WALK_IN", "INSPECTION", "ENTERPRISE_DAY", "MICRO_CENTRE"})
    void aReportGoesToTheDesk(String channel) {
        var answer = post(channel, newNumber());

        answer.then().statusCode(201).body("signBy", nullValue());
        try (var log = Log.open()) {
            var matter = new MatterId(id(answer));
            assertThat(log.await(matter, MatterReceived.class).event().channel())
                    .isEqualTo(Channel.valueOf(channel));
            assertThat(log.await(matter, MatterOpened.class).event().handOver())
                    .isEqualTo(new HandOver(Holder.MEDIATION, 2));
        }
    }

    @Test
    void theKeyIsNeeded() {
        asDesk().body(body("HOTLINE"))
                .post("/intake/reports")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void whatHasWaitedForTriageForAnHourIsOverdue() {
        var id = id(post("QR_CODE", newNumber())).toString();
        overdue().body("items.matterId", not(hasItem(id)));
        setClock("PT61M");
        try {
            overdue().body("items.matterId", hasItem(id)).body("items.status", everyItem(equalTo("RECEIVED")));
        } finally {
            setClock("PT0S");
        }
        asDesk().post("/intake/matters/" + id + "/open").then().statusCode(200);
    }

    private static ValidatableResponse overdue() {
        return asDesk().get("/intake/matters?overdue=true&limit=200").then().statusCode(200);
    }

    private static void setClock(String offset) {
        as("ops-1", "OPS")
                .body(Map.of("offset", offset))
                .put("/intake/clock")
                .then()
                .statusCode(200);
    }

    @Test
    void theSameKeyAndContentGetTheSameAnswer() {
        var key = newNumber();
        var body = body("HOTLINE");

        var first = asDesk().header("Idempotency-Key", key).body(body).post("/intake/reports");
        var second = asDesk().header("Idempotency-Key", key).body(body).post("/intake/reports");

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        var key = newNumber();
        post("HOTLINE", key).then().statusCode(201);

        post("WALK_IN", key).then().statusCode(422).body("rule", equalTo("idempotency-key-reused"));
    }

    @Test
    void theSameKeyOfAnotherClientIsAnotherReport() {
        var key = newNumber();
        var first = post("HOTLINE", key);

        var second = as("desk-2", "DESK")
                .header("Idempotency-Key", key)
                .body(body("HOTLINE"))
                .post("/intake/reports");

        assertThat(id(second)).isNotEqualTo(id(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFERRAL_110", "CITY_SUBCENTRE", "PIGEON"})
    void otherChannelsAreRefused(String channel) {
        post(channel, newNumber())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("channel"))
                .body("errors[0].detail", containsString("HOTLINE"));
    }

    @Test
    void aClaimFromTheQrPageWaitsUntilAPersonOpensIt() {
        var body = body("QR_CODE");
        body.remove("category");
        var key = newNumber();
        var answer = asDesk().header("Idempotency-Key", key).body(body).post("/intake/reports");
        var path = "/intake/matters/" + id(answer);
        asDesk().get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("handedTo", nullValue());
        asDesk().queryParam("status", "RECEIVED")
                .get("/intake/matters")
                .then()
                .body("items.matterId", hasItem(id(answer).toString()));

        asDesk().body(Map.of("category", "LABOUR", "handlingMode", "FIELD"))
                .post(path + "/open")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPENED"))
                .body("holder", equalTo("DISPATCH"))
                .body("leg", equalTo(2))
                .body("signBy", notNullValue());

        try (var log = Log.open()) {
            assertThat(log.await(new MatterId(id(answer)), MatterOpened.class)
                            .event()
                            .category())
                    .isEqualTo(Category.LABOUR);
        }
        asDesk().post(path + "/open").then().statusCode(409).body("rule", equalTo("already-opened"));
        // What has come of it since doesn't change what the report was answered.
        assertThat(asDesk().header("Idempotency-Key", key)
                        .body(body)
                        .post("/intake/reports")
                        .asString())
                .isEqualTo(answer.asString());
    }

    @Test
    void theClockPolicyIsTheOneForSuchMatters() {
        var major = body("HOTLINE");
        major.put("severity", "MAJOR");
        var atOnce = asDesk().header("Idempotency-Key", newNumber()).body(major).post("/intake/reports");
        var triaged = post("QR_CODE", newNumber());
        asDesk().body(Map.of("severity", "MAJOR", "handlingMode", "FIELD"))
                .post("/intake/matters/" + id(triaged) + "/open")
                .then()
                .statusCode(200);
        var ordinary = post("HOTLINE", newNumber());

        try (var log = Log.open()) {
            assertThat(opened(log, atOnce).event().policy()).isEqualTo(Zone.MAJOR);
            var found = opened(log, triaged);
            assertThat(found.event().policy()).isEqualTo(Zone.MAJOR);
            assertThat(found.event().signBy()).isEqualTo(found.occurredAt().plus(Zone.SIGN_MAJOR_WITHIN));
            assertThat(opened(log, ordinary).event().policy().policy().value()).isEqualTo("12510");
        }
    }

    private static Recorded<MatterOpened> opened(Log log, Response answer) {
        return log.await(new MatterId(id(answer)), MatterOpened.class);
    }

    @Test
    void openingIsAnsweredOncePerKey() {
        var path = "/intake/matters/" + id(post("QR_CODE", newNumber())) + "/open";
        var key = newNumber();

        var first = asDesk().header("Idempotency-Key", key).body(Map.of()).post(path);
        var second = asDesk().header("Idempotency-Key", key).body(Map.of()).post(path);

        first.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void openingTakesOnlyGridsOfTheDirectory() {
        var path = "/intake/matters/" + id(post("QR_CODE", newNumber())) + "/open";

        asDesk().body(Map.of("gridCode", "grid-77"))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("gridCode"));
    }

    @Test
    void whatNobodyReportedCanNotBeOpened() {
        asDesk().post("/intake/matters/" + UUID.randomUUID() + "/open").then().statusCode(404);
        asDesk().get("/intake/matters/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void personalDataIsReadWithAReasonAndLogged() throws Exception {
        var answer = post("HOTLINE", newNumber());
        var path = "/intake/matters/" + id(answer) + "/private";

        asDesk().get(path).then().statusCode(400).body("errors[0].field", equalTo("reason"));
        asDesk().queryParam("reason", "call back the reporter")
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(
                        "texts[0].content.report.statement",
                        equalTo(body("HOTLINE").get("statement")))
                .body("texts[0].content.report.parties[0].phone", equalTo("00000000000"))
                .body("texts[0].content.partyIds.size()", equalTo(2));
        as("leader-1", "LEADER")
                .queryParam("reason", "curious")
                .get(path)
                .then()
                .statusCode(403);

        try (var database = TestPlatform.connect("intake");
                var query = database.prepareStatement(
                        "SELECT string_agg(actor || ' ' || role || ' ' || what || ' ' || octet_length(why), '; ' ORDER BY id), bool_and(reason IS NULL)"
                                + " FROM private_read WHERE matter_id = ?")) {
            query.setObject(1, id(answer));
            var found = query.executeQuery();
            found.next();
            // The reason is somebody's own words: encrypted, with key, nonce and tag beside its 22 letters.
            assertThat(found.getString(1)).isEqualTo("desk-1 DESK READ 55");
            assertThat(found.getBoolean(2)).isTrue();
        }
    }

    @Test
    void nothingPersonalStandsInTheTablesInClear() throws Exception {
        var answer = post("HOTLINE", newNumber());

        try (var database = TestPlatform.connect("intake");
                var query = database.prepareStatement("""
                        SELECT (SELECT string_agg(e::text, '') FROM event e WHERE stream_id = ?)
                            || (SELECT string_agg(m::text, '') FROM matter m WHERE matter_id = ?)
                            || (SELECT string_agg(k::text, '') FROM claimed_key k WHERE stream_id = ?)
                            || (SELECT string_agg(p::text, '') FROM private_text p WHERE matter_id = ?)""")) {
            for (var i = 1; i <= 4; i++) {
                query.setObject(i, id(answer));
            }
            var found = query.executeQuery();
            found.next();
            assertThat(found.getString(1))
                    .doesNotContain("厂区", "货款", "00000000000", "某物流")
                    .doesNotContain(answer.jsonPath().getString("trackingCode"));
        }
    }

    @Test
    void matterListsArePagedNewestFirst() {
        for (var i = 0; i < 3; i++) {
            post("HOTLINE", newNumber()).then().statusCode(201);
        }

        var first = asDesk().queryParam("limit", 2).get("/intake/matters");
        var second = asDesk().queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/intake/matters");

        assertThat(first.jsonPath().getList("items")).hasSize(2);
        second.then()
                .statusCode(200)
                .body("items.matterId", not(hasItem(first.jsonPath().getString("items[1].matterId"))));
        assertThat(second.jsonPath().getString("items[0].matterId"))
                .isLessThan(first.jsonPath().getString("items[1].matterId"));
        asDesk().queryParam("limit", 201).get("/intake/matters").then().statusCode(400);
        asDesk().queryParam("cursor", "zzz").get("/intake/matters").then().statusCode(400);
        asDesk().queryParam("status", "LOST").get("/intake/matters").then().statusCode(400);
    }

    private static Map<String, Object> body(String channel) {
        var body = report();
        body.put("channel", channel);
        body.put("reportedAt", "2026-03-02T09:00:00+08:00");
        return body;
    }

    private static Response post(String channel, String key) {
        return asDesk().header("Idempotency-Key", key).body(body(channel)).post("/intake/reports");
    }

    private static UUID id(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("matterId"));
    }
}
