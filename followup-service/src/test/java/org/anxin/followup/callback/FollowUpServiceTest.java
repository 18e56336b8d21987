package org.anxin.followup.callback;

import static io.restassured.RestAssured.given;
import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.followup.callback.CallDesk.as;
import static org.anxin.followup.callback.CallDesk.called;
import static org.anxin.followup.callback.CallDesk.path;
import static org.anxin.followup.callback.CallDesk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.followup.CallBackFellDue;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.followup.callback.domain.CallingHours;
import org.anxin.followup.callback.domain.RetryPlan;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class FollowUpServiceTest {
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
    void whoIsContentClosesTheLoop() {
        // Given
        var endedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE, endedAt);
        as(CALLER)
                .get(path(matter))
                .then()
                .body("status", equalTo("WAITING"))
                .body("outcome", equalTo("RESOLVED_ON_SITE"))
                .body("leg", equalTo(3))
                .body("grid", equalTo("grid-1"))
                .body("closingReason", nullValue());

        // When
        called(matter, "SATISFIED")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closingReason", equalTo("SATISFIED"))
                .body("attempts", equalTo(1));

        // Then
        log.await(matter, MatterClosed.class);
        var told = told(matter);
        assertThat(kinds(matter)).containsExactly(FollowUpOpened.class, CallBackMade.class, MatterClosed.class);
        assertThat(told).extracting(Recorded::sequence).containsExactly(1L, 2L, 3L);
        assertThat(told)
                .allSatisfy(recorded -> assertThat(recorded.metadata().leg()).isEqualTo(3));
        assertThat(log.await(matter, FollowUpOpened.class).event().callBackDueAt())
                .isEqualTo(CallingHours.firstCall(endedAt));
        post(matter, "closing", "{\"reason\":\"UNREACHABLE\"}").statusCode(409).body("rule", equalTo("matter-closed"));
        called(matter, "DISSATISFIED")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("attempts", equalTo(2));
    }

    @Test
    void aCallBackFallsDueByItselfAndIsListed() {
        // Given: an outcome so long ago that its call-back was due on an earlier day
        var endedAt = Instant.now().minus(Duration.ofDays(4));
        var fresh = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);

        // When
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE, endedAt);

        // Then
        var fellDue = log.await(matter, CallBackFellDue.class);
        assertThat(fellDue.event().dueAt()).isEqualTo(CallingHours.firstCall(endedAt.truncatedTo(ChronoUnit.MICROS)));
        assertThat(fellDue.occurredAt()).isEqualTo(fellDue.event().dueAt());
        assertThat(fellDue.metadata().role()).isEqualTo(ActorRole.SYSTEM);
        for (var filter : List.of("due", "overdue")) {
            as(CALLER)
                    .queryParam(filter, true)
                    .queryParam("limit", 200)
                    .get("/followup/follow-ups")
                    .then()
                    .statusCode(200)
                    .body("items.matterId", hasItem(text(matter)))
                    .body("items.matterId", not(hasItem(text(fresh))));
        }
        as(CALLER)
                .queryParam("status", "DUE")
                .queryParam("limit", 200)
                .get("/followup/follow-ups")
                .then()
                .body("items.matterId", hasItem(text(matter)));
    }

    @Test
    void nobodyReachedThreeTimesMayBeClosed() {
        // Given
        var endedAt = Instant.now().minus(Duration.ofDays(6));
        var matter = CallDesk.ended(log, Outcome.RESOLVED_TAKEN_BACK, endedAt);

        // When
        for (var attempt = 1; attempt <= 3; attempt++) {
            post(matter, "closing", "{\"reason\":\"UNREACHABLE\"}")
                    .statusCode(409)
                    .body("rule", equalTo("too-few-attempts"));
            var at = endedAt.plus(Duration.ofDays(attempt)).truncatedTo(ChronoUnit.MICROS);
            post(matter, "call-backs", "{\"result\":\"UNREACHABLE\",\"occurredAt\":\"" + at + "\"}")
                    .statusCode(200)
                    .body("attempts", equalTo(attempt));
            var number = attempt;
            var made = log.await(matter, CallBackMade.class, call -> call.attempt() == number);
            assertThat(made.event().nextDueAt()).isEqualTo(RetryPlan.HOUSE.next(attempt, at));
            log.await(
                    matter,
                    CallBackFellDue.class,
                    due -> due.dueAt().equals(made.event().nextDueAt()));
        }
        post(matter, "closing", "{\"reason\":\"UNREACHABLE\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closingReason", equalTo("UNREACHABLE"));

        // Then
        assertThat(log.await(matter, MatterClosed.class).event().reason()).isEqualTo(ClosingReason.UNREACHABLE);
    }

    @Test
    void dissentReopensTheMatterAndItComesBackToAFreshFollowUp() {
        // Given
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        post(matter, "reopening", "{\"to\":\"MEDIATION\"}")
                .statusCode(409)
                .body("rule", equalTo("nobody-dissatisfied"));
        called(matter, "DISSATISFIED").statusCode(200).body("status", equalTo("DECISION_AWAITED"));
        called(matter, "SATISFIED").statusCode(200).body("status", equalTo("DECISION_AWAITED"));
        post(matter, "reopening", "{\"to\":\"INTAKE\"}").statusCode(422).body("errors[0].field", equalTo("to"));

        // When
        post(matter, "reopening", "{\"to\":\"MEDIATION\"}")
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("reopenedTo", equalTo("MEDIATION"));
        assertThat(log.await(matter, MatterReopened.class).event().handOver())
                .isEqualTo(new HandOver(Holder.MEDIATION, 4));
        called(matter, "SATISFIED").statusCode(200).body("status", equalTo("REOPENED"));
        post(matter, "closing", "{\"reason\":\"NOTHING_MORE_TO_DO\"}")
                .statusCode(409)
                .body("rule", equalTo("matter-reopened"));
        log.tell(matter, 4, CallDesk.caseConcluded(5));
        Await.untilHolds(
                "follow-up to take the matter again",
                () -> as(CALLER)
                        .get(path(matter))
                        .then()
                        .body("leg", equalTo(5))
                        .body("status", equalTo("WAITING"))
                        .body("attempts", equalTo(0)));

        // Then
        called(matter, "SATISFIED").statusCode(200).body("status", equalTo("CLOSED"));
        var closed = log.await(matter, MatterClosed.class);
        assertThat(closed.metadata().leg()).isEqualTo(5);
    }

    @Test
    void aPersonMayCloseInSpiteOfDissent() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        called(matter, "DISSATISFIED").statusCode(200);
        post(matter, "closing", "{\"reason\":\"SATISFIED\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        post(matter, "closing", "{\"reason\":\"NOTHING_MORE_TO_DO\"}")
                .statusCode(200)
                .body("closingReason", equalTo("NOTHING_MORE_TO_DO"));
    }

    @Test
    void whatLeavesTheCountNeedsNoCallBack() {
        var counted = CallDesk.ended(log, Outcome.WITHDRAWN);
        post(counted, "closing", "{\"reason\":\"NO_CALL_BACK_NEEDED\"}")
                .statusCode(409)
                .body("rule", equalTo("call-back-needed"));
        var unfounded = CallDesk.ended(log, Outcome.UNFOUNDED);
        post(unfounded, "closing", "{\"reason\":\"NO_CALL_BACK_NEEDED\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("callBackDueAt", nullValue());
    }

    @Test
    void repeatedRecordsChangeNothing() {
        // Given
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        var elsewhere = Log.newMatter();

        // When: the same record once more, the same outcome under a new sequence, and one handed to somebody else
        var record = log.records(matter).getFirst();
        log.send(new org.apache.kafka.clients.producer.ProducerRecord<>(
                record.topic(), null, record.key(), record.value(), record.headers()));
        log.tell(matter, 2, CallDesk.orderConcluded(Outcome.RESOLVED_ON_SITE, Holder.FOLLOWUP));
        log.tell(elsewhere, 2, CallDesk.orderConcluded(Outcome.RESOLVED_ON_SITE, Holder.DISPATCH));
        called(matter, "DISSATISFIED").statusCode(200);
        log.await(matter, CallBackMade.class);

        // Then: what was told after them is taken, so they were read
        CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        assertThat(kinds(matter)).containsExactly(FollowUpOpened.class, CallBackMade.class);
        as(CALLER).get(path(elsewhere)).then().statusCode(404);
    }

    @Test
    void theSameKeyTakesEffectOnce() {
        // Given
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        var key = UUID.randomUUID().toString();

        // When, then
        for (var i = 0; i < 3; i++) {
            as(CALLER)
                    .header("Idempotency-Key", key)
                    .body("{\"result\":\"UNREACHABLE\"}")
                    .post(path(matter) + "/call-backs")
                    .then()
                    .statusCode(200)
                    .body("attempts", equalTo(1));
        }
        as(CALLER)
                .header("Idempotency-Key", key)
                .body("{\"result\":\"SATISFIED\"}")
                .post(path(matter) + "/call-backs")
                .then()
                .statusCode(422)
                .body("rule", equalTo("idempotency-key-reused"));
    }

    @Test
    void ofManyCallsAtOnceOneCloses() throws Exception {
        // Given
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        Callable<Integer> call = () -> called(matter, "SATISFIED").extract().statusCode();

        // When
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(32, call))) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsOnly(200);
        log.await(matter, MatterClosed.class);
        assertThat(kinds(matter)).containsOnlyOnce(MatterClosed.class);
    }

    @Test
    void aMatterOfAnotherCentreDoesNotExist() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        as(CALLER).header("X-Centre", "zone-2").get(path(matter)).then().statusCode(404);
        as(CALLER)
                .header("X-Centre", "zone-2")
                .body("{\"result\":\"SATISFIED\"}")
                .post(path(matter) + "/call-backs")
                .then()
                .statusCode(404);
        as(CALLER)
                .header("X-Centre", "zone-2")
                .get("/followup/follow-ups")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        called(Log.newMatter(), "SATISFIED").statusCode(404);
        as(CALLER).get(path(matter)).then().body("attempts", equalTo(0));
    }

    @Test
    void thoseWhoMayNotAreToldSo() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        as(MEDIATOR)
                .body("{\"result\":\"SATISFIED\"}")
                .post(path(matter) + "/call-backs")
                .then()
                .statusCode(403)
                .body("rule", equalTo("not-permitted"));
        given().contentType(ContentType.JSON)
                .body("{\"result\":\"SATISFIED\"}")
                .post(path(matter) + "/call-backs")
                .then()
                .statusCode(401)
                .body("errors.field", hasItem("X-Actor"));
    }

    @Test
    void listsGoOnByCursor() {
        // Given
        var matters = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            matters.add(text(CallDesk.ended(log, Outcome.RESOLVED_ON_SITE)));
        }

        // When
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(CALLER).queryParam("limit", 2).queryParam("status", "WAITING");
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page =
                    request.get("/followup/follow-ups").then().statusCode(200).extract();
            found.addAll(page.jsonPath().getList("items.matterId", String.class));
            cursor = page.path("next");
        } while (cursor != null);

        // Then
        assertThat(found).containsAll(matters).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call-backs | {}                                                                 | 400 | result",
                "call-backs | {'result':'HAPPY'}                                                 | 400 | result",
                "call-backs | {'result':null}                                                    | 400 | result",
                "call-backs | {'result':'SATISFIED','result':'SATISFIED'}                        | 400 | result",
                "call-backs | {'result':'SATISFIED','words':'x'}                                 | 400 | words",
                "call-backs | {'result':'SATISFIED','occurredAt':'2026-03-02T10:00:00'}          | 400 | occurredAt",
                "call-backs | {'result':'SATISFIED','occurredAt':'2099-03-02T10:00:00Z'}         | 422 | occurredAt",
                "call-backs | {'result':'SATISFIED','occurredAt':'2020-03-02T10:00:00+08:00'}    | 422 | occurredAt",
                "reopening  | {}                                                                 | 400 | to",
                "call-backs | {'result':'DISSATISFIED','reason':'WEATHER'}                           | 400 | reason",
                "call-backs | {'result':'SATISFIED','reason':'TOO_SLOW'}                             | 422 | reason",
                "call-backs | {'result':'SATISFIED','promiseKept':true}                             | 400 | promiseKept",
                "call-backs | {'result':'UNREACHABLE','promiseKept':'NO'}                           | 422 | result",
                "call-backs | {'result':'SATISFIED','text':''}                                     | 400 | text",
                "instalments/1 | {}                                                              | 400 | result",
                "instalments/1 | {'result':'LATE','dueOn':'soon'}                                 | 400 | dueOn",
                "instalments/1 | {'result':'LATE','dueOn':'2026-02-30'}                           | 400 | dueOn",
                "reopening  | {'to':'MEDIATION','reason':'REPORTED_AGAIN'}                         | 422 | reason",
                "reopening  | {'to':['MEDIATION']}                                               | 400 | to",
                "closing    | {}                                                                 | 400 | reason",
                "closing    | {'reason':'BECAUSE'}                                               | 400 | reason",
            })
    void whatIsWrongIsNamed(String what, String body, int status, String field) {
        // Given
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);

        // When, then
        post(matter, what, body.replace('\'', '"'))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
        as(CALLER).get(path(matter)).then().body("status", equalTo("WAITING")).body("attempts", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"status,OPEN", "limit,0", "limit,201", "cursor,nonsense"})
    void aListParameterThatDoesNotFitIsNamed(String parameter, String value) {
        as(CALLER)
                .queryParam(parameter, value)
                .get("/followup/follow-ups")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(parameter));
    }

    private static String text(MatterId matter) {
        return matter.value().toString();
    }

    private List<Recorded<?>> told(MatterId matter) {
        return log.of(matter).stream()
                .filter(recorded -> recorded.source().equals(EventTypes.FOLLOWUP))
                .toList();
    }

    private List<Class<?>> kinds(MatterId matter) {
        return told(matter).stream()
                .<Class<?>>map(recorded -> recorded.event().getClass())
                .toList();
    }
}
