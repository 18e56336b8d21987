package org.anxin.intake;

import static io.restassured.RestAssured.given;
import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who hung up. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class HotlineDraftTest {
    private static final String DRAFTS = "/intake/hotline/drafts";

    @Inject
    DataSource database;

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void whoHungUpIsCalledBackWithinFiveMinutesAndReportsThen() throws Exception {
        var kept = keep("hung-up-" + newNumber());
        String draft = kept.statusCode(201).extract().path("draftId");
        assertThat(Instant.parse(kept.extract().path("callBackBy")))
                .isEqualTo(Instant.parse(kept.extract().path("takenAt")).plusSeconds(300));

        open("").body("items.draftId", hasItem(draft));
        open("?due=true").body("items.draftId", not(hasItem(draft)));
        sql("UPDATE hotline_draft SET call_back_by = taken_at WHERE id = '" + draft + "'");
        open("?due=true")
                .body("items.draftId", hasItem(draft))
                .body("items.find { it.draftId == '" + draft + "' }.due", equalTo(true));
        asDesk().get(DRAFTS + "/" + draft)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("content.callerLine", equalTo("0512-00000000"))
                .body("content.statement", equalTo("老板欠我们三个月"));
        assertThat(count("private_read WHERE matter_id = '" + draft + "'")).isEqualTo(1);

        String matter = finish("desk-1", draft).statusCode(201).extract().path("matterId");
        finish("desk-1", draft).statusCode(201).body("matterId", equalTo(matter));
        finish("desk-2", draft).statusCode(409).body("rule", equalTo("draft-ended"));
        finish("desk-1", draft, "别的话")
                .statusCode(409)
                .body("rule", equalTo("draft-ended"), "detail", containsString(matter));
        discard(draft, "NUISANCE").statusCode(409);
        asDesk().get(DRAFTS + "/" + draft).then().statusCode(409);
        open("").body("items.draftId", not(hasItem(draft)));
        assertThat(count("private_text WHERE matter_id = '" + draft + "'")).isZero();
        try (var log = Log.open()) {
            var received = log.await(new MatterId(UUID.fromString(matter)), MatterReceived.class);
            assertThat(received.event().channel()).isEqualTo(Channel.HOTLINE);
        }
    }

    @Test
    void twoWhoFinishAtOnceMakeOneMatter() throws Exception {
        String draft = keep("race-" + newNumber()).extract().path("draftId");
        var matters = new HashSet<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .<Callable<ValidatableResponse>>mapToObj(i -> () -> finish("desk-" + i % 4, draft))
                    .toList();
            for (var answer : pool.invokeAll(tries)) {
                if (answer.get().extract().statusCode() == 201) {
                    matters.add(answer.get().extract().path("matterId"));
                } else {
                    answer.get().statusCode(409);
                }
            }
        }
        assertThat(matters).hasSize(1);
    }

    @Test
    void theSameKeyKeepsOneDraft() {
        var key = "twice-" + newNumber();
        String draft = keep(key).extract().path("draftId");
        keep(key).statusCode(201).body("draftId", equalTo(draft));
        asDesk().header("Idempotency-Key", key)
                .body("{\"statement\":\"别的\"}")
                .post(DRAFTS)
                .then()
                .statusCode(422)
                .body("rule", equalTo("idempotency-key-reused"));
    }

    @Test
    void whatNothingComesOfIsDiscardedWithAReason() throws Exception {
        String draft = keep("discarded-" + newNumber()).extract().path("draftId");
        discard(draft, "NOBODY_ANSWERS").statusCode(200).body("endedAs", equalTo("DISCARDED"));
        discard(draft, "NOBODY_ANSWERS").statusCode(200);
        discard(draft, "NUISANCE").statusCode(409).body("rule", equalTo("draft-ended"));
        finish("desk-1", draft).statusCode(409);
        assertThat(count("private_text WHERE matter_id = '" + draft + "'")).isZero();
    }

    @Test
    void whatHasExpiredIsGone() throws Exception {
        String draft = keep("expires-" + newNumber()).extract().path("draftId");
        sql("UPDATE hotline_draft SET expires_at = taken_at WHERE id = '" + draft + "'");
        asDesk().get(DRAFTS + "/" + draft).then().statusCode(404);
        finish("desk-1", draft).statusCode(404).body("rule", equalTo("unknown-draft"));
        Await.untilHolds("the words to be erased", () -> {
            assertThat(count("private_text WHERE matter_id = '" + draft + "'")).isZero();
        });
        open("").body("items.draftId", not(hasItem(draft)));
        open("?due=true").body("items.draftId", not(hasItem(draft)));
        open("?expired=true")
                .body("items.find { it.draftId == '" + draft + "' }.endedAs", equalTo("EXPIRED"))
                .body("items.find { it.draftId == '" + draft + "' }.due", equalTo(false));
        asDesk().get(DRAFTS + "?expired=true&due=true")
                .then()
                .statusCode(400)
                .body("errors.field", contains("expired"));
        assertThat(metric("anxin_hotline_expired_drafts_total")).isPositive();

        sql("UPDATE hotline_draft SET expires_at = expires_at - interval '367 days' WHERE id = '" + draft + "'");
        Await.untilTrue("the row to go", () -> count("hotline_draft WHERE id = '" + draft + "'") == 0);
    }

    @Test
    void aCallBackThatIsOverdueIsSeenInTheFlow() throws Exception {
        String draft = keep("overdue-" + newNumber()).extract().path("draftId");
        sql("UPDATE hotline_draft SET call_back_by = taken_at WHERE id = '" + draft + "'");
        Await.untilHolds("the warning", () -> {
            given().get("/q/health/group/flow")
                    .then()
                    .body("checks.find { it.name == 'hotline' }.status", equalTo("UP"))
                    .body("checks.find { it.name == 'hotline' }.data.overdue", greaterThan(0))
                    .body(
                            "checks.find { it.name == 'hotline' }.data.warning",
                            equalTo("callers wait for their call-back"));
            assertThat(metric("anxin_hotline_overdue_drafts")).isPositive();
        });
        discard(draft, "NOBODY_ANSWERS").statusCode(200);
    }

    @Test
    void aDraftThatHasEndedGoesWithItsKey() throws Exception {
        String draft = keep("ended-" + newNumber()).extract().path("draftId");
        discard(draft, "NUISANCE").statusCode(200);
        sql("UPDATE hotline_draft SET expires_at = taken_at, taken_at = taken_at - interval '8 days' WHERE id = '"
                + draft + "'");
        Await.untilTrue("the row to go", () -> count("hotline_draft WHERE id = '" + draft + "'") == 0);
    }

    @Test
    void aCentreThatIsntServedKeepsNone() {
        asDesk().header("X-Centre", "zone-9")
                .header("Idempotency-Key", "nowhere-" + newNumber())
                .body("{\"statement\":\"老板欠我们三个月\"}")
                .post(DRAFTS)
                .then()
                .statusCode(404)
                .body("rule", equalTo("no-such-centre"));
        asDesk().get(DRAFTS + "?due=maybe").then().statusCode(400).body("errors.field", equalTo(List.of("due")));
    }

    @Test
    void whoMayNotAndWhatIsMalformed() {
        asDesk().header("Idempotency-Key", "empty-" + newNumber())
                .body("{}")
                .post(DRAFTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("callerLine"));
        asDesk().body("{\"statement\":\"…\"}").post(DRAFTS).then().statusCode(400);
        as("team-1-a", "TEAM").get(DRAFTS).then().statusCode(403);
        String draft = keep("mine-" + newNumber()).extract().path("draftId");
        asDesk().header("X-Centre", "zone-2").get(DRAFTS + "/" + draft).then().statusCode(404);
        asDesk().body("{\"reason\":\"BORED\"}")
                .post(DRAFTS + "/" + draft + "/discard")
                .then()
                .statusCode(400);
        asDesk().body("{}").post(DRAFTS + "/" + draft + "/finish").then().statusCode(400);
        finish("desk-1", draft).statusCode(201);
    }

    @Test
    void whatOnlyAChannelKnowsIsCheckedThere() {
        report("INSPECTION", Map.of("inspector", "officer-1", "visit", "V-2026-7", "finding", "RISK_SIGN"))
                .statusCode(201)
                .body("warnings.size()", equalTo(0));
        report("INSPECTION", Map.of("inspector", "a b", "finding", "HUNCH"))
                .statusCode(400)
                .body("errors.field", contains("inspector", "finding"));
        report("ENTERPRISE_DAY", Map.of("enterpriseDay", "2026-03-15")).statusCode(201);
        report("ENTERPRISE_DAY", Map.of("enterpriseDay", "the 15th")).statusCode(400);
        report("WALK_IN", Map.of("enterpriseDay", "2026-03-15"))
                .statusCode(201)
                .body("warnings.field", contains("enterpriseDay"));
    }

    private static ValidatableResponse report(String channel, Map<String, String> own) {
        var body = Requests.report();
        body.put("channel", channel);
        body.putAll(own);
        return asDesk().header("Idempotency-Key", "own-" + newNumber())
                .body(body)
                .post("/intake/reports")
                .then();
    }

    private static ValidatableResponse keep(String key) {
        return asDesk().header("Idempotency-Key", key)
                .body("{\"callerLine\":\"0512-00000000\",\"statement\":\"老板欠我们三个月\"}")
                .post(DRAFTS)
                .then();
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    private static ValidatableResponse open(String query) {
        return asDesk().get(DRAFTS + query).then().statusCode(200);
    }

    private static final Map<String, Object> REPORT = Requests.report();

    private static ValidatableResponse finish(String who, String draft) {
        return finish(who, draft, REPORT.get("statement"));
    }

    private static ValidatableResponse finish(String who, String draft, Object statement) {
        var report = new HashMap<>(REPORT);
        report.put("statement", statement);
        return as(who, "DESK")
                .body(report)
                .post(DRAFTS + "/" + draft + "/finish")
                .then();
    }

    private static ValidatableResponse discard(String draft, String reason) {
        return asDesk().body("{\"reason\":\"" + reason + "\"}")
                .post(DRAFTS + "/" + draft + "/discard")
                .then();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private long count(String what) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("SELECT count(*) FROM " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
