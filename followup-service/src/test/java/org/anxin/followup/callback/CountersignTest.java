package org.anxin.followup.callback;

import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.contracts.value.ActorRole.DESK;
import static org.anxin.contracts.value.ActorRole.LEADER;
import static org.anxin.contracts.value.ActorRole.SHIFT_LEAD;
import static org.anxin.followup.callback.CallDesk.as;
import static org.anxin.followup.callback.CallDesk.path;
import static org.anxin.followup.callback.CallDesk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.anxin.contracts.followup.CountersignRefused;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An outcome is corrected, or taken out of the count, by two people. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class CountersignTest {
    private static final String GRANTED = "{\"granted\":true}", REFUSED = "{\"granted\":false}";
    private static final String UNRESOLVED = "{\"outcome\":\"UNRESOLVED\",\"reason\":\"CALL_BACK_FINDING\"}";

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
    void aCorrectionStandsOnceASecondPersonHasCountersigned() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);

        post(matter, "correction", UNRESOLVED)
                .statusCode(200)
                .body("outcome", equalTo("RESOLVED_ON_SITE"))
                .body("outcomeHolds", equalTo(true))
                .body("awaitedOutcome", equalTo("UNRESOLVED"))
                .body("awaitedBy", equalTo("caller-1"))
                .body("correctionReason", equalTo("CALL_BACK_FINDING"));
        assertThat(awaited(matter)).isTrue();
        by(SHIFT_LEAD, matter, "countersign", GRANTED)
                .statusCode(200)
                .body("outcome", equalTo("UNRESOLVED"))
                .body("awaitedOutcome", nullValue());

        assertThat(log.await(matter, OutcomeCorrected.class).event())
                .isEqualTo(new OutcomeCorrected(
                        3,
                        Outcome.RESOLVED_ON_SITE,
                        Outcome.UNRESOLVED,
                        OutcomeCorrectionReason.CALL_BACK_FINDING,
                        new ActorId("caller-1"),
                        new ActorId("shift_lead-1"),
                        null));
        as(CALLER).get(path(matter)).then().body("outcome", equalTo("UNRESOLVED"));
        assertThat(awaited(matter)).isFalse();
    }

    @Test
    void theSecondPersonIsAnotherAndMay() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        by(SHIFT_LEAD, matter, "correction", UNRESOLVED).statusCode(200);

        by(SHIFT_LEAD, matter, "countersign", GRANTED).statusCode(409).body("rule", equalTo("countersigned-by-same"));
        by(DESK, matter, "countersign", GRANTED).statusCode(403);
        by(CALLER, matter, "countersign", GRANTED).statusCode(403);
        by(LEADER, matter, "correction", UNRESOLVED).statusCode(403);
        by(LEADER, matter, "countersign", REFUSED).statusCode(200).body("outcome", equalTo("RESOLVED_ON_SITE"));

        assertThat(log.await(matter, CountersignRefused.class).event())
                .isEqualTo(new CountersignRefused(3, Outcome.UNRESOLVED, new ActorId("leader-1")));
    }

    @Test
    void anOutcomeThatLeavesTheCountWaitsForTheSecondPerson() {
        var matter = CallDesk.endedUnsigned(log, Outcome.UNFOUNDED);
        assertThat(log.await(matter, FollowUpOpened.class).event().concludedBy())
                .isEqualTo(new ActorId("dispatch-test"));
        as(CALLER)
                .get(path(matter))
                .then()
                .body("outcome", equalTo("UNFOUNDED"))
                .body("outcomeHolds", equalTo(false))
                .body("awaitedOutcome", equalTo("UNFOUNDED"));
        post(matter, "closing", "{\"reason\":\"NO_CALL_BACK_NEEDED\"}")
                .statusCode(409)
                .body("rule", equalTo("outcome-not-countersigned"));

        by(SHIFT_LEAD, matter, "countersign", GRANTED).statusCode(200).body("outcomeHolds", equalTo(true));

        assertThat(log.await(matter, OutcomeCountersigned.class).event().countersignedBy())
                .isEqualTo(new ActorId("shift_lead-1"));
        post(matter, "closing", "{\"reason\":\"NO_CALL_BACK_NEEDED\"}").statusCode(200);
    }

    @Test
    void oneThatWasCountersignedBeforeHolds() {
        var matter = CallDesk.ended(log, Outcome.UNFOUNDED);
        as(CALLER).get(path(matter)).then().body("outcomeHolds", equalTo(true));
        by(SHIFT_LEAD, matter, "countersign", GRANTED).statusCode(409).body("rule", equalTo("nothing-to-countersign"));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        post(matter, "correction", "{\"outcome\":\"UNRESOLVED\"}")
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        post(matter, "correction", "{\"outcome\":\"RETURNED_TO_POLICE\",\"reason\":\"REVIEW\"}")
                .statusCode(422)
                .body("errors.field", hasItem("outcome"));
        post(matter, "correction", "{\"outcome\":\"RESOLVED_ON_SITE\",\"reason\":\"REVIEW\"}")
                .statusCode(422)
                .body("rule", equalTo("outcome-is-that"));
        by(SHIFT_LEAD, matter, "countersign", "{}").statusCode(400).body("errors.field", hasItem("granted"));
        as(CALLER).get(path(matter)).then().body("awaitedOutcome", nullValue());
    }

    private static ValidatableResponse by(ActorRole role, MatterId matter, String what, String body) {
        return as(role).body(body).post(path(matter) + "/" + what).then();
    }

    private static boolean awaited(MatterId matter) {
        return as(CALLER)
                .queryParam("awaited", true)
                .queryParam("limit", 200)
                .get("/followup/follow-ups")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.matterId.join(' ')")
                .contains(matter.value().toString());
    }
}
