package org.anxin.dispatch;

import static org.anxin.dispatch.Field.PLACE;
import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.now;
import static org.anxin.dispatch.Field.order;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.signed;
import static org.anxin.dispatch.Field.team;
import static org.anxin.dispatch.Field.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that come late from the field, many at a time. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class FieldReportsTest {
    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
        Await.untilHolds(
                "the directory",
                () -> desk().get("/dispatch/directory").then().statusCode(200).body("policies", not(empty())));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void areAppliedAsThingsHappenedAndOnceOnly() {
        var openedAt = now().minusSeconds(900);
        var matter = matter(log, openedAt, PLACE);
        log.await(matter, ClockBreached.class);
        post(matter, "sign", desk(), "{\"occurredAt\":\"" + openedAt.plusSeconds(30) + "\"}")
                .statusCode(200);
        var run = UUID.randomUUID().toString();
        var reports = new String[] {
            report(run + "-6", matter, "OUTCOME", openedAt.plusSeconds(800), "\"outcome\":\"RESOLVED_ON_SITE\""),
            report(run + "-1", matter, "RECEIVE", openedAt.plusSeconds(40), null),
            report(run + "-5", matter, "ROUND", openedAt.plusSeconds(700), null),
            report(run + "-3", matter, "CONTACT", openedAt.plusSeconds(100), null),
            report(run + "-2", matter, "ATTEMPT", openedAt.plusSeconds(60), "\"result\":\"WRONG_NUMBER\""),
            report(run + "-4", matter, "ARRIVE", openedAt.plusSeconds(600), null)
        };

        send(team(), reports)
                .statusCode(200)
                .body("results.status", contains("DONE", "DONE", "DONE", "DONE", "DONE", "DONE"))
                .body(
                        "results.clientId",
                        contains(run + "-6", run + "-1", run + "-5", run + "-3", run + "-2", run + "-4"))
                .body("results.problem", equalTo(Collections.nCopies(6, null)));
        order(matter)
                .body("status", equalTo("CONCLUDED"))
                // Whoever is next after the one under whose number nobody was.
                .body("officer", equalTo("officer-2"))
                .body("attempts", equalTo(2))
                .body("rounds", equalTo(1))
                .body("clocks.verdict", contains("KEPT", "KEPT", "KEPT"));
        log.await(matter, OrderConcluded.class);
        var told = told(log, matter);
        assertThat(told)
                .containsSubsequence(
                        "ClockBreached",
                        "OrderSigned",
                        "InstructionReceived",
                        "ContactAttempted",
                        "OfficerContacted",
                        "TeamArrived",
                        "SpotRoundHeld",
                        "OrderConcluded");

        send(team(), reports).statusCode(200).body("results.status", equalTo(Collections.nCopies(6, "REPEATED")));
        assertThat(told(log, matter)).isEqualTo(told);
    }

    @Test
    void whatIsRefusedKeepsNothingElseBack() {
        var openedAt = now().minusSeconds(300);
        var matter = matter(log, openedAt, PLACE);
        post(matter, "sign", desk(), null).statusCode(200);
        var unknown = Log.newMatter();
        var run = UUID.randomUUID().toString();

        send(
                        team(),
                        report(run + "-1", matter, "ARRIVE", openedAt.plusSeconds(200), null),
                        report(run + "-2", unknown, "ARRIVE", openedAt.plusSeconds(10), null),
                        report(run + "-3", matter, "RECEIVE", openedAt.minusSeconds(1), null),
                        report(run + "-4", matter, "ROUND", now().plusSeconds(3600), null),
                        report(run + "-5", matter, "OUTCOME", openedAt.plusSeconds(250), null),
                        report(run + "-6", matter, "CONTACT", openedAt.plusSeconds(20), "\"result\":\"NO_ANSWER\""))
                .statusCode(200)
                .body("results.status", contains("DONE", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"))
                .body("results[0].problem", nullValue())
                .body("results[1].problem.status", equalTo(404))
                .body("results[2].problem.rule", equalTo("before-opening"))
                .body("results[2].problem.errors.field", contains("occurredAt"))
                .body("results[3].problem.rule", equalTo("time-in-the-future"))
                .body("results[4].problem.errors.field", contains("outcome"))
                .body("results[5].problem.errors.field", contains("result"));

        // The very moment counts, not when it is told: the team came after 200 s, as is known by now.
        var early = report(run + "-7", matter, "OUTCOME", openedAt.plusSeconds(199), "\"outcome\":\"WITHDRAWN\"");
        send(team(), early)
                .body("results[0].problem.rule", equalTo("before-arrival"))
                .body("results[0].problem.errors.field", contains("occurredAt"));
        post(
                        matter,
                        "outcome",
                        team(),
                        "{\"outcome\":\"WITHDRAWN\",\"occurredAt\":\"" + openedAt.plusSeconds(199) + "\"}")
                .statusCode(422)
                .body("rule", equalTo("before-arrival"));
        send(desk(), report(run + "-8", matter, "OUTCOME", now(), "\"outcome\":\"WITHDRAWN\""))
                .body("results[0].problem.rule", equalTo("not-permitted"));
        order(matter).body("status", equalTo("ON_SITE"));
    }

    @Test
    void whatWasRefusedMayBeSentAgainOnceItsReasonIsGone() {
        var matter = matter(log);
        var ended = report(UUID.randomUUID().toString(), matter, "OUTCOME", now(), "\"outcome\":\"PARTIES_LEFT\"");
        send(team(), ended).body("results[0].problem.rule", equalTo("not-signed"));
        post(matter, "sign", desk(), null).statusCode(200);
        send(team(), ended).body("results[0].status", equalTo("DONE"));
        send(team(), ended).body("results[0].status", equalTo("REPEATED"));
    }

    @Test
    void whatConcernsSafetyAndDepartmentsIsTakenLateAsWell() {
        var openedAt = now().minusSeconds(300);
        var matter = matter(log, openedAt, PLACE);
        post(matter, "sign", desk(), null).statusCode(200);
        var run = UUID.randomUUID().toString();
        send(
                        team(),
                        report(run + "-1", matter, "CHECK_IN", openedAt.plusSeconds(20), null),
                        report(run + "-2", matter, "POLICE_SUPPORT", openedAt.plusSeconds(40), null),
                        report(run + "-3", matter, "DEPARTMENT_ARRIVE", openedAt.plusSeconds(50), null),
                        report(
                                run + "-4",
                                matter,
                                "DEPARTMENT_ARRIVE",
                                openedAt.plusSeconds(60),
                                "\"department\":\"LABOUR\""),
                        report(
                                run + "-5",
                                matter,
                                "DEPARTMENT_ARRIVE",
                                openedAt.plusSeconds(60),
                                "\"department\":\"NAVY\""))
                .statusCode(200)
                .body("results.status", contains("DONE", "DONE", "REFUSED", "DONE", "REFUSED"))
                .body("results[2].problem.errors.field", contains("department"))
                .body("results[4].problem.rule", equalTo("department-not-invited"));
        order(matter)
                .body("safety.policeCalledAt", equalTo(openedAt.plusSeconds(40).toString()))
                .body("joint.departments.department", contains("LABOUR"))
                .body("joint.departments.status", contains("THERE"));
        assertThat(told(log, matter)).doesNotContain("DepartmentInvited");
    }

    @Test
    void theSameNameForAnotherReportIsRefused() {
        var matter = signed(log);
        var name = UUID.randomUUID().toString();
        var at = now();
        send(team(), report(name, matter, "RECEIVE", at, null), report(name, matter, "ARRIVE", at, null))
                .statusCode(200)
                .body("results.status", contains("DONE", "REFUSED"))
                .body("results[1].problem.rule", equalTo("idempotency-key-reused"));
        // Another person's client has names of its own.
        send(as("team-1-b", "TEAM"), report(name, matter, "ARRIVE", at, null)).body("results.status", contains("DONE"));
    }

    @Test
    void aBatchHasLimitsAndNamesWhatIsMalformed() {
        var matter = signed(log);
        var many = Collections.nCopies(101, report("a", matter, "ARRIVE", now(), null));
        send(team(), many.toArray(String[]::new))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("reports"));
        send(team()).statusCode(400).body("errors.field", contains("reports"));
        send(team(), report("a b", matter, "ARRIVE", now(), null))
                .statusCode(400)
                .body("errors.field", contains("reports[0].clientId"));
        send(team(), "{\"clientId\":\"a\",\"type\":\"ARRIVE\"}")
                .statusCode(400)
                .body("errors.field", hasItem("reports[0].matterId"))
                .body("errors.field", hasItem("reports[0].occurredAt"));
        send(team(), report("a", matter, "SIGN", now(), null)).statusCode(400);
        send(as("caller-1", "CALLER"), report("a", matter, "ARRIVE", now(), null))
                .statusCode(403);
        order(matter).body("arrivedAt", nullValue());
    }

    private static ValidatableResponse send(RequestSpecification who, String... reports) {
        return who.contentType(ContentType.JSON)
                .body("{\"reports\":[" + String.join(",", reports) + "]}")
                .post("/dispatch/field-reports")
                .then();
    }

    private static String report(String clientId, MatterId matter, String type, Instant at, @Nullable String more) {
        return """
                {"clientId":"%s","matterId":"%s","type":"%s","occurredAt":"%s"%s}""".formatted(clientId, matter.value(), type, at, more == null ? "" : "," + more);
    }
}
