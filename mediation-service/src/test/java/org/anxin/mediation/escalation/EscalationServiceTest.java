package org.anxin.mediation.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.contracts.value.ActorRole.CLERK;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.contracts.value.ActorRole.SHIFT_LEAD;
import static org.anxin.mediation.casework.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.EscalationOverdue;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.casework.Desk;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What departments do, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class EscalationServiceTest {
    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
        Desk.departments(log, "LABOUR", "MARKET", "COURT");
    }

    @AfterEach
    void close() {
        clock("PT0S");
        log.close();
    }

    @Test
    void aDepartmentAcceptsAsksIsAnsweredReportsAndConcludes() throws SQLException {
        var matter =
                escalated("{\"department\":\"LABOUR\",\"assisting\":[\"MARKET\"],\"legalMatter\":\"WAGE_ARREARS\"}");
        clerk("LABOUR")
                .get("/mediation/escalations?status=OFFERED&limit=200")
                .then()
                .statusCode(200)
                .body("items.matterId", hasItem(matter.value().toString()))
                .body("items.department", everyItem(equalTo("LABOUR")));

        post("LABOUR", matter, "accept", "{\"caseNumber\":\"LJ-2026-15\"}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("leads", equalTo(true))
                .body("legalMatter", equalTo("WAGE_ARREARS"))
                .body("caseNumber", equalTo("LJ-2026-15"))
                .body("dueAt", notNullValue());
        post("LABOUR", matter, "accept", "{}").statusCode(409).body("rule", equalTo("accepted-already"));
        post("LABOUR", matter, "ask", "{\"text\":\"请补充考勤记录\"}").statusCode(200).body("awaitingAnswer", equalTo(true));
        as(MEDIATOR)
                .body("{\"text\":\"已上传\"}")
                .post(path(matter, "LABOUR") + "/answer")
                .then()
                .statusCode(200)
                .body("awaitingAnswer", equalTo(false));
        clerk("LABOUR")
                .get(path(matter, "LABOUR"))
                .then()
                .statusCode(200)
                .body("texts.step", contains("INFORMATION_REQUESTED", "INFORMATION_ANSWERED"))
                .body("texts.text", contains("请补充考勤记录", "已上传"));
        assertThat(reads(matter)).isEqualTo(1);
        post("MARKET", matter, "progress", "{\"progress\":\"INVESTIGATING\"}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));

        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            clerk("LABOUR")
                    .header("Idempotency-Key", key)
                    .body("{\"documents\":[\"限期改正指令书\"]}")
                    .post(path(matter, "LABOUR") + "/conclude")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("CONCLUDED"))
                    .body("caseNumber", equalTo("LJ-2026-15"));
        }

        assertThat(log.await(matter, CaseConcluded.class).event().level()).isEqualTo(Level.DEPARTMENT);
        assertThat(log.await(matter, DepartmentConcluded.class).event().documents())
                .hasSize(1);
        assertThat(log.await(matter, EscalationReleased.class).event().department())
                .isEqualTo(new DepartmentCode("MARKET"));
        assertThat(log.records(matter)).noneMatch(record -> new String(record.value(), UTF_8).contains("考勤"));
        clerk("LABOUR").get(path(matter, "LABOUR")).then().statusCode(200).body("texts", empty());
        clerk("MARKET")
                .get(path(matter, "MARKET"))
                .then()
                .statusCode(200)
                .body("escalation.status", equalTo("RELEASED"));
    }

    @Test
    void nobodySeesOrChangesWhatIsAnotherDepartments() {
        var matter = escalated("{\"department\":\"LABOUR\"}");
        for (var what : new String[] {"accept", "conclude"}) {
            clerk("MARKET")
                    .body("{}")
                    .post(path(matter, "LABOUR") + "/" + what)
                    .then()
                    .statusCode(403)
                    .body("rule", equalTo("not-your-department"));
        }
        clerk("MARKET").get(path(matter, "LABOUR")).then().statusCode(403);
        clerk("MARKET").get("/mediation/escalations?department=LABOUR").then().statusCode(403);
        clerk("MARKET")
                .get("/mediation/escalations?limit=200")
                .then()
                .statusCode(200)
                .body("items.matterId", not(hasItem(matter.value().toString())));
        clerk("MARKET").get("/mediation/cases/" + matter.value()).then().statusCode(404);
        clerk("MARKET")
                .body("{}")
                .post("/mediation/cases/" + matter.value() + "/conclusion")
                .then()
                .statusCode(422)
                .body("rule", equalTo("other-department"));
        as(CLERK).get("/mediation/escalations").then().statusCode(403).body("rule", equalTo("department-missing"));
        as(CLERK).body("{}").post(path(matter, "LABOUR") + "/accept").then().statusCode(403);
        as(MEDIATOR).body("{}").post(path(matter, "LABOUR") + "/accept").then().statusCode(403);
        post("COURT", matter, "accept", "{}").statusCode(409).body("rule", equalTo("department-holds-nothing"));
        as(SHIFT_LEAD)
                .header("X-Centre", "zone-9")
                .body("{}")
                .post(path(matter, "LABOUR") + "/accept")
                .then()
                .statusCode(404);
    }

    @Test
    void aRefusalIsRuledOnAndAnotherDepartmentGetsTheMatter() {
        var matter = escalated("{\"department\":\"LABOUR\"}");
        post("LABOUR", matter, "refuse", "{\"reason\":\"WEATHER\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        post("LABOUR", matter, "refuse", "{\"reason\":\"NOT_COMPETENT\",\"text\":\"不属于本机关管辖\"}")
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("reason", equalTo("NOT_COMPETENT"))
                .body("rulingBy", notNullValue());
        clerk("LABOUR")
                .body("{\"ruling\":\"UPHELD\"}")
                .post(path(matter, "LABOUR") + "/ruling")
                .then()
                .statusCode(403);
        rule(matter, "{\"ruling\":\"UPHELD\",\"next\":\"WEATHER\"}")
                .statusCode(422)
                .body("rule", equalTo("unknown-department"));
        rule(matter, "{\"ruling\":\"UPHELD\",\"next\":\"MARKET\"}")
                .statusCode(200)
                .body("status", equalTo("RELEASED"));
        as(MEDIATOR)
                .get("/mediation/cases/" + matter.value())
                .then()
                .body("status", equalTo("WITH_DEPARTMENT"))
                .body("department", equalTo("MARKET"));
        post("MARKET", matter, "refuse", "{\"reason\":\"OUTSIDE_AREA\"}").statusCode(200);
        as(SHIFT_LEAD)
                .body("{\"ruling\":\"UPHELD\"}")
                .post(path(matter, "MARKET") + "/ruling")
                .then()
                .statusCode(200);
        as(MEDIATOR)
                .get("/mediation/cases/" + matter.value())
                .then()
                .body("status", equalTo("AT_CENTRE"))
                .body("department", nullValue());
    }

    @Test
    void whatIsNotDoneInTimeIsOverdueAndShown() {
        var matter = escalated("{\"department\":\"COURT\"}");
        clock("P8D");
        assertThat(log.await(matter, EscalationOverdue.class).event().limit()).isEqualTo(EscalationLimit.ANSWER);
        post("COURT", matter, "refuse", "{\"reason\":\"NOT_COMPETENT\"}")
                .statusCode(409)
                .body("rule", equalTo("too-late-to-refuse"));
        clerk("COURT")
                .get("/mediation/escalations?overdue=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.matterId", hasItem(matter.value().toString()));
        post("COURT", matter, "accept", "{}").statusCode(200).body("overdue", equalTo(false));

        clock("P60D");
        log.await(matter, EscalationOverdue.class, overdue -> overdue.limit() == EscalationLimit.TERM);
        Await.untilHolds(
                "the list to show it",
                () -> clerk("COURT")
                        .get("/mediation/escalations?overdue=true&limit=200")
                        .then()
                        .body("items.matterId", hasItem(matter.value().toString())));
        post("COURT", matter, "conclude", "{\"caseNumber\":\"(2026)0591民初12号\"}")
                .statusCode(200)
                .body("overdue", equalTo(false));
        assertThat(log.await(matter, DepartmentConcluded.class).event().caseNumber())
                .isEqualTo(new DepartmentCaseNumber("(2026)0591民初12号"));
    }

    @Test
    void whatIsWrittenIsErasedWithThePersonThatItMayName() {
        var matter = escalated("{\"department\":\"LABOUR\"}");
        post("LABOUR", matter, "ask", "{\"text\":\"请补充考勤记录\"}").statusCode(200);
        log.tell(matter, 1, new PersonErased(null, true));
        Await.untilHolds(
                "the words to be erased",
                () -> clerk("LABOUR")
                        .get(path(matter, "LABOUR"))
                        .then()
                        .body("texts.step", contains("INFORMATION_REQUESTED"))
                        .body("texts[0].text", nullValue()));
    }

    @Test
    void theListGoesOnWhereItsPageEnded() {
        for (var i = 0; i < 3; i++) {
            escalated("{\"department\":\"LABOUR\",\"assisting\":[\"MARKET\"]}");
        }
        var first = as(SHIFT_LEAD)
                .get("/mediation/escalations?limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = as(SHIFT_LEAD)
                .queryParam("limit", 3)
                .queryParam("cursor", first.getString("next"))
                .get("/mediation/escalations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var rows = new HashSet<String>();
        for (var page : List.of(first, second)) {
            for (var i = 0; i < 3; i++) {
                rows.add(page.getString("items[" + i + "].matterId") + page.getString("items[" + i + "].department"));
            }
        }
        assertThat(rows).hasSize(6);
        as(SHIFT_LEAD)
                .get("/mediation/escalations?status=LOST")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("status"));
    }

    private MatterId escalated(String body) {
        var matter = Desk.handedOn(log, Level.CENTRE);
        Desk.post(MEDIATOR, matter, "escalation", body).statusCode(200).body("status", equalTo("WITH_DEPARTMENT"));
        return matter;
    }

    private static RequestSpecification clerk(String department) {
        return as(CLERK).header("X-Unit", department);
    }

    private static ValidatableResponse post(String department, MatterId matter, String what, String body) {
        return clerk(department)
                .body(body)
                .post(path(matter, department) + "/" + what)
                .then();
    }

    private static ValidatableResponse rule(MatterId matter, String body) {
        return as(SHIFT_LEAD)
                .body(body)
                .post(path(matter, "LABOUR") + "/ruling")
                .then();
    }

    private static String path(MatterId matter, String department) {
        return "/mediation/escalations/" + matter.value() + "/" + department;
    }

    private static int reads(MatterId matter) throws SQLException {
        try (var connection = TestPlatform.connect("mediation");
                var query =
                        connection.prepareStatement("SELECT count(*) FROM escalation_text_read WHERE matter_id = ?")) {
            query.setObject(1, matter.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Sets the platform's clock so far ahead of the machine's. */
    private static void clock(String ahead) {
        as(ActorRole.OPS)
                .body("{\"offset\":\"" + ahead + "\"}")
                .put("/mediation/clock")
                .then()
                .statusCode(200);
    }
}
