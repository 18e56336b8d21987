package org.anxin.dispatch;

import static io.restassured.RestAssured.given;
import static org.anxin.dispatch.Field.PLACE;
import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.now;
import static org.anxin.dispatch.Field.opened;
import static org.anxin.dispatch.Field.order;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.signed;
import static org.anxin.dispatch.Field.team;
import static org.anxin.dispatch.Field.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.EarlierFactReported;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.FieldFactKind;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OutcomeFacts;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.Verdict;
import org.anxin.service.codec.Times;
import org.anxin.testkit.AlertRules;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class DispatchTest {
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
    void everyMetricThatAnAlertNamesIsThere() throws Exception {
        AlertRules.assertHeld("every-service", "dispatch");
    }

    @Nested
    @DisplayName("the way of an order")
    class Way {
        @Test
        void anOutcomeSaysWhatItBroughtAbout() {
            var matter = signed(log);
            post(
                            matter,
                            "outcome",
                            team(),
                            "{\"outcome\":\"RESOLVED_TAKEN_BACK\",\"facts\":{\"agreedFen\":1200000,\"paidFen\":300000,"
                                    + "\"people\":2,\"form\":\"WRITTEN\",\"takenBack\":3}}")
                    .statusCode(200)
                    .body("facts.paidFen", equalTo(300000))
                    .body("facts.takenBack", equalTo(3));

            assertThat(log.await(matter, OrderConcluded.class).event().facts())
                    .isEqualTo(new OutcomeFacts(new Fen(1_200_000), new Fen(300_000), 2, SettlementForm.WRITTEN, 3));
            order(matter)
                    .body("facts.agreedFen", equalTo(1200000))
                    .body("facts.people", equalTo(2))
                    .body("facts.form", equalTo("WRITTEN"));
        }

        @Test
        void fromTheOpenedMatterToTheOutcome() {
            var openedAt = now();
            var matter = matter(log, openedAt, PLACE);
            order(matter)
                    .statusCode(200)
                    .body("status", equalTo("AWAITING_SIGN"))
                    .body("leg", equalTo(2))
                    .body("grid", equalTo("grid-1"))
                    .body("clocks.stage", contains("SIGN", "CONTACT", "ARRIVE"))
                    .body("clocks.state", contains("OPEN", "WAITING", "WAITING"))
                    .body("nextDueAt", notNullValue());

            post(matter, "sign", desk(), null)
                    .statusCode(200)
                    .body("status", equalTo("INSTRUCTED"))
                    .body("team", equalTo("team-1"));
            post(matter, "receive", team(), null).statusCode(200).body("status", equalTo("UNDERWAY"));
            post(matter, "contact", team(), null).statusCode(200).body("officer", equalTo("officer-1"));
            post(matter, "arrive", team(), null).statusCode(200).body("status", equalTo("ON_SITE"));
            post(matter, "rounds", team(), null).statusCode(200).body("rounds", equalTo(1));
            post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}")
                    .statusCode(200)
                    .body("status", equalTo("CONCLUDED"))
                    .body("outcome", equalTo("RESOLVED_ON_SITE"))
                    .body("clocks.verdict", contains("KEPT", "KEPT", "KEPT"))
                    .body("nextDueAt", nullValue());

            var concluded = log.await(matter, OrderConcluded.class);
            assertThat(told(log, matter))
                    .containsExactly(
                            "OrderIssued",
                            "OrderSigned",
                            "TeamInstructed",
                            "InstructionReceived",
                            "ContactAttempted",
                            "OfficerContacted",
                            "TeamArrived",
                            "SpotRoundHeld",
                            "ClockJudged",
                            "ClockJudged",
                            "ClockJudged",
                            "OrderConcluded");
            assertThat(concluded.event().handOver()).isEqualTo(new HandOver(Holder.FOLLOWUP, 3));
            assertThat(concluded.metadata().leg()).isEqualTo(2);
            assertThat(concluded.metadata().actor().value()).isEqualTo("team-1-a");
            var issued = log.await(matter, OrderIssued.class);
            assertThat(issued.event().openedAt()).isEqualTo(openedAt);
            assertThat(issued.metadata().causation())
                    .isEqualTo(log.await(matter, MatterOpened.class).id());
            order(matter).body("status", equalTo("CONCLUDED")).body("clocks.state", contains("KEPT", "KEPT", "KEPT"));
        }

        @Test
        void theSameHandOverAgainIssuesNothing() {
            var matter = matter(log);
            var record = log.records(matter).getFirst();
            log.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
            // The same leg, told as another event.
            log.tell(matter, 1, opened(now(), PLACE));
            post(matter, "sign", desk(), null).statusCode(200);

            log.await(matter, TeamInstructed.class);
            assertThat(told(log, matter)).containsExactly("OrderIssued", "OrderSigned", "TeamInstructed");
        }

        @Test
        void matterForTheDeskGetsNoOrder() {
            var atDesk = Log.newMatter();
            log.tell(
                    atDesk,
                    1,
                    new MatterOpened(
                            new HandOver(Holder.MEDIATION, 2),
                            now(),
                            MatterKind.DISPUTE,
                            Category.LABOUR,
                            Severity.ORDINARY,
                            HandlingMode.DESK,
                            PLACE,
                            Field.POLICY,
                            null,
                            false));
            // Another matter of the same partition comes after it.
            matter(log);
            order(atDesk).statusCode(404).body("rule", equalTo("no-such-order"));
        }

        @Test
        void anOrderIsHandedOnToMediation() {
            var matter = signed(log);
            post(matter, "hand-over", team(), "{\"level\":\"CENTRE\"}")
                    .statusCode(200)
                    .body("status", equalTo("HANDED_ON"))
                    .body("handedOnTo", equalTo("CENTRE"));
            var handedOn = log.await(matter, OrderHandedOn.class);
            assertThat(handedOn.event().handOver()).isEqualTo(new HandOver(Holder.MEDIATION, 3));
            post(matter, "outcome", team(), "{\"outcome\":\"UNRESOLVED\"}")
                    .statusCode(409)
                    .body("rule", equalTo("order-ended"));
        }

        @Test
        void aReopenedMatterThatIsSentOutAgainGetsAnOrderOfItsNewLeg() {
            var matter = signed(log);
            post(matter, "outcome", team(), "{\"outcome\":\"PARTIES_LEFT\"}").statusCode(200);
            log.await(matter, OrderConcluded.class);
            log.tell(
                    matter,
                    3,
                    new MatterReopened(
                            MatterKind.DISPUTE,
                            Category.LABOUR,
                            Severity.ORDINARY,
                            PLACE,
                            false,
                            new HandOver(Holder.DISPATCH, 4),
                            null));
            var second = log.await(matter, OrderIssued.class, issued -> issued.leg() == 4);
            assertThat(second.metadata().leg()).isEqualTo(4);
            order(matter)
                    .body("status", equalTo("AWAITING_SIGN"))
                    .body("leg", equalTo(4))
                    .body("outcome", nullValue())
                    .body("clocks.state", contains("OPEN", "WAITING", "WAITING"));

            // What is said of the leg before is kept as that
            post(matter, "arrive", team(), "{\"leg\":2}").statusCode(200).body("arrivedAt", nullValue());
            assertThat(log.await(matter, EarlierFactReported.class).event())
                    .isEqualTo(new EarlierFactReported(2, FieldFactKind.ARRIVED, null, null));
            post(matter, "rounds", team(), "{\"leg\":3}")
                    .statusCode(422)
                    .body("rule", equalTo("no-such-leg"))
                    .body("errors.field", contains("leg"));
            post(matter, "outcome", team(), "{\"outcome\":\"UNRESOLVED\",\"leg\":2}")
                    .statusCode(409)
                    .body("rule", equalTo("leg-is-over"));
            post(matter, "receive", team(), "{\"leg\":0}").statusCode(400).body("errors.field", contains("leg"));
        }

        @Test
        void aMatterUnderAPolicyThatNobodyAdoptedIsParkedAndTheOthersGoOn() {
            var stranger = Log.newMatter();
            log.tell(
                    stranger,
                    1,
                    new MatterOpened(
                            new HandOver(Holder.DISPATCH, 2),
                            now(),
                            MatterKind.DISPUTE,
                            Category.LABOUR,
                            Severity.ORDINARY,
                            HandlingMode.FIELD,
                            PLACE,
                            new PolicyRef(new PolicyCode("12510"), 9),
                            now(),
                            false));
            Await.untilHolds(
                    "the parked record",
                    () -> as("ops-1", "OPS")
                            .get("/dispatch/parked")
                            .then()
                            .statusCode(200)
                            .body(containsString(stranger.value().toString())));
            signed(log);
            order(stranger).statusCode(404);
        }

        @ParameterizedTest
        @CsvSource({"grid-1,team-1", "grid-3,team-2", "grid-4-e1,team-zone", "grid-unheard-of,team-zone"})
        void theTeamOnDutyForTheGridIsInstructed(String grid, String expected) {
            var matter = matter(log, now(), new Place(new GridCode(grid), null));
            post(matter, "sign", lead(), null).statusCode(200).body("team", equalTo(expected));
        }
    }

    @Nested
    @DisplayName("clocks")
    class ClocksByThemselves {
        @Test
        void warnAndBreachAndAreJudgedByWhenItHappened() {
            var openedAt = now().minusSeconds(70);
            var matter = matter(log, openedAt, PLACE);

            var warned = log.await(matter, ClockWarned.class);
            var breached = log.await(matter, ClockBreached.class);
            assertThat(warned.occurredAt()).isEqualTo(openedAt.plusSeconds(48));
            assertThat(breached.occurredAt()).isEqualTo(openedAt.plusSeconds(60));
            assertThat(breached.event().dueAt()).isEqualTo(openedAt.plusSeconds(60));
            Await.untilHolds(
                    "the provisional breach",
                    () -> order(matter)
                            .body("clocks[0].state", equalTo("BREACHED"))
                            .body("clocks[0].verdict", nullValue()));
            assertThat(overdue()).contains(matter.value().toString());

            post(matter, "sign", desk(), "{\"occurredAt\":\"" + openedAt.plusSeconds(59) + "\"}")
                    .statusCode(200)
                    .body("clocks[0].state", equalTo("KEPT"));
            assertThat(overdue()).doesNotContain(matter.value().toString());
            post(matter, "outcome", team(), "{\"outcome\":\"NOBODY_THERE\"}").statusCode(200);
            assertThat(verdict(matter, "SIGN")).isEqualTo(Verdict.KEPT);
            assertThat(verdict(matter, "CONTACT")).isEqualTo(Verdict.LAPSED);
        }

        @Test
        void aDeadlineFiresWhenItComes() {
            var openedAt = now().minusSeconds(59);
            var matter = matter(log, openedAt, PLACE);
            var breached = log.await(matter, ClockBreached.class);
            assertThat(breached.recordedAt()).isBetween(openedAt.plusSeconds(60), openedAt.plusSeconds(70));
        }

        @Test
        void arrivingWithoutHavingReachedTheOfficerIsAccepted() {
            var matter = matter(log, now().minusSeconds(900), PLACE);
            var at = now().minusSeconds(800);
            post(matter, "sign", desk(), occurred(at)).statusCode(200);
            post(matter, "receive", team(), occurred(at)).statusCode(200);
            post(matter, "arrive", team(), occurred(at.plusSeconds(600))).statusCode(200);
            post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}")
                    .statusCode(200);
            assertThat(verdict(matter, "SIGN")).isEqualTo(Verdict.BREACHED);
            assertThat(verdict(matter, "CONTACT")).isEqualTo(Verdict.BREACHED);
            assertThat(verdict(matter, "ARRIVE")).isEqualTo(Verdict.KEPT);
        }

        @Test
        void arePausedAndResumedByTheShiftLead() {
            var matter = matter(log, now().minusSeconds(300), PLACE);
            var at = now().minusSeconds(250);
            post(matter, "sign", desk(), occurred(at)).statusCode(200);
            post(matter, "receive", team(), occurred(at)).statusCode(200);
            var pause = "{\"reason\":\"WAY_BLOCKED\",\"occurredAt\":\"" + at.plusSeconds(100) + "\"}";
            post(matter, "clocks/ARRIVE/pause", desk(), pause).statusCode(403);
            post(matter, "clocks/ARRIVE/pause", lead(), pause)
                    .statusCode(200)
                    .body("clocks[2].state", equalTo("PAUSED"));
            post(matter, "clocks/ARRIVE/pause", lead(), pause)
                    .statusCode(409)
                    .body("rule", equalTo("clock-does-not-run"));
            post(matter, "clocks/ARRIVE/resume", lead(), occurred(at.plusSeconds(200)))
                    .statusCode(200)
                    .body("clocks[2].state", equalTo("OPEN"))
                    .body("clocks[2].paused", equalTo("PT1M40S"))
                    .body("clocks[2].dueAt", equalTo(Times.text(at.plusSeconds(700))));
            post(matter, "clocks/CONTACT/pause", lead(), "{\"reason\":\"NOT_SAFE\"}")
                    .statusCode(409)
                    .body("rule", equalTo("clock-has-run-out"));
            post(matter, "clocks/COFFEE/pause", lead(), pause).statusCode(404).body("rule", equalTo("no-such-stage"));
            post(matter, "clocks/ARRIVE/pause", lead(), "{}").statusCode(400).body("errors.field", contains("reason"));
            post(matter, "outcome", team(), "{\"outcome\":\"NOBODY_THERE\"}").statusCode(200);
            var judged = log.await(matter, ClockJudged.class, one -> one.stage().equals(new StageCode("ARRIVE")));
            assertThat(judged.event().paused()).isEqualTo(Duration.ofSeconds(100));
        }

        @Test
        void whatIsReportedAfterTheEndIsKeptAndChangesNoVerdict() {
            var matter = signed(log);
            post(matter, "receive", team(), null).statusCode(200);
            post(matter, "outcome", team(), "{\"outcome\":\"UNRESOLVED\"}").statusCode(200);
            post(matter, "arrive", team(), occurred(now().minusMillis(5)))
                    .statusCode(200)
                    .body("status", equalTo("CONCLUDED"))
                    .body("arrivedAt", notNullValue())
                    .body("clocks[2].verdict", equalTo("LAPSED"));
        }

        private Verdict verdict(MatterId matter, String stage) {
            return log.await(matter, ClockJudged.class, judged -> judged.stage().equals(new StageCode(stage)))
                    .event()
                    .verdict();
        }

        private List<String> overdue() {
            return desk().get("/dispatch/orders?overdue=true&limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items.matterId", String.class);
        }
    }

    @Nested
    @DisplayName("a team that is quicker than the desk")
    class QuickerThanTheDesk {
        @Test
        void isTakenAndJudgedByWhenThingsHappened() {
            var openedAt = now().minusSeconds(30);
            var matter = matter(log, openedAt, PLACE);
            post(matter, "arrive", team(), "{\"occurredAt\":\"" + openedAt.plusSeconds(10) + "\"}")
                    .statusCode(200)
                    .body("status", equalTo("AWAITING_SIGN"))
                    .body("team", nullValue())
                    .body("arrivedAt", equalTo(openedAt.plusSeconds(10).toString()))
                    .body("receiptImplied", equalTo(true));
            post(matter, "rounds", team(), null).statusCode(200).body("rounds", equalTo(1));
            post(matter, "contact", team(), null).statusCode(200).body("attempts", equalTo(1));
            post(matter, "sign", desk(), null)
                    .statusCode(200)
                    .body("status", equalTo("ON_SITE"))
                    .body("team", notNullValue())
                    .body("rounds", equalTo(1));
            post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}")
                    .statusCode(200)
                    .body("clocks.verdict", contains("KEPT", "KEPT", "KEPT"));
            log.await(matter, OrderConcluded.class);
            assertThat(told(log, matter))
                    .containsSubsequence(
                            "TeamArrived", "SpotRoundHeld", "OrderSigned", "TeamInstructed", "OrderConcluded");
        }
    }

    @Nested
    @DisplayName("illegal decisions")
    class Illegal {
        @Test
        void noEndBeforeTheOrderIsSigned() {
            var matter = matter(log);
            post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}")
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("rule", equalTo("not-signed"))
                    .body("type", equalTo("/problems/not-signed"))
                    .body("instance", equalTo("/dispatch/orders/" + matter.value() + "/outcome"));
            post(matter, "hand-over", team(), "{\"level\":\"CENTRE\"}")
                    .statusCode(409)
                    .body("rule", equalTo("not-signed"));
        }

        @Test
        void factsThatCannotBe() {
            var matter = signed(log);
            post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\",\"facts\":{\"agreedFen\":-1}}")
                    .statusCode(400)
                    .body("errors.field", contains("facts.agreedFen"));
            post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\",\"facts\":{\"people\":0}}")
                    .statusCode(400)
                    .body("errors.field", contains("facts.people"));
            order(matter).body("outcome", nullValue());
        }

        @Test
        void aSecondSignAndASecondOutcome() {
            var matter = signed(log);
            post(matter, "sign", desk(), null).statusCode(409).body("rule", equalTo("already-signed"));
            post(matter, "outcome", team(), "{\"outcome\":\"WITHDRAWN\"}").statusCode(200);
            post(matter, "outcome", team(), "{\"outcome\":\"UNRESOLVED\"}")
                    .statusCode(409)
                    .body("rule", equalTo("order-ended"));
        }

        @Test
        void aSecondPersonWhomTheFirstNames() {
            var matter = signed(log);
            post(matter, "outcome", team(), "{\"outcome\":\"UNFOUNDED\",\"countersignedBy\":\"lead-1\"}")
                    .statusCode(200)
                    .body("outcome", equalTo("UNFOUNDED"))
                    .body("countersignedBy", nullValue());
            assertThat(log.await(matter, OrderConcluded.class).event().countersignedBy())
                    .isNull();
        }

        @ParameterizedTest
        @CsvSource({
            "RESOLVED_AT_DESK,outcome-not-for-orders",
            "CONCLUDED_BY_DEPARTMENT,outcome-not-for-orders",
            "RETURNED_TO_POLICE,return-not-acknowledged"
        })
        void outcomesThatAreNotForOrders(String outcome, String rule) {
            post(signed(log), "outcome", team(), "{\"outcome\":\"" + outcome + "\"}")
                    .statusCode(422)
                    .body("rule", equalTo(rule))
                    .body("errors.field", contains("outcome"));
        }

        @Test
        void handingOnToADepartment() {
            post(signed(log), "hand-over", team(), "{\"level\":\"DEPARTMENT\"}")
                    .statusCode(422)
                    .body("errors.field", contains("level"));
        }

        @Test
        void ofManyOutcomesAtOnceOnlyOneHolds() throws Exception {
            var matter = signed(log);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var asked = people.invokeAll(IntStream.range(0, 16)
                        .<Callable<Integer>>mapToObj(i ->
                                () -> post(matter, "outcome", as("team-" + i, "TEAM"), "{\"outcome\":\"WITHDRAWN\"}")
                                        .extract()
                                        .statusCode())
                        .toList());
                var statuses = new ArrayList<Integer>();
                for (var one : asked) {
                    statuses.add(one.get());
                }
                assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
            }
            log.await(matter, OrderConcluded.class);
            assertThat(told(log, matter)).containsOnlyOnce("OrderConcluded");
        }

        @Test
        void theWrongRole() {
            var matter = matter(log);
            post(matter, "sign", team(), null).statusCode(403).body("rule", equalTo("not-permitted"));
            post(matter, "outcome", desk(), "{\"outcome\":\"WITHDRAWN\"}").statusCode(403);
        }

        @Test
        void aMatterOfAnotherCentre() {
            var matter = signed(log);
            var other = team().header("X-Centre", "zone-2");
            post(matter, "arrive", other, null).statusCode(404).body("rule", equalTo("unknown-matter"));
            desk().header("X-Centre", "zone-2")
                    .get("/dispatch/orders/{id}", matter.value())
                    .then()
                    .statusCode(404);
            order(matter).body("arrivedAt", nullValue());
        }
    }

    @Nested
    @DisplayName("bad input")
    class BadInput {
        @Test
        void unknownMatters() {
            post(Log.newMatter(), "sign", desk(), null).statusCode(404);
            post(Log.newMatter(), "arrive", team(), null).statusCode(404);
            order(Log.newMatter()).statusCode(404);
            desk().get("/dispatch/orders/not-an-id").then().statusCode(404);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"outcome\":null}",
                    "{\"outcome\":\"SOLVED\"}",
                    "{\"outcome\":5}",
                    "{\"outcome\":\"WITHDRAWN\",\"outcome\":\"UNRESOLVED\"}"
                })
        void anOutcomeThatIsNone(String body) {
            post(signed(log), "outcome", team(), body)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.field", hasItem("outcome"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-03-02T01:00:00", "yesterday", "2026-02-30T01:00:00Z"})
        void aTimeWithoutAZoneOrNone(String time) {
            post(signed(log), "arrive", team(), "{\"occurredAt\":\"" + time + "\"}")
                    .statusCode(400)
                    .body("errors.field", contains("occurredAt"));
        }

        @Test
        void aTimeInAnotherZoneIsTheSameMoment() {
            var matter = signed(log);
            var at = now();
            var there = at.atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
            post(matter, "arrive", team(), "{\"occurredAt\":\"" + there + "\"}")
                    .statusCode(200)
                    .body("arrivedAt", equalTo(Times.text(at)));
        }

        @Test
        void aTimeAheadOrBeforeTheMatterWasOpened() {
            var matter = signed(log);
            post(matter, "arrive", team(), occurred(now().plusSeconds(90)))
                    .statusCode(422)
                    .body("errors.field", contains("occurredAt"));
            post(matter, "arrive", team(), occurred(now().minusSeconds(3600)))
                    .statusCode(422)
                    .body("rule", equalTo("before-opening"))
                    .body("errors.field", contains("occurredAt"));
            order(matter).body("arrivedAt", nullValue());
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "5", "{\"occurredAt\":", "{\"who\":1}", "nul"})
        void aBodyThatIsNone(String body) {
            post(signed(log), "receive", team(), body).statusCode(400);
        }

        @Test
        void anOfficerThatIsNoCode() {
            post(signed(log), "contact", team(), "{\"officer\":\"somebody with a name\"}")
                    .statusCode(400)
                    .body("errors.field", contains("officer"));
        }

        @Test
        void anOfficerWhereTheGridIsUnknown() {
            var matter = matter(log, now(), new Place(null, null));
            post(matter, "sign", desk(), null).statusCode(200).body("team", equalTo("team-zone"));
            post(matter, "contact", team(), "{}").statusCode(422).body("errors.field", contains("officer"));
            post(matter, "contact", team(), "{\"officer\":\"officer-2\",\"result\":\"NO_ANSWER\"}")
                    .statusCode(200)
                    .body("attempts", equalTo(1))
                    .body("receiptImplied", equalTo(true))
                    .body("officer", nullValue());
        }

        @ParameterizedTest
        @ValueSource(strings = {"status=DONE", "limit=0", "limit=201", "limit=many", "cursor=x", "grid=a%20b"})
        void aParameterThatDoesNotFit(String query) {
            desk().get("/dispatch/orders?" + query)
                    .then()
                    .statusCode(not(equalTo(200)))
                    .statusCode(not(equalTo(500)));
        }

        @Test
        void whoActsHasToBeSaid() {
            post(matter(log), "sign", given(), null).statusCode(401);
        }
    }

    @Nested
    @DisplayName("repeated requests")
    class Repeated {
        @Test
        void theSameKeyAgainGetsTheSameAnswerAndNothingHappensTwice() {
            var matter = signed(log);
            var key = "k-" + matter.value();
            var first = post(matter, "rounds", team().header("Idempotency-Key", key), "{}")
                    .statusCode(200)
                    .extract()
                    .asString();
            var second = post(matter, "rounds", team().header("Idempotency-Key", key), "{}")
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(second).isEqualTo(first);
            order(matter).body("rounds", equalTo(1));
            post(matter, "arrive", team().header("Idempotency-Key", key), "{}")
                    .statusCode(422)
                    .body("rule", equalTo("idempotency-key-reused"));
        }
    }

    @Nested
    @DisplayName("lists")
    class Lists {
        @Test
        void arePagedByCursorAndFiltered() {
            var place = new Place(new GridCode("grid-" + System.nanoTime()), null);
            var ids = IntStream.range(0, 5)
                    .mapToObj(i -> matter(log, now(), place))
                    .toList();
            post(ids.getFirst(), "sign", desk(), null).statusCode(200);

            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var page = desk().get(
                                "/dispatch/orders?limit=2&grid=" + place.grid().value() + "&cursor=" + cursor)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seen.addAll(page.getList("items.matterId", String.class));
                cursor = page.getString("next");
            } while (cursor != null);

            assertThat(seen)
                    .containsExactlyElementsOf(ids.reversed().stream()
                            .map(id -> id.value().toString())
                            .toList());
            desk().get("/dispatch/orders?status=INSTRUCTED&grid=" + place.grid().value())
                    .then()
                    .body("items.matterId", contains(ids.getFirst().value().toString()))
                    .body("next", nullValue());
            desk().header("X-Centre", "zone-2")
                    .get("/dispatch/orders")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void teamsAndOfficersSeeTheirOwnOrders() {
        try (var log = Log.open()) {
            var own = signed(log);
            var waiting = matter(log);
            var team = order(own).extract().<String>path("team");
            var grid = order(waiting).extract().<String>path("grid");

            orders(desk(), "team=" + team)
                    .body("items.matterId", hasItem(own.value().toString()))
                    .body("items.team", everyItem(equalTo(team)));
            orders(desk(), "team=nobody").body("items", empty());
            orders(team().header("X-Unit", team), "mine=true")
                    .body("items.matterId", hasItem(own.value().toString()))
                    .body("items.matterId", not(hasItem(waiting.value().toString())));
            orders(team().header("X-Unit", team), "mine=true&overdue=true")
                    .body("items.team", everyItem(equalTo(team)));
            orders(as("officer-1", "GRID_OFFICER"), "mine=true")
                    .body("items.matterId", hasItem(waiting.value().toString()))
                    .body("items.grid", hasItem(grid));
            orders(as("nobody", "GRID_OFFICER"), "mine=true").body("items", empty());

            get(team(), "mine=true").statusCode(400).body("errors.field", contains("X-Unit"));
            get(desk(), "mine=true").statusCode(400).body("errors.field", contains("mine"));
            get(team().header("X-Unit", team), "mine=true&team=other")
                    .statusCode(400)
                    .body("errors.field", contains("team"));
            get(desk(), "team=a b").statusCode(400).body("errors.field", contains("team"));
        }
    }

    private static ValidatableResponse orders(RequestSpecification who, String query) {
        return get(who, query + "&limit=200").statusCode(200);
    }

    private static ValidatableResponse get(RequestSpecification who, String query) {
        return who.get("/dispatch/orders?" + query).then();
    }

    @Test
    void theDirectoryIsToldOnceOnItsTopic() {
        desk().get("/dispatch/directory")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("centre", equalTo("zone-1"))
                .body("grids.grid", hasItem("grid-4-e1"))
                .body("teams", hasSize(3))
                .body("departments", hasItem("LABOUR"))
                .body("policies[0].stages.stage", contains("SIGN", "CONTACT", "ARRIVE"));
    }

    @Test
    void whatHappenedIsRecordedWithTheTimeItHappened() {
        var matter = matter(log, now().minusSeconds(20), PLACE);
        var at = now().minusSeconds(10);
        post(matter, "sign", desk(), occurred(at)).statusCode(200);
        Recorded<OrderSigned> signed = log.await(matter, OrderSigned.class);
        assertThat(signed.occurredAt()).isEqualTo(at);
        assertThat(signed.recordedAt()).isAfter(at);
    }

    private static String occurred(Instant at) {
        return "{\"occurredAt\":\"" + at + "\"}";
    }
}
