package org.anxin.mediation.casework;

import static org.anxin.contracts.value.ActorRole.CLERK;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.casework.Desk.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.mediation.CaseReturnRefused;
import org.anxin.contracts.mediation.CaseReturnRequested;
import org.anxin.contracts.mediation.CaseWithdrawalGranted;
import org.anxin.contracts.mediation.CaseWithdrawalRefused;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
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

/** What the referrer asks of mediation by way of intake, and the police's answer to a return. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class AnswerReferrerTest {
    private static final ReferralKey NUMBER = new ReferralKey(new SourceCode("110"), new ReferralNumber("2026-0001"));
    private static final ActorId POLICE = new ActorId("police-110");

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
    void aCaseStaysUntilThePoliceHaveTakenItBack() {
        var matter = Desk.handedOn(log, Level.CENTRE);
        as(MEDIATOR)
                .post(path(matter) + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("AT_CENTRE"))
                .body("returnAskedAt", notNullValue());
        var asked = log.await(matter, CaseReturnRequested.class).event();
        assertThat(asked.by()).isEqualTo(new ActorId("mediator-1"));

        log.tell(matter, 1, new ReturnAnswered(asked.leg(), true, POLICE, null));

        var concluded = log.await(matter, CaseConcluded.class).event();
        assertThat(concluded.outcome()).isEqualTo(Outcome.RETURNED_TO_POLICE);
        assertThat(concluded.countersignedBy()).isEqualTo(POLICE);
        assertThat(concluded.handOver()).isEqualTo(new HandOver(Holder.FOLLOWUP, asked.leg() + 1));
    }

    @Test
    void aCaseGoesOnWhenThePoliceRefuse() {
        var matter = Desk.atDesk(log);
        as(MEDIATOR).post(path(matter) + "/return").then().statusCode(200);

        log.tell(matter, 1, new ReturnAnswered(2, false, POLICE, null));

        log.await(matter, CaseReturnRefused.class);
        Await.untilHolds(
                "the case as it was",
                () -> as(MEDIATOR)
                        .get(path(matter))
                        .then()
                        .body("status", equalTo("AT_CENTRE"))
                        .body("returnAskedAt", nullValue()));
        as(CLERK).post(path(matter) + "/return").then().statusCode(403);
    }

    @Test
    void whatIsAskedOfMediationIsTakenBackOnceAndWhatIsAskedOfDispatchIsNot() {
        var matter = Desk.atDesk(log);
        log.tell(matter, 1, new WithdrawalRequested(NUMBER, null, new HandOver(Holder.DISPATCH, 2)));
        log.tell(matter, 1, new WithdrawalRequested(NUMBER, null, new HandOver(Holder.MEDIATION, 2)));

        log.await(matter, CaseWithdrawalGranted.class);
        assertThat(log.await(matter, CaseConcluded.class).event().outcome()).isEqualTo(Outcome.WITHDRAWN);

        log.tell(matter, 1, new WithdrawalRequested(NUMBER, null, new HandOver(Holder.MEDIATION, 2)));
        assertThat(log.await(matter, CaseWithdrawalRefused.class).event().reason())
                .isEqualTo(WithdrawalRefusal.ALREADY_CONCLUDED);
    }

    @Test
    void aCaseGoesToTheFieldAndComesBackToTheDesk() {
        var matter = Desk.atDesk(log);
        as(MEDIATOR).post(path(matter) + "/to-field").then().statusCode(200).body("status", equalTo("HANDED_ON"));
        var handedOn = log.await(matter, CaseHandedOn.class).event();
        assertThat(handedOn.handOver()).isEqualTo(new HandOver(Holder.DISPATCH, 3));
        as(MEDIATOR).post(path(matter) + "/rounds").then().statusCode(409).body("rule", equalTo("in-the-field"));
        as(MEDIATOR)
                .get("/mediation/cases?status=HANDED_ON&limit=200")
                .then()
                .statusCode(200)
                .body("items.matterId", hasItem(matter.value().toString()));

        log.tell(
                matter,
                3,
                new OrderHandedOn(
                        Level.CENTRE,
                        handedOn.kind(),
                        handedOn.category(),
                        handedOn.severity(),
                        handedOn.place(),
                        false,
                        new HandOver(Holder.MEDIATION, 4),
                        HandlingMode.DESK));

        Await.untilHolds(
                "the case at the desk",
                () -> as(MEDIATOR)
                        .get(path(matter))
                        .then()
                        .body("status", equalTo("AT_CENTRE"))
                        .body("leg", equalTo(4))
                        .body("atDesk", equalTo(true)));
    }
}
