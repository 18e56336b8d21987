package org.anxin.dispatch;

import static org.anxin.dispatch.Field.PLACE;
import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.dispatch.CheckInMissed;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.PoliceSupportCalled;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TwoPersonReason;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams on the spot, at hours of a day in 2031 that no other test lives in. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class TeamSafetyOnTheSpotTest {
    private static final Instant NOON = Instant.parse("2031-01-15T04:00:00Z");
    private static final Instant NIGHT = Instant.parse("2031-01-15T15:30:00Z");

    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
        Await.untilHolds(
                "the directory",
                () -> desk().get("/dispatch/directory")
                        .then()
                        .statusCode(200)
                        .body("safety", not(empty()))
                        .body("policeContacts.contact", hasItem("police-1")));
    }

    @AfterEach
    void close() {
        at(Field.now());
        log.close();
    }

    @Test
    void aTeamThatGivesNoSignOfLifeIsLookedAfterAlsoAtNight() {
        at(NIGHT);
        var matter = Field.matter(log, NIGHT.minusSeconds(5), PLACE);
        post(matter, "sign", desk(), null).statusCode(200).body("safety.twoPersons", contains("NIGHT"));
        assertThat(log.await(matter, OrderIssued.class).event().twoPersons()).containsExactly(TwoPersonReason.NIGHT);
        post(matter, "check-in", team(), null).statusCode(200).body("safety.checkInDueAt", nullValue());
        post(matter, "arrive", team(), null).statusCode(200).body("safety.checkInDueAt", notNullValue());
        var terms = log.await(matter, TeamArrived.class).event().checkIn();
        assertThat(terms).isNotNull();

        at(terms.firstDueAt().plus(Duration.ofMinutes(3)));
        log.await(matter, CheckInMissed.class);
        log.await(
                matter,
                DutyCalled.class,
                call -> call.stage().value().equals("CHECK_IN") && call.post() == LadderPost.SUPERVISOR);
        Field.order(matter).body("safety.checkInMissed", equalTo(true));
        Await.untilHolds(
                "two notices",
                () -> assertThat(notices(matter, "CHECK_IN_MISSED"))
                        .extracting(notice -> notice.get("post"))
                        .containsExactly("SHIFT_LEAD", "SUPERVISOR"));

        post(matter, "check-in", team(), null).statusCode(200).body("safety.checkInMissed", equalTo(false));
        post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}")
                .statusCode(200)
                .body("safety.checkInDueAt", nullValue());
    }

    @Test
    void oneTapCallsThePoliceContactOfTheGridAndTheMatterStays() {
        at(NOON);
        var matter = Field.matter(log, NOON.minusSeconds(5), PLACE);
        post(matter, "sign", desk(), null).statusCode(200).body("safety", nullValue());
        post(matter, "police-support", as("caller-1", "CALLER"), null).statusCode(403);
        post(matter, "police-support", team(), null)
                .statusCode(200)
                .body("status", equalTo("INSTRUCTED"))
                .body("safety.policeCalledAt", notNullValue());
        assertThat(log.await(matter, PoliceSupportCalled.class).event())
                .isEqualTo(new PoliceSupportCalled(1, new ActorId("police-1")));
        Await.untilHolds(
                "the notice",
                () -> assertThat(notices(matter, "POLICE_SUPPORT"))
                        .extracting(notice -> notice.get("post"), notice -> notice.get("recipient"))
                        .containsExactly(tuple("POLICE_CONTACT", "police-1")));
    }

    @Test
    void policeAreCalledBeforeTheSignAndAfterTheEndAsWell() {
        at(NOON);
        var matter = Field.matter(log, NOON.minusSeconds(5), PLACE);
        post(matter, "police-support", team(), null)
                .statusCode(200)
                .body("status", equalTo("AWAITING_SIGN"))
                .body("safety.policeCalledAt", notNullValue());
        post(matter, "sign", desk(), null).statusCode(200);
        post(matter, "outcome", team(), "{\"outcome\":\"PARTIES_LEFT\"}").statusCode(200);
        at(NOON.plusSeconds(120));
        post(matter, "police-support", team(), null).statusCode(200).body("status", equalTo("CONCLUDED"));
        post(matter, "check-in", team(), null).statusCode(200).body("safety.checkInDueAt", nullValue());
        log.await(matter, PoliceSupportCalled.class, call -> call.number() == 2);
        Await.untilHolds(
                "a notice for each",
                () -> assertThat(notices(matter, "POLICE_SUPPORT"))
                        .extracting(notice -> notice.get("recipient"))
                        .containsExactly("police-1", "police-1"));
    }

    @Test
    void theRulesAreVersionsThatACentreChanges() {
        var same = """
                {"checkIn":"PT30M","twoPersonSeverities":["MAJOR"],"twoPersonHours":{"fromMinute":1320,"toMinute":360}}""";
        adopt("leader-1", "LEADER", same).statusCode(200).body("version", equalTo(1));
        adopt("lead-1", "SHIFT_LEAD", same).statusCode(403);
        adopt("leader-1", "LEADER", "{}")
                .statusCode(400)
                .body("errors.field", contains("checkIn", "twoPersonSeverities"));
        adopt("leader-1", "LEADER", """
                        {"checkIn":"soon","twoPersonSeverities":["MAJOR","HUGE"],"twoPersonHours":{"fromMinute":1440},"off":["TWO_PERSONS"]}""")
                .statusCode(400)
                .body(
                        "errors.field",
                        contains(
                                "checkIn",
                                "twoPersonSeverities[1]",
                                "twoPersonHours.fromMinute",
                                "twoPersonHours.toMinute",
                                "twoPersonSeverities"));
        adopt("leader-1", "LEADER", """
                        {"validFrom":"2026-01-01T00:00:00Z","checkIn":"PT1S","off":["TWO_PERSONS"]}""")
                .statusCode(422)
                .body("rule", equalTo("safety-does-not-fit"))
                .body("errors.field", contains("validFrom", "checkIn"));
        adopt("leader-1", "LEADER", """
                        {"checkIn":"PT20M","off":["TWO_PERSONS"],"validFrom":"2099-01-01T00:00:00+08:00"}""")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("twoPersons", nullValue());
        desk().get("/dispatch/safety").then().statusCode(200).body("version", contains(1, 2));
    }

    private static ValidatableResponse adopt(String who, String role, String body) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/dispatch/safety")
                .then();
    }

    private static void at(Instant moment) {
        as("ops-1", "OPS")
                .contentType(ContentType.JSON)
                .body("{\"offset\":\"" + Duration.between(Field.now(), moment) + "\"}")
                .put("/dispatch/clock")
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> notices(MatterId matter, String template) {
        return lead()
                .get("/dispatch/notifications?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(notice -> matter.value().toString().equals(notice.get("matterId")))
                .filter(notice -> template.equals(notice.get("template")))
                .sorted(Comparator.comparing(notice -> (Integer) notice.get("step")))
                .toList();
    }
}
