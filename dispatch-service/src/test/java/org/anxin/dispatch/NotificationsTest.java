package org.anxin.dispatch;

import static io.restassured.RestAssured.given;
import static org.anxin.dispatch.Field.PLACE;
import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.OfficersNotReached;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
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

    /** When the quiet hours end, after {@link #LATER} and a day after that. */
    private static final Instant MORNING = Instant.parse("2030-01-16T00:30:00Z"),
            NEXT_MORNING = Instant.parse("2030-01-17T00:30:00Z");

    private static final String NOTIFICATIONS = "/dispatch/notifications", WAITING = "/dispatch/notifications/waiting";

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
        assertThat(notices(quick)).noneMatch(notice -> "SIGN".equals(notice.get("stage")));
        post(slow, "sign", desk(), null).statusCode(200);
        Field.order(slow).body("nextDueAt", nullValue());
    }

    @Test
    void inQuietHoursWhoIsOffDutyIsToldAfterThemAndWhoIsOnDutyAtOnce() {
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
        var held = awaitHeld(offDuty);
        assertThat(held)
                .containsEntry("post", "SUPERVISOR")
                .containsEntry("recipient", "supervisor-1")
                .containsEntry("template", "CLOCK_BREACHED")
                .containsEntry("severity", "ORDINARY");
        assertThat(waits(offDuty, MORNING)).isTrue();

        var another = matter(log, at(LATER).minusSeconds(200), PLACE);
        awaitHeld(another);
        assertThat(pagedByOne()).extracting(notice -> notice.get("matterId")).contains(id(offDuty), id(another));
        assertThat(pagedByOne())
                .extracting(notice -> Instant.parse((String) notice.get("until")))
                .isSorted();

        at(Instant.parse("2030-01-16T00:30:01Z"));
        var told = awaitNotices(offDuty, 4).getLast();
        assertThat(told.get("recipient")).isEqualTo("supervisor-1");
        assertThat(told.get("id")).isEqualTo(held.get("id"));
        Await.untilHolds(
                "nothing to wait", () -> assertThat(waitingNotices(offDuty)).isEmpty());
    }

    @Test
    void aMajorMatterWakesWhoIsOffDutyAlsoWhenItTurnsOutToBeOne() {
        var night = at(LATER.plus(Duration.ofDays(1)));
        var major = matter(log, night.minusSeconds(200), PLACE, Severity.MAJOR);
        assertThat(awaitNotices(major, 4).getLast())
                .containsEntry("post", "SUPERVISOR")
                .containsEntry("severity", "MAJOR");

        var ordinary = matter(log, night.minusSeconds(200), PLACE);
        awaitHeld(ordinary);
        log.tell(
                ordinary,
                1,
                new MatterCorrected(1, MatterKind.DISPUTE, Category.LABOUR, Severity.MAJOR, HandlingMode.FIELD, null));
        assertThat(awaitNotices(ordinary, 4).getLast()).containsEntry("post", "SUPERVISOR");
    }

    @Test
    void teamsAreToldThatTheyGoOrNeedNotAndTheShiftLeadWhenNoneIsLeft() {
        at(NOON);
        var matter = matter(log, NOON.minusSeconds(5), PLACE);
        post(matter, "sign", desk(), null).statusCode(200);
        for (var team : List.of("team-1", "team-2", "team-zone")) {
            post(matter, "decline", Field.team(), "{\"team\":\"" + team + "\",\"reason\":\"TOO_FAR\"}")
                    .statusCode(200);
        }
        post(matter, "reassign", lead(), "{\"team\":\"team-2\",\"reason\":\"UNREACHABLE\"}")
                .statusCode(200);

        assertThat(awaitNotices(matter, 6))
                .extracting(
                        notice -> notice.get("template"),
                        notice -> notice.get("post"),
                        notice -> notice.get("recipient"))
                .containsExactlyInAnyOrder(
                        tuple("TEAM_INSTRUCTED", "TEAM", "team-1"),
                        tuple("TEAM_INSTRUCTED", "TEAM", "team-2"),
                        tuple("TEAM_INSTRUCTED", "TEAM", "team-zone"),
                        tuple("NO_TEAM", "SHIFT_LEAD", null),
                        tuple("TEAM_RELIEVED", "TEAM", "team-zone"),
                        tuple("TEAM_INSTRUCTED", "TEAM", "team-2"));
    }

    @Test
    void theShiftLeadIsToldOfAPlaceThatNobodyResolvedAndOfOfficersWhomNobodyReaches() {
        at(NOON);
        var nowhere = matter(log, NOON.minusSeconds(5), new Place(null, null));
        assertThat(awaitNotices(nowhere, 1).getFirst())
                .containsEntry("template", "PLACE_UNRESOLVED")
                .containsEntry("post", "SHIFT_LEAD");

        var matter = matter(log, NOON.minusSeconds(5), new Place(new GridCode("grid-4-e1"), null));
        post(matter, "sign", desk(), null).statusCode(200);
        var noAnswer = "{\"result\":\"NO_ANSWER\"}";
        post(matter, "contact", Field.team(), noAnswer).statusCode(200).body("nextOfficer", equalTo("officer-4"));
        post(matter, "contact", Field.team(), noAnswer).statusCode(200).body("nextOfficer", nullValue());
        post(matter, "contact", Field.team(), noAnswer).statusCode(200).body("attempts", equalTo(3));
        log.await(matter, OfficersNotReached.class);
        assertThat(awaitNotices(matter, 2))
                .extracting(notice -> notice.get("template"), notice -> notice.get("post"))
                .contains(tuple("OFFICERS_NOT_REACHED", "SHIFT_LEAD"));
    }

    @Test
    void onlyWhoMayReadOrdersSeesThemAndLimitsHold() {
        for (var list : List.of(NOTIFICATIONS, WAITING)) {
            as("caller-1", "CALLER").get(list).then().statusCode(403);
            desk().get(list + "?limit=0").then().statusCode(400).body("errors.field", contains("limit"));
            desk().get(list + "?cursor=x").then().statusCode(400).body("errors.field", contains("cursor"));
            desk().get(list + "?matter=x").then().statusCode(400).body("errors.field", contains("matter"));
            desk().header("X-Centre", "zone-2").get(list).then().statusCode(200).body("items", hasSize(0));
        }
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
        return items(NOTIFICATIONS + "?matter=" + id(matter)).stream()
                .sorted(Comparator.comparing(notice -> (Integer) notice.get("step")))
                .toList();
    }

    private static Map<String, Object> awaitHeld(MatterId matter) {
        Await.untilTrue("the end of the quiet hours", () -> waits(matter, MORNING) || waits(matter, NEXT_MORNING));
        return waitingNotices(matter).getFirst();
    }

    /** Whether all that a matter's people are told of waits for that moment. */
    private static boolean waits(MatterId matter, Instant until) {
        var waiting = waitingNotices(matter);
        return waiting.size() == 1
                && until.equals(Instant.parse((String) waiting.getFirst().get("until")));
    }

    private static List<Map<String, Object>> waitingNotices(MatterId matter) {
        return items(WAITING + "?matter=" + id(matter));
    }

    /** Everything that waits, page by page. */
    private static List<Map<String, Object>> pagedByOne() {
        var all = new ArrayList<Map<String, Object>>();
        String next = null;
        do {
            var page = desk().queryParam("limit", 1)
                    .queryParam("cursor", next == null ? "" : next)
                    .get(WAITING)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.<Map<String, Object>>getList("items"));
            next = page.getString("next");
        } while (next != null);
        return all;
    }

    private static List<Map<String, Object>> items(String list) {
        return desk().get(list).then().statusCode(200).extract().jsonPath().getList("items");
    }

    private static String id(MatterId matter) {
        return matter.value().toString();
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
}
