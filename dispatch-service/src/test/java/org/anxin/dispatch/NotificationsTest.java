package org.anxin.dispatch;

import static io.restassured.RestAssured.given;
import static org.anxin.dispatch.Field.PLACE;
import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ladder of an order and the notices that follow from it, at hours of a day in 2030 that no other test lives in. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class NotificationsTest {
    private static final Instant NOON = Instant.parse("2030-01-15T04:00:00Z");
    private static final Instant LATE = Instant.parse("2030-01-15T15:00:00Z");
    private static final Instant LATER = Instant.parse("2030-01-15T16:00:00Z");

    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
        Await.untilHolds(
                "the directory",
                () -> desk().get("/dispatch/directory")
                        .then()
                        .statusCode(200)
                        .body("policies", not(empty()))
                        .body("ladders", hasSize(1)));
    }

    @AfterEach
    void close() {
        setClock(Duration.ZERO);
        log.close();
    }

    @Test
    void whileNobodySignsTheLadderIsClimbedAndEachStepToldOnce() throws SQLException {
        var openedAt = at(NOON).minusSeconds(200);
        var matter = matter(log, openedAt, PLACE);
        log.await(matter, DutyCalled.class, call -> call.post() == LadderPost.SUPERVISOR);

        var notices = awaitNotices(matter, 4);
        assertThat(notices).extracting(notice -> notice.get("step")).containsExactly(1, 2, 3, 4);
        assertThat(notices)
                .extracting(notice -> notice.get("post"))
                .containsExactly("SECOND_SEAT", "SHIFT_LEAD", "SHIFT_LEAD", "SUPERVISOR");
        assertThat(notices)
                .extracting(notice -> notice.get("template"))
                .containsExactly("STEP_NOT_DONE", "STEP_NOT_DONE", "CLOCK_BREACHED", "CLOCK_BREACHED");
        assertThat(notices.getLast().get("recipient")).isEqualTo("supervisor-1");
        assertThat(notices)
                .extracting(notice -> Instant.parse((String) notice.get("calledAt")))
                .containsExactly(
                        openedAt.plusSeconds(30),
                        openedAt.plusSeconds(45),
                        openedAt.plusSeconds(60),
                        openedAt.plusSeconds(180));

        // A crash between the delivery and its mark: it is delivered again, under the same id.
        try (var database = TestPlatform.connect("dispatch");
                var forget = database.prepareStatement(
                        "UPDATE notice SET handed_at = NULL, try_at = '-infinity' WHERE matter_id = ?")) {
            forget.setObject(1, matter.value());
            assertThat(forget.executeUpdate()).isEqualTo(4);
        }
        Await.untilTrue("delivered again", () -> waiting(matter) == 0);
        assertThat(notices(matter)).isEqualTo(notices);
    }

    @Test
    void theDeliveryIsAPartOfTheFlow() {
        Await.untilHolds(
                "the flow to be well",
                () -> given().get("/q/health/group/flow")
                        .then()
                        .body("checks.find { it.name == 'notices' }.status", equalTo("UP")));
        assertThat(given().get("/q/metrics").asString())
                .contains("anxin_notices_delivered_total", "anxin_notices_look_age_seconds", "anxin_live_watchers");
    }

    @Test
    void aSignInTimeCallsNobody() {
        at(NOON);
        var slow = matter(log, NOON.minusSeconds(40), PLACE);
        var quick = matter(log, NOON.minusSeconds(5), PLACE);
        post(quick, "sign", desk(), null).statusCode(200);
        awaitNotices(slow, 1);
        assertThat(notices(quick)).isEmpty();
        post(slow, "sign", desk(), null).statusCode(200);
        Field.order(slow).body("nextDueAt", nullValue());
    }

    @Test
    void inQuietHoursWhoIsOffDutyIsToldAfterThemAndWhoIsOnDutyAtOnce() throws SQLException {
        lead().contentType(ContentType.JSON)
                .body("""
                        {"roster":"quiet","shifts":[{"shift":"late","lead":"supervisor-1","secondSeat":"desk-2",
                         "from":"2030-01-15T22:00:00+08:00","to":"2030-01-15T23:30:00+08:00"}]}""")
                .put("/dispatch/rosters")
                .then()
                .statusCode(200);
        Await.untilHolds(
                "the roster",
                () -> desk().get("/dispatch/duty?at={at}", LATE.toString())
                        .then()
                        .body("shifts.shift", contains("late")));

        var onDuty = matter(log, at(LATE).minusSeconds(200), PLACE);
        assertThat(awaitNotices(onDuty, 4))
                .extracting(notice -> notice.get("recipient"))
                .containsExactly("desk-2", "supervisor-1", "supervisor-1", "supervisor-1");

        var offDuty = matter(log, at(LATER).minusSeconds(200), PLACE);
        log.await(offDuty, DutyCalled.class, call -> call.post() == LadderPost.SUPERVISOR);
        assertThat(awaitNotices(offDuty, 3))
                .extracting(notice -> notice.get("post"))
                .doesNotContain("SUPERVISOR");
        Await.untilTrue(
                "the end of the quiet hours", () -> heldUntil(offDuty).equals(Instant.parse("2030-01-16T00:30:00Z")));
        at(Instant.parse("2030-01-16T00:30:01Z"));
        assertThat(awaitNotices(offDuty, 4).getLast().get("recipient")).isEqualTo("supervisor-1");
    }

    @Test
    void onlyWhoMayReadOrdersSeesThemAndLimitsHold() {
        as("caller-1", "CALLER").get("/dispatch/notifications").then().statusCode(403);
        desk().get("/dispatch/notifications?limit=0").then().statusCode(400).body("errors.field", contains("limit"));
        desk().get("/dispatch/notifications?cursor=x").then().statusCode(400).body("errors.field", contains("cursor"));
        desk().header("X-Centre", "zone-2")
                .get("/dispatch/notifications")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    /** Sets the platform's clock, and returns its time. */
    private static Instant at(Instant moment) {
        setClock(Duration.between(Field.now(), moment));
        return moment;
    }

    private static void setClock(Duration offset) {
        as("ops-1", "OPS")
                .contentType(ContentType.JSON)
                .body("{\"offset\":\"" + offset + "\"}")
                .put("/dispatch/clock")
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> awaitNotices(MatterId matter, int number) {
        Await.untilHolds(number + " notices", () -> assertThat(notices(matter)).hasSize(number));
        return notices(matter);
    }

    private static List<Map<String, Object>> notices(MatterId matter) {
        return desk()
                .get("/dispatch/notifications?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(notice -> matter.value().toString().equals(notice.get("matterId")))
                .sorted(Comparator.comparing(notice -> (Integer) notice.get("step")))
                .toList();
    }

    private static int waiting(MatterId matter) throws SQLException {
        try (var database = TestPlatform.connect("dispatch");
                var query = database.prepareStatement(
                        "SELECT count(*) FROM notice WHERE matter_id = ? AND handed_at IS NULL")) {
            query.setObject(1, matter.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Instant heldUntil(MatterId matter) throws SQLException {
        try (var database = TestPlatform.connect("dispatch");
                var query = database.prepareStatement("""
                        SELECT date_trunc('minute', try_at) FROM notice WHERE matter_id = ? AND post = 'SUPERVISOR'""")) {
            query.setObject(1, matter.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }
}
