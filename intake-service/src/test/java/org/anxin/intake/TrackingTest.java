package org.anxin.intake;

import static io.restassured.RestAssured.given;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.report;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a tracking code sees how far the matter is to its end, whatever channel it came by and whether it was joined to another. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class TrackingTest {
    private static final Place PLACE = new Place(new GridCode("grid-1"), null);
    private static final AtomicInteger VISITORS = new AtomicInteger();

    private Log log;

    @BeforeEach
    void directory() {
        Zone.tell();
        log = Log.open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    private record Taken(MatterId matter, String code) {}

    @Test
    void aReportIsFollowedToItsEnd() {
        var taken = take("WALK_IN", "FIELD");
        log.await(taken.matter(), MatterOpened.class);
        shows(taken, "zh", "已转到值班台");

        log.tell(taken.matter(), 2, new OrderSigned());
        shows(taken, "zh", "已签收，正在安排小组");

        log.tell(taken.matter(), 2, new TeamArrived(null));
        shows(taken, "zh", "小组已到现场");

        log.tell(
                taken.matter(),
                2,
                new OrderHandedOn(
                        Level.CENTRE,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        new HandOver(Holder.MEDIATION, 3),
                        null));
        shows(taken, "zh", "工作人员正在处理");

        log.tell(taken.matter(), 3, concluded(Outcome.MEDIATION_REFUSED, 4));
        shows(taken, "zh", "工作人员已经办结", "有一方不愿意调解");

        log.tell(
                taken.matter(),
                4,
                new MatterReopened(
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        new HandOver(Holder.MEDIATION, 5),
                        null));
        shows(taken, "zh", "正在重新办理").body(not(containsString("结果：")));

        log.tell(taken.matter(), 5, concluded(Outcome.RESOLVED_TAKEN_BACK, 6));
        shows(taken, "zh", "工作人员已经办结", "已在中心调解解决");

        log.tell(taken.matter(), 6, new MatterClosed(ClosingReason.SATISFIED));
        shows(taken, "zh", "已办结，回访已完成", "已在中心调解解决");
        shows(taken, "en", "Dealt with and followed up", "Result: settled at the centre");
    }

    @Test
    void whatIsToldLateTakesNothingBack() {
        var taken = take("WALK_IN", "FIELD");
        log.await(taken.matter(), MatterOpened.class);
        log.tell(
                taken.matter(),
                2,
                new OrderConcluded(
                        Outcome.RESOLVED_ON_SITE,
                        null,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        new HandOver(Holder.FOLLOWUP, 3),
                        null));
        log.tell(taken.matter(), 2, new TeamArrived(null));
        // Another of the same key is noted later, so by then the arrival was.
        log.tell(taken.matter(), 3, new MatterClosed(ClosingReason.NO_CALL_BACK_NEEDED));
        shows(taken, "zh", "已办结，回访已完成", "已在现场调解解决");
        log.tell(taken.matter(), 2, new OrderSigned());
        var other = take("WALK_IN", "FIELD");
        log.await(other.matter(), MatterOpened.class);
        log.tell(other.matter(), 2, new OrderSigned());
        shows(other, "zh", "已签收");
        shows(taken, "zh", "已办结，回访已完成");
    }

    @Test
    void anOutcomeThatLeavesTheCountIsToldOnceASecondPersonHasSaidSo() {
        var taken = take("WALK_IN", "DESK");
        log.await(taken.matter(), MatterOpened.class);
        log.tell(taken.matter(), 2, concluded(Outcome.UNFOUNDED, 3));
        shows(taken, "zh", "工作人员已经办结").body(not(containsString("结果：")));

        log.tell(
                taken.matter(),
                3,
                new OutcomeCountersigned(3, Outcome.UNFOUNDED, new ActorId("mediator-1"), new ActorId("lead-1")));
        shows(taken, "zh", "工作人员已经办结", "结果：");
    }

    @Test
    void aReportThatWasJoinedIsAsFarAsTheMatterThatItBelongsTo() {
        var first = take("WALK_IN", "DESK");
        log.await(first.matter(), MatterOpened.class);
        var joining = take("QR_CODE", "DESK");
        shows(joining, "zh", "已收到，等待工作人员查看");
        asDesk().body(Map.of("kind", "JOIN", "to", first.matter().value().toString()))
                .post("/intake/matters/" + joining.matter().value() + "/link")
                .then()
                .statusCode(200);

        shows(joining, "zh", "工作人员正在处理", "已并入同一用人单位的事项");
        log.tell(first.matter(), 2, concluded(Outcome.RESOLVED_AT_DESK, 3));
        shows(joining, "zh", "工作人员已经办结", "已由工作人员协调解决", "已并入同一用人单位的事项")
                .body(not(containsString(first.matter().value().toString())));
        shows(first, "zh", "工作人员已经办结").body(not(containsString("已并入")));

        asDesk().post("/intake/matters/" + joining.matter().value() + "/unlink")
                .then()
                .statusCode(200);
        shows(joining, "zh", "已收到，等待工作人员查看").body(not(containsString("已并入")));
    }

    private static CaseConcluded concluded(Outcome outcome, int leg) {
        return new CaseConcluded(
                outcome,
                Level.CENTRE,
                null,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, leg),
                null);
    }

    private static Taken take(String channel, String mode) {
        var body = report();
        body.put("channel", channel);
        body.put("handlingMode", mode);
        var answer = asDesk().header("Idempotency-Key", newNumber())
                .body(body)
                .post("/intake/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Taken(new MatterId(UUID.fromString(answer.getString("matterId"))), answer.getString("trackingCode"));
    }

    /** Each look comes from another address, as of many people. */
    private static ValidatableResponse shows(Taken taken, String language, String... texts) {
        return Await.until("the page to say " + String.join(", ", texts), () -> {
            var page = given().header("X-Forwarded-For", "192.0.2." + VISITORS.incrementAndGet() % 250)
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParam("lang", language)
                    .formParam("code", taken.code())
                    .post("/intake/track")
                    .then()
                    .statusCode(200);
            for (var text : texts) {
                page.body(containsString(text));
            }
            return page;
        });
    }
}
