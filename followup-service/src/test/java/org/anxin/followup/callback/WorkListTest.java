package org.anxin.followup.callback;

import static io.restassured.RestAssured.given;
import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.contracts.value.ActorRole.LEADER;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.contracts.value.ActorRole.SHIFT_LEAD;
import static org.anxin.followup.callback.CallDesk.as;
import static org.anxin.followup.callback.CallDesk.called;
import static org.anxin.followup.callback.CallDesk.path;
import static org.anxin.followup.callback.CallDesk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two callers one rings, and who reopens again and again has to ask a supervisor. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class WorkListTest {
    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whoClaimsAFollowUpHasItAloneUntilTheCallBack() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        claim(matter, "caller-1").statusCode(200).body("claimedBy", equalTo("caller-1"));
        claim(matter, "caller-1").statusCode(200);
        claim(matter, "caller-2")
                .statusCode(409)
                .body("rule", equalTo("claimed-by-another"))
                .body("detail", containsString("caller-1"));
        assertThat(listed(matter, "caller-1", "mine")).isTrue();
        assertThat(listed(matter, "caller-2", "mine")).isFalse();
        assertThat(listed(matter, "caller-2", "free")).isFalse();
        assertThat(listed(matter, "caller-1", "free")).isTrue();

        called(matter, "UNREACHABLE").statusCode(200);

        assertThat(listed(matter, "caller-2", "free")).isTrue();
        claim(matter, "caller-2").statusCode(200).body("claimedBy", equalTo("caller-2"));
    }

    @Test
    void aClaimEndsByItself() throws SQLException {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        claim(matter, "caller-1").statusCode(200);
        try (var connection = TestPlatform.connect("followup");
                var update = connection.prepareStatement(
                        "UPDATE call_back_claim SET claimed_until = platform_now() WHERE matter_id = ?")) {
            update.setObject(1, matter.value());
            update.executeUpdate();
        }
        assertThat(listed(matter, "caller-1", "mine")).isFalse();
        claim(matter, "caller-2").statusCode(200).body("claimedBy", equalTo("caller-2"));
    }

    @Test
    void ofManyWhoClaimAtOnceOneGetsIt() throws Exception {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        var callers = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 32; i++) {
            var caller = "caller-" + i;
            callers.add(() -> claim(matter, caller).extract().statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : threads.invokeAll(callers)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void nobodyClaimsWhatIsOverOrElsewhereOrMayNot() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        as(MEDIATOR).post(path(matter) + "/claim").then().statusCode(403);
        as(CALLER)
                .header("X-Centre", "zone-2")
                .post(path(matter) + "/claim")
                .then()
                .statusCode(404);
        called(matter, "SATISFIED").statusCode(200);
        claim(matter, "caller-1").statusCode(409).body("rule", equalTo("nobody-to-call"));
    }

    @Test
    void afterTwoReopeningsASupervisorDecides() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        for (var leg = 5; leg <= 7; leg += 2) {
            called(matter, "DISSATISFIED").statusCode(200);
            post(matter, "reopening", "{\"to\":\"MEDIATION\"}").statusCode(200);
            log.tell(matter, leg - 1, CallDesk.caseConcluded(leg));
            var taken = leg;
            Await.untilHolds(
                    "follow-up to take the matter again",
                    () -> as(CALLER).get(path(matter)).then().body("leg", equalTo(taken)));
        }
        called(matter, "DISSATISFIED").statusCode(200).body("reopenings", equalTo(2));

        post(matter, "reopening", "{\"to\":\"MEDIATION\"}").statusCode(403).body("rule", equalTo("supervisor-decides"));
        as(LEADER)
                .body("{\"result\":\"SATISFIED\"}")
                .post(path(matter) + "/call-backs")
                .then()
                .statusCode(403);
        as(SHIFT_LEAD)
                .body("{\"to\":\"MEDIATION\"}")
                .post(path(matter) + "/reopening")
                .then()
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("reopenings", equalTo(3));
    }

    private static ValidatableResponse claim(MatterId matter, String caller) {
        return given().header("X-Actor", caller)
                .header("X-Role", CALLER.name())
                .contentType(ContentType.JSON)
                .post(path(matter) + "/claim")
                .then();
    }

    private static boolean listed(MatterId matter, String caller, String filter) {
        return given().header("X-Actor", caller)
                .header("X-Role", CALLER.name())
                .queryParam(filter, true)
                .queryParam("limit", 200)
                .get("/followup/follow-ups")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.matterId.join(' ')")
                .contains(matter.value().toString());
    }
}
