package org.anxin.dispatch;

import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.order;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.signed;
import static org.anxin.dispatch.Field.team;
import static org.anxin.dispatch.Field.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.ReturnRefused;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.WithdrawalGranted;
import org.anxin.contracts.dispatch.WithdrawalRefused;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.WithdrawalRefusal;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the referrer asks by way of intake, and the police's answer to a return. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class AnswerReferrerTest {
    private static final ReferralKey NUMBER = new ReferralKey(new SourceCode("110"), new ReferralNumber("2026-0001"));
    private static final WithdrawalRequested WITHDRAWAL = new WithdrawalRequested(NUMBER, null, null);
    private static final ActorId POLICE = new ActorId("police-110");

    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
        Await.untilHolds(
                "the directory",
                () -> desk().get("/dispatch/directory").then().statusCode(200).body("policies", hasSize(1)));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aWithdrawalEndsAnOrderThatNobodyHasSigned() {
        var matter = matter(log);

        var asked = log.tell(matter, 1, WITHDRAWAL);

        var granted = log.await(matter, WithdrawalGranted.class);
        assertThat(granted.event().referral()).isEqualTo(NUMBER);
        assertThat(granted.metadata().causation()).isEqualTo(asked.id());
        var concluded = log.await(matter, OrderConcluded.class).event();
        assertThat(concluded.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(concluded.handOver()).isEqualTo(new HandOver(Holder.FOLLOWUP, 3));
        order(matter)
                .body("status", equalTo("CONCLUDED"))
                .body("outcome", equalTo("WITHDRAWN"))
                .body("team", nullValue())
                .body("clocks.verdict", contains("LAPSED", "LAPSED", "LAPSED"));
        post(matter, "sign", desk(), null).statusCode(409).body("rule", equalTo("order-ended"));
    }

    @Test
    void aWithdrawalComesTooLateOnceThereIsAnOutcome() {
        var matter = signed(log);
        post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}").statusCode(200);

        log.tell(matter, 1, WITHDRAWAL);

        assertThat(log.await(matter, WithdrawalRefused.class).event())
                .isEqualTo(new WithdrawalRefused(NUMBER, WithdrawalRefusal.ALREADY_CONCLUDED));
        order(matter).body("outcome", equalTo("RESOLVED_ON_SITE"));
    }

    @Test
    void anOrderGoesOnUntilThePoliceHaveTakenItBack() {
        var matter = matter(log);
        post(matter, "return", desk(), null)
                .statusCode(200)
                .body("status", equalTo("AWAITING_SIGN"))
                .body("returnAskedAt", notNullValue());
        post(matter, "return", desk(), null).statusCode(200);
        assertThat(log.await(matter, ReturnRequested.class).event())
                .isEqualTo(new ReturnRequested(2, new ActorId("desk-1")));
        post(matter, "sign", desk(), null).statusCode(200);

        log.tell(matter, 1, new ReturnAnswered(2, true, POLICE, null));

        var concluded = log.await(matter, OrderConcluded.class).event();
        assertThat(concluded.outcome()).isEqualTo(Outcome.RETURNED_TO_POLICE);
        assertThat(concluded.countersignedBy()).isEqualTo(POLICE);
        assertThat(told(log, matter)).containsOnlyOnce("ReturnRequested");
        order(matter).body("status", equalTo("CONCLUDED")).body("countersignedBy", equalTo("police-110"));
    }

    @Test
    void anOrderGoesOnForGoodWhenThePoliceRefuse() {
        var matter = signed(log);
        post(matter, "return", team(), null).statusCode(200);

        log.tell(matter, 1, new ReturnAnswered(2, false, POLICE, null));

        log.await(matter, ReturnRefused.class);
        order(matter).body("status", equalTo("INSTRUCTED")).body("returnAskedAt", nullValue());
        post(matter, "outcome", team(), "{\"outcome\":\"UNRESOLVED\"}").statusCode(200);
    }

    @Test
    void onlyThoseWhoMayAskForAReturn() {
        post(matter(log), "return", as("clerk-1", "CLERK"), null).statusCode(403);
    }

    @Test
    void aMatterGoesToTheDeskAndComesBackWithAnOrderOfALaterLeg() {
        var matter = matter(log);
        post(matter, "to-desk", team(), null).statusCode(403);
        post(matter, "to-desk", desk(), null)
                .statusCode(200)
                .body("status", equalTo("HANDED_ON"))
                .body("team", nullValue());
        var handedOn = log.await(matter, OrderHandedOn.class).event();
        assertThat(handedOn.mode()).isEqualTo(HandlingMode.DESK);
        assertThat(handedOn.handOver()).isEqualTo(new HandOver(Holder.MEDIATION, 3));

        var back = log.tell(
                matter,
                3,
                new CaseHandedOn(
                        handedOn.kind(),
                        handedOn.category(),
                        handedOn.severity(),
                        handedOn.place(),
                        false,
                        new HandOver(Holder.DISPATCH, 4)));

        Await.untilHolds(
                "an order of the later leg",
                () -> order(matter).body("leg", equalTo(4)).body("status", equalTo("AWAITING_SIGN")));
        var issued =
                log.await(matter, OrderIssued.class, order -> order.leg() == 4).event();
        assertThat(issued.openedAt()).isEqualTo(back.recordedAt());
    }
}
