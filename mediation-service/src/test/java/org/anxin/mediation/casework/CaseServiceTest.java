package org.anxin.mediation.casework;

import static io.restassured.RestAssured.given;
import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.contracts.value.ActorRole.CLERK;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.contracts.value.ActorRole.SHIFT_LEAD;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.casework.Desk.path;
import static org.anxin.mediation.casework.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anxin.contracts.Event;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.RespondentContacted;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.mediation.SpecialistRoomEntered;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class CaseServiceTest {
    private static final String SETTLED = "{\"form\":\"WRITTEN\",\"amountFen\":1200000,\"people\":2}";

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
    void aMatterGivenToTheDeskIsSettledByPhone() {
        // Given
        var matter = Desk.atDesk(log);

        // When
        post(MEDIATOR, matter, "respondent-contact", "{\"result\":\"REACHED\"}")
                .statusCode(200)
                .body("respondent", equalTo("REACHED"));
        as(MEDIATOR).post(path(matter) + "/rounds").then().statusCode(200).body("rounds", equalTo(1));
        post(MEDIATOR, matter, "settlement", SETTLED)
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"))
                .body("outcome", equalTo("RESOLVED_AT_DESK"))
                .body("settlement.amountFen", equalTo(1_200_000))
                .body("settlement.people", equalTo(2));

        // Then
        var concluded = log.await(matter, CaseConcluded.class).event();
        assertThat(concluded.outcome()).isEqualTo(Outcome.RESOLVED_AT_DESK);
        assertThat(concluded.level()).isEqualTo(Level.CENTRE);
        assertThat(concluded.handOver()).isEqualTo(new HandOver(Holder.FOLLOWUP, 3));
        var told = told(matter);
        assertThat(kinds(matter))
                .containsExactly(
                        CaseTaken.class,
                        RespondentContacted.class,
                        RoundHeld.class,
                        SettlementReached.class,
                        CaseConcluded.class);
        assertThat(told).extracting(Recorded::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told)
                .allSatisfy(recorded -> assertThat(recorded.metadata().leg()).isEqualTo(2));
        assertThat(told.get(3).event())
                .isEqualTo(new SettlementReached(SettlementForm.WRITTEN, new Fen(1_200_000), 2, null, null));
        assertThat(told.getFirst().metadata().causation())
                .isEqualTo(log.of(matter).getFirst().id());
        as(MEDIATOR)
                .get(path(matter))
                .then()
                .statusCode(200)
                .body("matterId", equalTo(matter.value().toString()))
                .body("status", equalTo("CONCLUDED"))
                .body("atDesk", equalTo(true))
                .body("grid", equalTo("grid-1"))
                .body("category", equalTo("LABOUR"))
                .body("settlement.form", equalTo("WRITTEN"));
    }

    @Test
    void partiesTakenBackSettleAtTheCentre() {
        var matter = Desk.handedOn(log, Level.CENTRE);
        post(MEDIATOR, matter, "settlement", "{\"form\":\"ORAL\"}")
                .statusCode(200)
                .body("outcome", equalTo("RESOLVED_TAKEN_BACK"))
                .body("settlement.people", equalTo(1))
                .body("settlement.amountFen", nullValue());
    }

    @Test
    void whatFailsMayStillSettleInTheSpecialistRoom() {
        // Given
        var matter = Desk.handedOn(log, Level.CENTRE);

        // When
        as(MEDIATOR).post(path(matter) + "/failure").then().statusCode(200).body("failed", equalTo(true));
        as(MEDIATOR)
                .post(path(matter) + "/specialist-room")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_SPECIALIST_ROOM"))
                .body("failed", equalTo(false));
        post(MEDIATOR, matter, "settlement", SETTLED)
                .statusCode(200)
                .body("outcome", equalTo("RESOLVED_IN_SPECIALIST_ROOM"));

        // Then
        assertThat(log.await(matter, CaseConcluded.class).event().level()).isEqualTo(Level.SPECIALIST_ROOM);
        assertThat(events(matter)).contains(new SpecialistRoomEntered());
    }

    @Test
    void aDepartmentOfTheCentreConcludes() {
        // Given
        var matter = Desk.handedOn(log, Level.SPECIALIST_ROOM);
        Desk.departments(log, "LABOUR", "MARKET");

        // When
        post(MEDIATOR, matter, "escalation", "{\"department\":\"WEATHER\"}")
                .statusCode(422)
                .body("rule", equalTo("unknown-department"))
                .body("errors[0].field", equalTo("department"))
                .body("errors[0].detail", containsString("LABOUR, MARKET"));
        post(MEDIATOR, matter, "escalation", "{\"department\":\"LABOUR\"}")
                .statusCode(200)
                .body("status", equalTo("WITH_DEPARTMENT"))
                .body("department", equalTo("LABOUR"));
        post(MEDIATOR, matter, "rounds", "{}").statusCode(409).body("rule", equalTo("department-holds-the-work"));
        post(MEDIATOR, matter, "conclusion", "{}").statusCode(403);
        post(CLERK, matter, "conclusion", "{\"department\":\"MARKET\"}")
                .statusCode(422)
                .body("rule", equalTo("other-department"));
        as(CLERK)
                .queryParam("department", "LABOUR")
                .queryParam("status", "WITH_DEPARTMENT")
                .queryParam("limit", 200)
                .get("/mediation/cases")
                .then()
                .statusCode(200)
                .body("items.matterId", hasItem(matter.value().toString()));
        as(CLERK)
                .post(path(matter) + "/conclusion")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("CONCLUDED_BY_DEPARTMENT"));

        // Then
        var concluded = log.await(matter, CaseConcluded.class).event();
        assertThat(concluded.level()).isEqualTo(Level.DEPARTMENT);
        assertThat(events(matter))
                .contains(new DepartmentConcluded(new DepartmentCode("LABOUR"), null, null))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Escalated.class,
                                escalated ->
                                        assertThat(escalated.department()).isEqualTo(new DepartmentCode("LABOUR"))));
    }

    @Test
    void whatLeavesTheCountIsCountersignedAtFollowUpAndNotByWhomTheFirstNames() {
        var matter = Desk.atDesk(log);
        post(MEDIATOR, matter, "outcome", "{\"outcome\":\"RESOLVED_ON_SITE\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("outcome"));
        post(SHIFT_LEAD, matter, "outcome", "{\"outcome\":\"UNFOUNDED\",\"countersignedBy\":\"mediator-1\"}")
                .statusCode(200)
                .body("outcome", equalTo("UNFOUNDED"));
        assertThat(log.await(matter, CaseConcluded.class).event().countersignedBy())
                .isNull();
    }

    @Test
    void whatWasHandedDownIsSettledInAMicroCentre() {
        var matter = Desk.atDesk(log);
        post(MEDIATOR, matter, "settlement", "{\"form\":\"ORAL\",\"atMicroCentre\":true}")
                .statusCode(200)
                .body("outcome", equalTo("RESOLVED_AT_MICRO_CENTRE"))
                .body("level", equalTo("MICRO_CENTRE"));
        var concluded = log.await(matter, CaseConcluded.class).event();
        assertThat(concluded.outcome()).isEqualTo(Outcome.RESOLVED_AT_MICRO_CENTRE);
        assertThat(concluded.level()).isEqualTo(Level.MICRO_CENTRE);
    }

    @Test
    void aRoundThatIsToldAfterTheEndIsTaken() {
        var matter = Desk.atDesk(log);
        post(MEDIATOR, matter, "outcome", "{\"outcome\":\"WITHDRAWN\"}").statusCode(200);
        post(MEDIATOR, matter, "rounds", "{}")
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"))
                .body("rounds", equalTo(1));
        post(MEDIATOR, matter, "failure", "{}").statusCode(409);
        log.await(matter, RoundHeld.class);
    }

    @Test
    void aReopenedMatterComesBack() {
        // Given
        var matter = Desk.atDesk(log);
        post(MEDIATOR, matter, "settlement", SETTLED).statusCode(200);
        post(MEDIATOR, matter, "settlement", SETTLED).statusCode(409).body("rule", equalTo("case-concluded"));

        // When
        log.tell(
                matter,
                3,
                new MatterReopened(
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        new Place(null, null),
                        false,
                        new HandOver(Holder.MEDIATION, 4),
                        null));
        Await.untilHolds(
                "mediation to take the matter again",
                () -> as(MEDIATOR)
                        .get(path(matter))
                        .then()
                        .body("leg", equalTo(4))
                        .body("status", equalTo("AT_CENTRE")));

        // Then
        post(MEDIATOR, matter, "settlement", SETTLED)
                .statusCode(200)
                .body("leg", equalTo(4))
                .body("outcome", equalTo("RESOLVED_AT_DESK"));
        log.await(matter, CaseConcluded.class, concluded -> concluded.handOver().leg() == 5);
    }

    @Test
    void repeatedRecordsAndHandOversToOthersChangeNothing() {
        // Given
        var matter = Desk.handedOn(log, Level.CENTRE);
        var elsewhere = Log.newMatter();

        // When: the same hand-over under the same sequence, once more under a new one, and one to somebody else
        var record = log.records(matter).getFirst();
        log.send(new org.apache.kafka.clients.producer.ProducerRecord<>(
                record.topic(), null, record.key(), record.value(), record.headers()));
        log.tell(matter, 2, Desk.handedOn(Level.CENTRE, Holder.MEDIATION));
        log.tell(elsewhere, 2, Desk.handedOn(Level.CENTRE, Holder.FOLLOWUP));
        post(MEDIATOR, matter, "rounds", "{}").statusCode(200);
        log.await(matter, RoundHeld.class);

        // Then: what was told after them is taken, so they were read
        Desk.atDesk(log);
        assertThat(kinds(matter)).containsExactly(CaseTaken.class, RoundHeld.class);
        as(MEDIATOR).get(path(elsewhere)).then().statusCode(404);
    }

    @Test
    void theSameKeyTakesEffectOnce() {
        // Given
        var matter = Desk.atDesk(log);
        var key = UUID.randomUUID().toString();

        // When, then
        for (var i = 0; i < 3; i++) {
            as(MEDIATOR)
                    .header("Idempotency-Key", key)
                    .body("{}")
                    .post(path(matter) + "/rounds")
                    .then()
                    .statusCode(200)
                    .body("rounds", equalTo(1));
        }
        as(MEDIATOR)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(path(matter) + "/failure")
                .then()
                .statusCode(422)
                .body("rule", equalTo("idempotency-key-reused"));
        as(MEDIATOR).get(path(matter)).then().body("rounds", equalTo(1)).body("failed", equalTo(false));
    }

    @Test
    void ofManyOutcomesAtOnceOneHolds() throws Exception {
        // Given
        var matter = Desk.atDesk(log);
        Callable<Integer> settle =
                () -> post(MEDIATOR, matter, "settlement", SETTLED).extract().statusCode();

        // When
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(32, settle))) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        log.await(matter, CaseConcluded.class);
        assertThat(told(matter))
                .filteredOn(recorded -> recorded.event() instanceof CaseConcluded)
                .hasSize(1);
    }

    @Test
    void aMatterOfAnotherCentreDoesNotExist() {
        var matter = Desk.atDesk(log);
        as(MEDIATOR).header("X-Centre", "zone-2").get(path(matter)).then().statusCode(404);
        as(MEDIATOR)
                .header("X-Centre", "zone-2")
                .body("{}")
                .post(path(matter) + "/rounds")
                .then()
                .statusCode(404);
        as(MEDIATOR)
                .header("X-Centre", "zone-2")
                .get("/mediation/cases")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        post(MEDIATOR, Log.newMatter(), "rounds", "{}").statusCode(404);
        as(MEDIATOR).get(path(matter)).then().body("rounds", equalTo(0));
    }

    @Test
    void thoseWhoMayNotAreToldSo() {
        var matter = Desk.atDesk(log);
        post(CALLER, matter, "rounds", "{}").statusCode(403).body("rule", equalTo("not-permitted"));
        as(CALLER).get(path(matter)).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(path(matter) + "/rounds")
                .then()
                .statusCode(401)
                .body("errors.field", hasItem("X-Actor"));
    }

    @Test
    void listsGoOnByCursor() {
        // Given
        var matters = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            matters.add(Desk.atDesk(log).value().toString());
        }

        // When
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(MEDIATOR).queryParam("limit", 2).queryParam("status", "AT_CENTRE");
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/mediation/cases").then().statusCode(200).extract();
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
                "respondent-contact | {}                                              | 400 | result",
                "respondent-contact | {'result':'MAYBE'}                              | 400 | result",
                "respondent-contact | {'result':1}                                    | 400 | result",
                "respondent-contact | {'result':'REACHED','result':'REACHED'}         | 400 | result",
                "respondent-contact | {'result':'REACHED','words':'x'}                | 400 | words",
                "rounds             | {'occurredAt':'2026-03-02T10:00:00'}            | 400 | occurredAt",
                "rounds             | {'occurredAt':'2099-03-02T10:00:00Z'}           | 422 | occurredAt",
                "rounds             | {'occurredAt':'2020-03-02T10:00:00+08:00'}      | 422 | occurredAt",
                "settlement         | {}                                              | 400 | form",
                "settlement         | {'form':'ORAL','amountFen':-1}                  | 400 | amountFen",
                "settlement         | {'form':'ORAL','amountFen':1.5}                 | 400 | amountFen",
                "settlement         | {'form':'ORAL','amountFen':'5'}                 | 400 | amountFen",
                "settlement         | {'form':'ORAL','amountFen':99999999999999}      | 400 | amountFen",
                "settlement         | {'form':'ORAL','people':0}                      | 400 | people",
                "escalation         | {}                                              | 400 | department",
                "escalation         | {'department':'a b'}                            | 400 | department",
                "outcome            | {}                                              | 400 | outcome",
                "outcome            | {'outcome':'UNFOUNDED','countersignedBy':'é'}   | 400 | countersignedBy",
            })
    void whatIsWrongIsNamed(String what, String body, int status, String field) {
        // Given
        var matter = Desk.atDesk(log);

        // When, then
        post(MEDIATOR, matter, what, body.replace('\'', '"'))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
        as(MEDIATOR)
                .get(path(matter))
                .then()
                .body("status", equalTo("AT_CENTRE"))
                .body("rounds", equalTo(0))
                .body("respondent", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"status,OPEN", "department,a b", "limit,0", "limit,201", "cursor,nonsense"})
    void aListParameterThatDoesNotFitIsNamed(String parameter, String value) {
        as(MEDIATOR)
                .queryParam(parameter, value)
                .get("/mediation/cases")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(parameter));
    }

    @Test
    void whatIsNoCaseIsNotFound() {
        as(MEDIATOR).get("/mediation/cases/not-an-id").then().statusCode(404);
        post(MEDIATOR, Log.newMatter(), "settlement", SETTLED).statusCode(404);
    }

    @Test
    void aLateReportCountsFromWhenItHappened() {
        // Given
        var matter = Log.newMatter();
        var takenAt = Instant.now().minusSeconds(3600);
        log.tell(matter, 1, takenAt, Desk.opened(2));
        Desk.taken(matter);
        var happened = takenAt.plusSeconds(600).truncatedTo(java.time.temporal.ChronoUnit.MICROS);

        // When
        post(MEDIATOR, matter, "rounds", "{\"occurredAt\":\"" + happened + "\"}")
                .statusCode(200);

        // Then
        assertThat(log.await(matter, RoundHeld.class).occurredAt()).isEqualTo(happened);
    }

    private List<Recorded<?>> told(MatterId matter) {
        return log.of(matter).stream()
                .filter(recorded -> recorded.source().equals(EventTypes.MEDIATION))
                .toList();
    }

    private List<Event> events(MatterId matter) {
        return told(matter).stream().<Event>map(Recorded::event).toList();
    }

    private List<Class<?>> kinds(MatterId matter) {
        return told(matter).stream()
                .<Class<?>>map(recorded -> recorded.event().getClass())
                .toList();
    }
}
