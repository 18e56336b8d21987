package org.anxin.intake;

import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consultations are answered where they come in. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ConsultationTest {
    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void aConsultationThatWaitsIsAnsweredAndGoesToFollowUp() {
        var taken = reported("CONSULTATION");
        var matter = new MatterId(UUID.fromString(taken.path("matterId")));

        advise(matter, "{\"advice\":\"可向劳动监察投诉\"}")
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"))
                .body("holder", equalTo("FOLLOWUP"));

        try (var log = Log.open()) {
            var concluded = log.await(matter, MatterConcluded.class).event();
            assertThat(concluded.outcome()).isEqualTo(Outcome.ADVICE_GIVEN);
            assertThat(concluded.handOver()).isEqualTo(new HandOver(Holder.FOLLOWUP, 2));
            assertThat(concluded.text()).isNotNull();
            assertThat(log.records(matter))
                    .noneMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains("监察"));
        }
        asDesk().get("/intake/matters/" + matter.value() + "/private?reason=call+back")
                .then()
                .body(containsString("可向劳动监察投诉"));
        advise(matter, "{\"advice\":\"再说一次\"}").statusCode(409).body("rule", equalTo("already-concluded"));
        RestAssured.given()
                .formParam("code", taken.<String>path("trackingCode"))
                .formParam("lang", "en")
                .post("/intake/track")
                .then()
                .statusCode(200)
                .body(containsString("Staff have dealt with it"));
    }

    @Test
    void whatIsNoConsultationOrNotIntakesIsNotAnsweredHere() {
        var dispute = new MatterId(UUID.fromString(reported("DISPUTE").path("matterId")));
        advise(dispute, "{\"advice\":\"…\"}").statusCode(409).body("rule", equalTo("no-consultation"));
        asDesk().body("{\"kind\":\"CONSULTATION\"}")
                .post("/intake/matters/" + dispute.value() + "/correct")
                .then()
                .statusCode(200);
        advise(dispute, "{}").statusCode(400).body("errors.field", contains("advice"));
        as("lead-1", "LEADER")
                .body("{\"advice\":\"…\"}")
                .post("/intake/matters/" + dispute.value() + "/advice")
                .then()
                .statusCode(403);
        advise(dispute, "{\"advice\":\"…\"}").statusCode(200);

        var body = referral(newNumber());
        body.put("kind", "CONSULTATION");
        body.put("handlingMode", "FIELD");
        String opened = as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .body("signBy", notNullValue())
                .extract()
                .path("matterId");
        advise(new MatterId(UUID.fromString(opened)), "{\"advice\":\"…\"}")
                .statusCode(409)
                .body("rule", equalTo("already-opened"));
    }

    @Test
    void aConsultationThatThePoliceReferIsAnsweredWithoutAnOrderAndTheirNumberIsToldSo() {
        var number = newNumber();
        var body = referral(number);
        body.put("kind", "CONSULTATION");
        body.remove("category");
        var taken = as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .body("signBy", nullValue())
                .extract();
        as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .body(equalTo(taken.body().asString()));
        var matter = new MatterId(UUID.fromString(taken.path("matterId")));

        advise(matter, "{\"advice\":\"可向劳动监察投诉\"}").statusCode(200);

        Await.untilHolds(
                "feedback to the police's number",
                () -> as110().get("/intake/referrals/110/" + number + "/feedback")
                        .then()
                        .body("items.stage", equalTo(List.of("RECEIVED", "OUTCOME"))));
        try (var log = Log.open()) {
            assertThat(log.await(matter, MatterConcluded.class).event().outcome())
                    .isEqualTo(Outcome.ADVICE_GIVEN);
            assertThat(log.of(matter)).noneMatch(record -> record.event() instanceof MatterOpened);
        }
    }

    @Test
    void aConsultationThatTheDeskOpensGoesToMediation() {
        var body = Requests.report();
        body.putAll(Map.of("channel", "HOTLINE", "kind", "CONSULTATION"));
        String matter = asDesk().header("Idempotency-Key", "asked-" + newNumber())
                .body(body)
                .post("/intake/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
        asDesk().body("{}")
                .post("/intake/matters/" + matter + "/open")
                .then()
                .statusCode(200)
                .body("holder", equalTo("MEDIATION"));
        advise(new MatterId(UUID.fromString(matter)), "{\"advice\":\"…\"}")
                .statusCode(409)
                .body("rule", equalTo("already-opened"));
    }

    private static ExtractableResponse<Response> reported(String kind) {
        var body = Requests.report();
        body.putAll(Map.of("channel", "QR_CODE", "kind", kind));
        return asDesk().header("Idempotency-Key", "asked-" + newNumber())
                .body(body)
                .post("/intake/reports")
                .then()
                .statusCode(201)
                .extract();
    }

    private static ValidatableResponse advise(MatterId matter, String body) {
        return asDesk().body(body)
                .post("/intake/matters/" + matter.value() + "/advice")
                .then();
    }
}
