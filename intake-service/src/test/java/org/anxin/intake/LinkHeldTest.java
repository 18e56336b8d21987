package org.anxin.intake;

import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.anxin.intake.Requests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.OrderSuspensionRefused;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.LinkUndone;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Linking a matter that dispatch or mediation holds, and undoing that. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LinkHeldTest {
    private static final Place PLACE = new Place(new GridCode("grid-1"), null);
    private static final HandOver DISPATCH = new HandOver(Holder.DISPATCH, 2),
            MEDIATION = new HandOver(Holder.MEDIATION, 3);

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
    void aMatterIsLinkedWhenItsHolderHasAgreedAndIsItsOwnAgainWhenThatIsUndone() {
        var number = newNumber();
        var matter = refer(number);
        var other = refer(newNumber());

        link(matter, other, "REPEAT")
                .statusCode(202)
                .body("status", equalTo("PENDING"))
                .body("linkedTo", equalTo(other.value().toString()));
        link(matter, other, "REPEAT").statusCode(202);
        link(matter, refer(newNumber()), "REPEAT").statusCode(409).body("rule", equalTo("link-pending"));
        as110().post("/intake/referrals/110/" + number + "/cancel")
                .then()
                .statusCode(409)
                .body("rule", equalTo("link-pending"));
        see(matter)
                .body("status", equalTo("OPENED"))
                .body("linkedTo", nullValue())
                .body("askedLink.status", equalTo("PENDING"))
                .body("askedLink.to", equalTo(other.value().toString()));
        see(other).body("repeats", equalTo(0));
        assertThat(log.await(matter, SuspensionRequested.class).event())
                .isEqualTo(new SuspensionRequested(other, LinkKind.REPEAT, DISPATCH));

        var agreed = log.tell(matter, 2, new OrderSuspended(other));

        var linked = log.await(matter, RepeatLinked.class);
        assertThat(linked.event()).isEqualTo(new RepeatLinked(other, LinkKind.REPEAT, false));
        assertThat(linked.metadata().causation()).isEqualTo(agreed.id());
        assertThat(log.await(other, RepeatReported.class).event().matter()).isEqualTo(matter);
        assertThat(log.of(matter).stream().filter(told -> told.event() instanceof SuspensionRequested))
                .hasSize(1);
        see(matter)
                .body("status", equalTo("LINKED"))
                .body("linkedTo", equalTo(other.value().toString()))
                .body("openedAt", notNullValue())
                .body("askedLink", nullValue());
        see(other).body("repeats", equalTo(1));
        link(matter, other, "REPEAT").statusCode(200).body("status", equalTo("LINKED"));
        log.tell(other, 2, new OrderSigned());
        Await.untilHolds(
                "feedback to the number that was linked",
                () -> as110().get("/intake/referrals/110/" + number + "/feedback")
                        .then()
                        .body("items.stage", containsInAnyOrder("RECEIVED", "LINKED", "SIGNED")));

        asDesk().post("/intake/matters/" + matter.value() + "/unlink")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPENED"))
                .body("linkedTo", nullValue());

        assertThat(log.await(matter, RepeatUnlinked.class).event().from()).isEqualTo(other);
        log.await(other, LinkUndone.class);
        see(matter)
                .body("status", equalTo("OPENED"))
                .body("askedLink", nullValue())
                .body("handedTo", equalTo("DISPATCH"));
        see(other).body("repeats", equalTo(0));
        link(matter, other, "REPEAT").statusCode(202);
    }

    @Test
    void aHolderThatRefusesKeepsItsMatter() {
        var matter = refer(newNumber());
        var other = refer(newNumber());
        link(matter, other, "REPEAT").statusCode(202);

        log.tell(matter, 2, new OrderSuspensionRefused(other, LinkObstacle.TEAM_ON_THE_SPOT));

        assertThat(log.await(matter, LinkDropped.class).event())
                .isEqualTo(new LinkDropped(other, LinkKind.REPEAT, LinkObstacle.TEAM_ON_THE_SPOT));
        see(matter)
                .body("status", equalTo("OPENED"))
                .body("askedLink.status", equalTo("DROPPED"))
                .body("askedLink.obstacle", equalTo("TEAM_ON_THE_SPOT"));
        link(matter, other, "REPEAT").statusCode(202);
    }

    @Test
    void whoeverHoldsTheMatterNowIsAskedAndAJoinAddsItsSum() {
        var matter = refer(newNumber());
        var other = refer(newNumber());
        log.tell(
                matter,
                2,
                new OrderHandedOn(
                        Level.CENTRE,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        MEDIATION,
                        null));
        awaitHolder(matter, "MEDIATION");

        link(matter, other, "JOIN").statusCode(202);

        assertThat(log.await(matter, SuspensionRequested.class).event().holder())
                .isEqualTo(MEDIATION);
        log.tell(matter, 3, new CaseSuspended(other));
        assertThat(log.await(other, ClaimantJoined.class).event().claim()).isEqualTo(new Claim(new Fen(1_250_000), 3));
        see(other).body("joined.people", equalTo(3)).body("joined.amountFen", equalTo(1_250_000));
    }

    @Test
    void whatTheDeskHandlesIsAskedOfMediation() {
        var body = report();
        body.put("channel", "HOTLINE");
        var matter = new MatterId(UUID.fromString(asDesk().header("Idempotency-Key", newNumber())
                .body(body)
                .post("/intake/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId")));

        link(matter, refer(newNumber()), "REPEAT").statusCode(202);

        assertThat(log.await(matter, SuspensionRequested.class).event().holder())
                .isEqualTo(new HandOver(Holder.MEDIATION, 2));
    }

    @Test
    void twoDesksThatLinkTwoMattersToEachOtherMakeNoRingAndLoseNothing() throws Exception {
        for (var round = 0; round < 5; round++) {
            var a = refer(newNumber());
            var b = refer(newNumber());
            try (var desks = Executors.newFixedThreadPool(2)) {
                var links = List.<Callable<Integer>>of(
                        () -> link(a, b, "REPEAT").extract().statusCode(),
                        () -> link(b, a, "REPEAT").extract().statusCode());
                for (var one : desks.invokeAll(links)) {
                    assertThat(one.get()).isEqualTo(202);
                }
            }
            log.tell(a, 2, new OrderSuspended(b));
            log.tell(b, 2, new OrderSuspended(a));

            Await.untilTrue("both to be answered", () -> settled(a) && settled(b));
            var statuses = List.of(status(a), status(b));
            assertThat(statuses).containsExactlyInAnyOrder("LINKED", "OPENED");
            var stays = status(a).equals("OPENED") ? a : b;
            assertThat(log.await(stays, LinkDropped.class).event().obstacle())
                    .isEqualTo(LinkObstacle.HAS_LINKS_OF_ITS_OWN);
            see(stays).body("repeats", equalTo(1));
        }
    }

    @Test
    void theLinkIsOffWhenTheOtherMatterHasEndedOrWasLinkedItselfInTheMeantime() {
        var matter = refer(newNumber());
        var ended = refer(newNumber());
        link(matter, ended, "REPEAT").statusCode(202);
        conclude(ended);
        log.tell(matter, 2, new OrderSuspended(ended));
        assertThat(log.await(matter, LinkDropped.class).event().obstacle()).isEqualTo(LinkObstacle.OTHER_IS_CONCLUDED);

        var linked = refer(newNumber());
        link(matter, linked, "REPEAT").statusCode(202);
        link(linked, refer(newNumber()), "REPEAT").statusCode(202);
        var to = log.await(linked, SuspensionRequested.class).event().to();
        log.tell(linked, 2, new OrderSuspended(to));
        log.await(linked, RepeatLinked.class);
        log.tell(matter, 2, new OrderSuspended(linked));
        assertThat(log.await(matter, LinkDropped.class, dropped -> dropped.to().equals(linked))
                        .event()
                        .obstacle())
                .isEqualTo(LinkObstacle.OTHER_IS_LINKED);
        link(matter, linked, "REPEAT").statusCode(409).body("rule", equalTo("linked-already"));
    }

    @Test
    void whatHasEndedIsNotLinkedAndAMatterWithARepeatIsNotEither() {
        var matter = refer(newNumber());
        conclude(matter);
        link(matter, refer(newNumber()), "REPEAT").statusCode(409).body("rule", equalTo("has-outcome"));

        var first = refer(newNumber());
        var repeat = refer(newNumber());
        link(repeat, first, "REPEAT").statusCode(202);
        log.tell(repeat, 2, new OrderSuspended(first));
        log.await(first, RepeatReported.class);
        link(first, refer(newNumber()), "REPEAT").statusCode(409).body("rule", equalTo("has-links-of-its-own"));
    }

    private void conclude(MatterId matter) {
        log.tell(
                matter,
                2,
                new OrderConcluded(
                        Outcome.PARTIES_LEFT,
                        null,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        new HandOver(Holder.FOLLOWUP, 3),
                        null));
        awaitHolder(matter, "FOLLOWUP");
    }

    /** Until intake has read on the log who holds the matter. */
    private static void awaitHolder(MatterId matter, String holder) {
        Await.untilTrue("intake to know the holder", () -> {
            try (var database = TestPlatform.connect("intake");
                    var query =
                            database.prepareStatement("SELECT FROM matter_course WHERE matter_id = ? AND holder = ?")) {
                query.setObject(1, matter.value());
                query.setString(2, holder);
                return query.executeQuery().next();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean settled(MatterId matter) {
        var answer = see(matter).extract().jsonPath();
        return answer.getString("status").equals("LINKED") || "DROPPED".equals(answer.getString("askedLink.status"));
    }

    private static String status(MatterId matter) {
        return see(matter).extract().path("status");
    }

    private static ValidatableResponse see(MatterId matter) {
        return asDesk().get("/intake/matters/" + matter.value()).then().statusCode(200);
    }

    private static ValidatableResponse link(MatterId matter, MatterId to, String kind) {
        return asDesk().body(Map.of("kind", kind, "to", to.value().toString()))
                .post("/intake/matters/" + matter.value() + "/link")
                .then();
    }

    private static MatterId refer(String number) {
        return new MatterId(UUID.fromString(as110().body(referral(number))
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId")));
    }
}
