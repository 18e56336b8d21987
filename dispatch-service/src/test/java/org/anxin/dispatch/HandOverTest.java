package org.anxin.dispatch;

import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.signed;
import static org.anxin.dispatch.Field.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shift is handed over: open matters, notes, two signatures. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class HandOverTest {
    private static final String NOTES = "{\"notes\":\"gate blocked, keys at the desk\"}";

    @Test
    void aShiftIsHandedOverWithItsOpenMattersAndNotesAndSignedByBoth() throws SQLException {
        try (var log = Log.open()) {
            var waiting = matter(log);
            var open = signed(log);
            var ended = signed(log);
            post(ended, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}").statusCode(200);

            var id = handOver(lead(), null, NOTES)
                    .statusCode(200)
                    .body("handedOverBy", equalTo("lead-1"))
                    .body(
                            "openMatters",
                            hasItems(waiting.value().toString(), open.value().toString()))
                    .body("openMatters", not(hasItem(ended.value().toString())))
                    .body("hasNotes", equalTo(true))
                    .body("takenOverBy", nullValue())
                    .extract()
                    .path("handOver")
                    .toString();
            sign(lead(), id).statusCode(409).body("rule", equalTo("hand-over-to-oneself"));
            sign(desk(), id).statusCode(403);
            sign(second(), id).statusCode(200).body("takenOverBy", equalTo("lead-2"));
            sign(second(), id).statusCode(200);
            sign(as("lead-3", "SHIFT_LEAD"), id).statusCode(409).body("rule", equalTo("hand-over-signed"));
            Await.untilHolds(
                    "the hand-over in the list",
                    () -> desk().get("/dispatch/handovers")
                            .then()
                            .statusCode(200)
                            .body("find { it.handOver == '" + id + "' }.takenOverBy", equalTo("lead-2")));

            second().get("/dispatch/handovers/{id}/notes", id)
                    .then()
                    .statusCode(200)
                    .body("notes", equalTo("gate blocked, keys at the desk"));
            desk().get("/dispatch/handovers/{id}/notes", id).then().statusCode(403);
            assertThat(stored("SELECT actor FROM shift_handover_read WHERE handover_id = '" + id + "'"))
                    .isEqualTo("lead-2");
            assertThat(stored("SELECT string_agg(data::text, ' ') FROM event WHERE stream_id = '" + id + "'"))
                    .doesNotContain("gate");
        }
    }

    @Test
    void withAPersonOfAMatterGoTheNotesOfEachHandOverThatItWasOpenAt() {
        try (var log = Log.open()) {
            var open = signed(log);
            var before =
                    handOver(lead(), null, NOTES).extract().path("handOver").toString();
            post(open, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}").statusCode(200);
            var after = handOver(lead(), null, NOTES).extract().path("handOver").toString();

            log.tell(open, 1, new PersonErased(null, true));

            Await.untilHolds(
                    "the notes to be erased",
                    () -> lead().get("/dispatch/handovers/{id}/notes", before)
                            .then()
                            .statusCode(410)
                            .body("rule", equalTo("erased")));
            lead().get("/dispatch/handovers/{id}/notes", after).then().statusCode(200);
        }
    }

    @Test
    void theSameRequestAgainIsTheSameHandOver() {
        var key = UUID.randomUUID().toString();
        var first = handOver(lead(), key, NOTES).statusCode(200).extract().asString();
        assertThat(handOver(lead(), key, NOTES).statusCode(200).extract().asString())
                .isEqualTo(first);
        handOver(lead(), key, null).statusCode(422).body("rule", equalTo("idempotency-key-reused"));
        handOver(lead(), null, null).statusCode(200).body("hasNotes", equalTo(false));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        handOver(desk(), null, NOTES).statusCode(403);
        handOver(lead(), null, "{\"notes\":\"" + "x".repeat(4001) + "\"}")
                .statusCode(400)
                .body("errors.field", contains("notes"));
        var unknown = UUID.randomUUID().toString();
        sign(second(), unknown).statusCode(404).body("rule", equalTo("no-such-hand-over"));
        lead().get("/dispatch/handovers/{id}/notes", unknown)
                .then()
                .statusCode(404)
                .body("rule", equalTo("no-such-hand-over"));
    }

    @Test
    void whoLeadsTheShiftHandsItOverOrLedItUntilJustNow() {
        plan();
        at("2033-01-15T08:30:00+08:00");
        handOver(lead(), null, null).statusCode(409).body("rule", equalTo("not-the-lead"));
        handOver(as("night-lead", "SHIFT_LEAD"), null, null).statusCode(200);
        handOver(as("day-lead", "SHIFT_LEAD"), null, null).statusCode(200);
        at("2033-01-15T10:30:00+08:00");
        handOver(as("night-lead", "SHIFT_LEAD"), null, null).statusCode(409);
    }

    @AfterEach
    void backToNow() {
        at(Field.now().toString());
    }

    private static void plan() {
        lead().contentType(ContentType.JSON)
                .body("""
                        {"roster":"handover","shifts":[
                         {"shift":"night","lead":"night-lead","from":"2033-01-14T20:00:00+08:00","to":"2033-01-15T08:00:00+08:00"},
                         {"shift":"day","lead":"day-lead","from":"2033-01-15T08:00:00+08:00","to":"2033-01-15T20:00:00+08:00"}]}""")
                .put("/dispatch/rosters")
                .then()
                .statusCode(200);
        Await.untilHolds(
                "the roster",
                () -> desk().get("/dispatch/duty?at=2033-01-15T09:00:00Z")
                        .then()
                        .body("shifts.lead", contains("day-lead")));
    }

    private static void at(String moment) {
        var offset = Duration.between(Field.now(), OffsetDateTime.parse(moment).toInstant());
        as("ops-1", "OPS")
                .contentType(ContentType.JSON)
                .body("{\"offset\":\"" + offset + "\"}")
                .put("/dispatch/clock")
                .then()
                .statusCode(200);
    }

    @Test
    void dutySaysHowMuchTeamsHaveToDoAndWhomToContact() {
        try (var log = Log.open()) {
            signed(log);
            desk().get("/dispatch/duty?grid=grid-4-e1")
                    .then()
                    .statusCode(200)
                    .body("officer", equalTo("officer-5"))
                    .body("load.find { it.team == 'team-1' }.openOrders", greaterThanOrEqualTo(1));
            desk().get("/dispatch/duty?grid=a b").then().statusCode(400).body("errors.field", contains("grid"));
        }
    }

    private static RequestSpecification second() {
        return as("lead-2", "SHIFT_LEAD");
    }

    private static ValidatableResponse handOver(RequestSpecification who, @Nullable String key, @Nullable String body) {
        var request = who.contentType(ContentType.JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return (body == null ? request : request.body(body))
                .post("/dispatch/handovers")
                .then();
    }

    private static ValidatableResponse sign(RequestSpecification who, String id) {
        return who.contentType(ContentType.JSON)
                .post("/dispatch/handovers/{id}/sign", id)
                .then();
    }

    private static String stored(String query) throws SQLException {
        try (var database = TestPlatform.connect("dispatch");
                var select = database.createStatement();
                var row = select.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
