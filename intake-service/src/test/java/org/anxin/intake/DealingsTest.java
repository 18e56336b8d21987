package org.anxin.intake;

import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.WithdrawalGranted;
import org.anxin.contracts.dispatch.WithdrawalRefused;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.ReturnAsked;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.mediation.CaseReturnRequested;
import org.anxin.contracts.mediation.CaseWithdrawalGranted;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.WithdrawalRefusal;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 110 takes a referral back, and answers a return. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class DealingsTest {
    private final String number = newNumber();
    private final ReferralKey key = new ReferralKey(new SourceCode("110"), new ReferralNumber(number));
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

    @Test
    void aWithdrawalIsAskedOfTheHolderAndItsAnswerShown() {
        var matter = refer();

        cancel(Map.of("statement", "报警人称已和解")).statusCode(200).body("withdrawal", equalTo("REQUESTED"));
        cancel(null).statusCode(200).body("withdrawal", equalTo("REQUESTED"));

        var asked = log.await(matter, WithdrawalRequested.class).event();
        assertThat(asked.referral()).isEqualTo(key);
        assertThat(asked.text()).isNotNull();
        assertThat(log.of(matter).stream().filter(told -> told.event() instanceof WithdrawalRequested))
                .hasSize(1);
        for (var record : log.records(matter)) {
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain("和解");
        }
        asDesk().get("/intake/matters/" + matter.value() + "/private?reason=call+back")
                .then()
                .body(containsString("报警人称已和解"));

        log.tell(matter, 2, new WithdrawalGranted(key));

        log.await(matter, WithdrawalAnswered.class, WithdrawalAnswered::granted);
        seen("withdrawal", "GRANTED");
        cancel(null).statusCode(200).body("withdrawal", equalTo("GRANTED"));
    }

    @Test
    void aWithdrawalThatWasRefusedMayBeAskedAgain() {
        var matter = refer();
        cancel(null).statusCode(200);

        log.tell(matter, 2, new WithdrawalRefused(key, WithdrawalRefusal.ALREADY_CONCLUDED));

        seen("withdrawal", "REFUSED");
        cancel(null).statusCode(200).body("withdrawal", equalTo("REQUESTED"));
    }

    @Test
    void whatTheDeskHandlesIsAskedOfMediation() {
        var body = referral(number);
        body.put("handlingMode", "DESK");
        String id = as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
        var matter = new MatterId(UUID.fromString(id));

        cancel(null).statusCode(200).body("withdrawal", equalTo("REQUESTED"));

        assertThat(log.await(matter, WithdrawalRequested.class).event().holder())
                .isEqualTo(new HandOver(Holder.MEDIATION, 2));
        log.tell(matter, 2, new CaseWithdrawalGranted(key));
        seen("withdrawal", "GRANTED");
    }

    @Test
    void mediationTooMayReturnAMatterToThePolice() {
        var matter = refer();
        log.tell(matter, 3, new CaseReturnRequested(3, new ActorId("mediator-1")));

        seen("policeReturn", "ASKED");
        answer("{\"accepted\":false}").statusCode(200).body("policeReturn", equalTo("REFUSED"));
        var answered = log.await(matter, ReturnAnswered.class).event();
        assertThat(answered.leg()).isEqualTo(3);
        assertThat(answered.accepted()).isFalse();
    }

    @Test
    void theDeskReturnsWhatWaitsHere() {
        var body = referral(number);
        body.put("kind", "CONSULTATION");
        String id = as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
        var path = "/intake/matters/" + id;
        as110().post(path + "/return").then().statusCode(403);
        asDesk().post(path + "/return").then().statusCode(200).body("policeReturn", equalTo("ASKED"));
        asDesk().body("{}").post(path + "/open").then().statusCode(409).body("rule", equalTo("return-asked"));

        answer("{\"accepted\":true}")
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"))
                .body("policeReturn", equalTo("ACCEPTED"));
        answer("{\"accepted\":true}").statusCode(200);
        var concluded = log.await(new MatterId(UUID.fromString(id)), MatterConcluded.class)
                .event();
        assertThat(concluded.outcome()).isEqualTo(Outcome.RETURNED_TO_POLICE);
        assertThat(concluded.countersignedBy()).isEqualTo(new ActorId("police-110"));
        seen("policeReturn", "ACCEPTED");
    }

    @Test
    void aReturnIsAnsweredOnceItIsAsked() {
        var matter = refer();
        answer("{\"accepted\":true}").statusCode(409).body("rule", equalTo("no-return-asked"));

        log.tell(matter, 2, new ReturnRequested(2, new ActorId("team-1-a")));

        seen("policeReturn", "ASKED");
        assertThat(log.await(matter, ReturnAsked.class).event().leg()).isEqualTo(2);
        answer("{\"accepted\":true,\"statement\":\"警方接手\"}").statusCode(200).body("policeReturn", equalTo("ACCEPTED"));
        var answered = log.await(matter, ReturnAnswered.class).event();
        assertThat(answered.accepted()).isTrue();
        assertThat(answered.answeredBy()).isEqualTo(new ActorId("police-110"));
        assertThat(answered.text()).isNotNull();
        answer("{\"accepted\":true}").statusCode(200);
        answer("{\"accepted\":false}").statusCode(409).body("rule", equalTo("return-answered-before"));
    }

    @Test
    void theDeskAnswersForThePoliceUnlessItAskedItself() {
        var matter = refer();
        log.tell(matter, 2, new ReturnRequested(2, new ActorId("desk-1")));
        seen("policeReturn", "ASKED");
        var path = "/intake/matters/" + matter.value() + "/return-ack";

        as110().body("{\"accepted\":false}").post(path).then().statusCode(403);
        asDesk().body("{\"accepted\":false}")
                .post(path)
                .then()
                .statusCode(409)
                .body("rule", equalTo("return-answered-by-asker"));
        as("lead-1", "SHIFT_LEAD")
                .body("{\"accepted\":false}")
                .post(path)
                .then()
                .statusCode(200)
                .body("policeReturn", equalTo("REFUSED"));
    }

    @Test
    void anAnswerHasToSayWhich() {
        refer();

        answer("{}").statusCode(400).body("errors[0].field", equalTo("accepted"));
        answer("{\"accepted\":\"yes\"}").statusCode(400).body("errors[0].field", equalTo("accepted"));
        answer("[]").statusCode(400);
    }

    @Test
    void nothingIsTakenBackThatWasNotReferred() {
        cancel(null).statusCode(404).body("rule", equalTo("unknown-referral"));
        answer("{\"accepted\":true}").statusCode(404);
        as("clerk-1", "CLERK")
                .post("/intake/referrals/110/" + number + "/cancel")
                .then()
                .statusCode(403);
    }

    private MatterId refer() {
        var id = as110().body(referral(number))
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("matterId");
        as110().get("/intake/referrals/110/" + number)
                .then()
                .body("withdrawal", nullValue())
                .body("policeReturn", nullValue());
        return new MatterId(UUID.fromString(id));
    }

    private ValidatableResponse cancel(@Nullable Map<String, String> body) {
        var request = body == null ? as110() : as110().body(body);
        return request.post("/intake/referrals/110/" + number + "/cancel").then();
    }

    private ValidatableResponse answer(String body) {
        return as110().body(body)
                .post("/intake/referrals/110/" + number + "/return-ack")
                .then();
    }

    private void seen(String field, String value) {
        Await.untilHolds(
                field + " " + value,
                () -> as110().get("/intake/referrals/110/" + number)
                        .then()
                        .statusCode(200)
                        .body(field, equalTo(value)));
    }
}
