package org.anxin.followup.callback;

import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.followup.callback.CallDesk.as;
import static org.anxin.followup.callback.CallDesk.called;
import static org.anxin.followup.callback.CallDesk.instalment;
import static org.anxin.followup.callback.CallDesk.path;
import static org.anxin.followup.callback.CallDesk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.InstalmentChecked;
import org.anxin.contracts.followup.InstalmentFellDue;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.followup.callback.domain.CallingHours;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a settlement promises is asked after until it is paid or broken. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class InstalmentTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant SETTLED_AT = NOW.minus(Duration.ofDays(4));
    private static final Instant PAST = NOW.minus(Duration.ofDays(2));
    private static final Instant AHEAD = NOW.plus(Duration.ofDays(9));

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
    void theLastThatIsPaidClosesWhatIsContent() {
        var matter = CallDesk.settled(log, SETTLED_AT, instalment(1, PAST), instalment(2, AHEAD));
        assertThat(log.await(matter, FollowUpOpened.class).event().instalments())
                .containsExactly(instalment(1, PAST), instalment(2, AHEAD));
        assertThat(log.await(matter, InstalmentFellDue.class).event()).isEqualTo(new InstalmentFellDue(1, PAST));
        assertThat(log.await(matter, InstalmentFellDue.class).occurredAt()).isEqualTo(CallingHours.askAt(PAST));

        called(matter, "SATISFIED")
                .statusCode(200)
                .body("status", equalTo("PERFORMANCE_AWAITED"))
                .body("instalments.toBeAsked", contains(true, false));
        as(CALLER)
                .get(path(matter) + "/script")
                .then()
                .statusCode(200)
                .body("", contains("CONTENT", "PROMISE_KEPT", "INSTALMENTS_PAID", "PROBLEM_AGAIN"));
        post(matter, "closing", "{\"reason\":\"UNREACHABLE\"}")
                .statusCode(409)
                .body("rule", equalTo("instalments-open"))
                .body("detail", containsString("1, 2"));
        check(matter, 1, "{\"result\":\"PAID_LATE\"}")
                .statusCode(200)
                .body("status", equalTo("PERFORMANCE_AWAITED"))
                .body("instalments.result", contains(equalTo("PAID_LATE"), nullValue()));
        check(matter, 2, "{\"result\":\"PAID\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closingReason", equalTo("SATISFIED"))
                .body("instalmentDueAt", nullValue());

        assertThat(log.await(matter, InstalmentChecked.class, checked -> checked.number() == 2)
                        .event())
                .isEqualTo(new InstalmentChecked(2, InstalmentResult.PAID, new Fen(1000), AHEAD, null));
        assertThat(log.await(matter, MatterClosed.class).event().reason()).isEqualTo(ClosingReason.SATISFIED);
        check(matter, 2, "{\"result\":\"PAID\"}").statusCode(409).body("rule", equalTo("matter-closed"));
    }

    @Test
    void aBrokenOneHandsTheMatterBackToMediation() {
        var matter = CallDesk.settled(log, SETTLED_AT, instalment(1, PAST));
        called(matter, "SATISFIED").statusCode(200);

        check(matter, 1, "{\"result\":\"BROKEN\"}")
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("reopenedTo", equalTo("MEDIATION"))
                .body("reopenings", equalTo(1));

        var reopened = log.await(matter, MatterReopened.class).event();
        assertThat(reopened.reason()).isEqualTo(ReopeningReason.SETTLEMENT_BROKEN);
        assertThat(reopened.handOver()).isEqualTo(new HandOver(Holder.MEDIATION, 4));
    }

    @Test
    void whatIsLateIsPromisedAnewOnceAndListedAgain() {
        var matter = CallDesk.settled(log, SETTLED_AT, instalment(1, PAST));
        log.await(matter, InstalmentFellDue.class);
        assertThat(listed(matter)).isTrue();
        var day = LocalDate.ofInstant(AHEAD, CallingHours.ZONE);

        check(matter, 1, "{\"result\":\"LATE\",\"dueOn\":\"" + day + "\"}")
                .statusCode(200)
                .body("instalments[0].result", equalTo("LATE"))
                .body("instalments[0].toBeAsked", equalTo(false));
        assertThat(log.await(matter, InstalmentChecked.class).event().promisedBy())
                .isEqualTo(CallingHours.endOf(day));
        assertThat(listed(matter)).isFalse();
        check(matter, 1, "{\"result\":\"LATE\",\"dueOn\":\"" + day.plusDays(3) + "\"}")
                .statusCode(409)
                .body("rule", equalTo("already-put-off"));
        check(matter, 1, "{\"result\":\"BROKEN\"}").statusCode(409).body("rule", equalTo("instalment-not-due"));
        check(matter, 1, "{\"result\":\"PAID\"}").statusCode(200).body("instalments[0].result", equalTo("PAID_LATE"));
    }

    @Test
    void whatDoesNotFitIsNamedAndNothingIsWritten() {
        var matter = CallDesk.settled(log, SETTLED_AT, instalment(1, AHEAD));
        check(matter, 1, "{\"result\":\"LATE\"}").statusCode(422).body("errors.field", hasItem("dueOn"));
        check(matter, 1, "{\"result\":\"PAID\",\"dueOn\":\"2126-01-01\"}")
                .statusCode(422)
                .body("errors.field", hasItem("dueOn"));
        check(matter, 1, "{\"result\":\"LATE\",\"dueOn\":\"2126-02-30\"}")
                .statusCode(400)
                .body("errors.field", hasItem("dueOn"));
        check(matter, 2, "{\"result\":\"PAID\"}").statusCode(404).body("rule", equalTo("unknown-instalment"));
        as(MEDIATOR)
                .body("{\"result\":\"PAID\"}")
                .post(path(matter) + "/instalments/1")
                .then()
                .statusCode(403);
        as(CALLER)
                .header("X-Centre", "zone-2")
                .body("{\"result\":\"PAID\"}")
                .post(path(matter) + "/instalments/1")
                .then()
                .statusCode(404);
        as(CALLER)
                .get(path(matter))
                .then()
                .body("instalments.result", contains(nullValue()))
                .body("status", not(equalTo("CLOSED")));
    }

    private static ValidatableResponse check(MatterId matter, int number, String body) {
        return post(matter, "instalments/" + number, body);
    }

    private static boolean listed(MatterId matter) {
        return as(CALLER)
                .queryParam("instalmentDue", true)
                .queryParam("limit", 200)
                .get("/followup/follow-ups")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.matterId.join(' ')")
                .contains(matter.value().toString());
    }
}
