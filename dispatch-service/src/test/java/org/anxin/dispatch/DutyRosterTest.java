package org.anxin.dispatch;

import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.signed;
import static org.anxin.dispatch.Field.team;
import static org.anxin.dispatch.Field.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Place;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosters, and who goes by them. Planned for days long past, since the other tests' orders are of today and have none. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class DutyRosterTest {
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
    void whoIsOnDutyAtTheMomentOfTheSignIsInstructed() {
        plan(
                        lead(),
                        "2026-02-02",
                        shift("day", "team-1", "lead-1", "2026-02-02T00:00:00Z", "2026-02-02T12:00:00Z"),
                        shift("night", "team-2", "lead-2", "2026-02-02T12:00:00Z", "2026-02-03T00:00:00Z"),
                        shift("desk", null, "lead-3", "2026-02-03T00:00:00Z", "2026-02-03T12:00:00Z"))
                .statusCode(200)
                .body("roster", equalTo("2026-02-02"))
                .body("shifts.shift", contains("day", "night", "desk"));
        onDuty("2026-02-03T06:00:00Z", "desk");
        onDuty("2026-02-02T12:00:00Z", "night");

        instructed("2026-02-02T11:59:59Z", "grid-1", "team-1", AssignmentReason.OWN_GRID);
        instructed("2026-02-02T12:00:00Z", "grid-1", "team-2", AssignmentReason.NEIGHBOUR);
        instructed("2026-02-02T12:00:00Z", "grid-4-e1", "team-2", AssignmentReason.PARENT_GRID);
        var byLead = instructed("2026-02-03T01:00:00Z", "grid-1", "team-1", AssignmentReason.SHIFT_LEAD);
        assertThat(byLead.lead()).extracting("value").isEqualTo("lead-3");
        instructed("2026-02-03T12:00:00Z", "grid-1", "team-1", AssignmentReason.STANDING_TEAM);
    }

    @Test
    void aRosterIsPlannedAnewSwappedAndRead() {
        var day = shift("day", "team-1", "lead-1", "2026-01-05T00:00:00Z", "2026-01-05T12:00:00Z");
        var night = shift("night", "team-2", "lead-2", "2026-01-05T12:00:00Z", "2026-01-06T08:00:00+08:00");
        plan(lead(), "2026-01-05", day, night).statusCode(200);
        plan(lead(), "2026-01-05", day, night).statusCode(200).body("shifts", hasSize(2));
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            swap(key, "2026-01-05", "LEAD", "day", "night")
                    .statusCode(200)
                    .body("shifts.lead", contains("lead-2", "lead-1"));
        }
        swap("2026-01-05", "TEAM", "day", "night").statusCode(200).body("shifts.team", contains("team-2", "team-1"));

        swap(key, "2026-01-05", "OFFICERS", "day", "night")
                .statusCode(422)
                .body("rule", equalTo("idempotency-key-reused"));
        swap(null, "2026-01-05", "LEAD", "day", "night")
                .statusCode(400)
                .body("errors.field", contains("Idempotency-Key"));

        desk().get("/dispatch/rosters/2026-01-05")
                .then()
                .statusCode(200)
                .body("shifts.lead", contains("lead-2", "lead-1"));
        Await.untilHolds(
                "the roster in the list",
                () -> desk().get("/dispatch/rosters?from=2026-01-05T13:00:00Z&to=2026-01-05T14:00:00Z")
                        .then()
                        .statusCode(200)
                        .body("roster", contains("2026-01-05"))
                        .body("[0].shifts.shift", contains("night"))
                        .body("[0].shifts.lead", contains("lead-1")));
        desk().get("/dispatch/rosters?from=2026-01-06T00:00:00Z&to=2026-01-06T14:00:00Z")
                .then()
                .body("$", empty());

        plan(lead(), "2026-01-05", day).statusCode(200).body("shifts.lead", contains("lead-1"));
        desk().header("X-Centre", "zone-2")
                .get("/dispatch/rosters/2026-01-05")
                .then()
                .statusCode(404)
                .body("rule", equalTo("no-such-roster"));
        plan(lead(), "2026-01-05").statusCode(200).body("shifts", empty());
    }

    @Test
    void aRosterThatDoesNotFitIsRefusedAndItsFieldNamed() {
        plan(
                        lead(),
                        "bad",
                        shift("a", "team-1", "lead-1", "2026-01-07T00:00:00Z", "2026-01-07T00:00:00Z"),
                        shift("b", "team-9", "lead-1", "2026-01-07T00:00:00Z", "2026-01-07T12:00:00Z"))
                .statusCode(422)
                .body("rule", equalTo("shift-does-not-fit"))
                .body("errors.field", contains("shifts[0].to", "shifts[1].team"));
        plan(
                        lead(),
                        "bad",
                        shift("a", "team-1", "lead-1", "2026-01-07T00:00:00Z", "2026-01-07T12:00:00Z"),
                        shift("b", "team-1", "lead-1", "2026-01-07T11:00:00Z", "2026-01-07T20:00:00Z"))
                .statusCode(422)
                .body("rule", equalTo("team-on-two-shifts"));
        plan(lead(), "a b").statusCode(400).body("errors.field", contains("roster"));
        lead().contentType(ContentType.JSON)
                .body("{\"roster\":\"bad\",\"shifts\":[{\"shift\":\"a\"}]}")
                .put("/dispatch/rosters")
                .then()
                .statusCode(400)
                .body("errors.field", contains("shifts[0].from", "shifts[0].to"));
        plan(desk(), "bad").statusCode(403);
        swap("unheard-of", "LEAD", "a", "b").statusCode(404).body("rule", equalTo("no-such-roster"));
        desk().get("/dispatch/rosters/bad").then().statusCode(404);
        desk().get("/dispatch/duty?at=noon").then().statusCode(400).body("errors.field", contains("at"));
        desk().get("/dispatch/rosters?from=2026-01-01T00:00:00Z&to=2026-04-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors.field", contains("to"));
    }

    @Test
    void withoutARosterTheDirectorysTeamGoesAndSaysSo() {
        desk().get("/dispatch/duty?at=2025-06-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("planned", equalTo(false))
                .body("shifts", empty());
        var matter = signed(log);
        assertThat(log.await(matter, TeamInstructed.class).event().reason()).isEqualTo(AssignmentReason.STANDING_TEAM);
    }

    @Test
    void aTeamDeclinesAndTheNextOneGoes() {
        var matter = signed(log);
        post(matter, "decline", team(), change("team-2", "TOO_FAR"))
                .statusCode(409)
                .body("rule", equalTo("another-team-instructed"));
        post(matter, "decline", team(), change("team-1", "TOO_FAR"))
                .statusCode(200)
                .body("team", equalTo("team-2"))
                .body("teamReason", equalTo("NEIGHBOUR"))
                .body("status", equalTo("INSTRUCTED"));
        post(matter, "decline", team(), change("team-2", "NO_VEHICLE"))
                .statusCode(200)
                .body("team", equalTo("team-zone"));
        post(matter, "arrive", team(), null).statusCode(200);
        post(matter, "decline", team(), change("team-zone", "SHIFT_CHANGE"))
                .statusCode(409)
                .body("rule", equalTo("team-on-the-spot"));
        assertThat(told(log, matter))
                .containsSubsequence(
                        "TeamInstructed",
                        "InstructionDeclined",
                        "TeamInstructed",
                        "InstructionDeclined",
                        "TeamInstructed");
    }

    @Test
    void theDeskRedirectsAndTheShiftLeadReassigns() {
        var matter = signed(log);
        post(matter, "redirect", desk(), change("team-2", "NEARER_TEAM"))
                .statusCode(200)
                .body("team", equalTo("team-2"))
                .body("teamReason", equalTo("NAMED"));
        post(matter, "redirect", desk(), change("team-2", "NEARER_TEAM"))
                .statusCode(422)
                .body("rule", equalTo("same-team"))
                .body("errors.field", contains("team"));
        post(matter, "redirect", desk(), change("team-9", "NEARER_TEAM"))
                .statusCode(422)
                .body("rule", equalTo("unknown-team"));
        post(matter, "receive", team(), null).statusCode(200);
        post(matter, "redirect", desk(), change("team-1", "NEARER_TEAM"))
                .statusCode(409)
                .body("rule", equalTo("instruction-has-been-received"));
        post(matter, "reassign", desk(), change("team-1", "UNREACHABLE")).statusCode(403);
        var due = Field.order(matter).extract().jsonPath().getString("clocks[2].dueAt");
        post(matter, "reassign", lead(), change("team-1", "UNREACHABLE"))
                .statusCode(200)
                .body("team", equalTo("team-1"))
                .body("status", equalTo("UNDERWAY"))
                .body("clocks[2].dueAt", equalTo(due));
        post(matter, "reassign", lead(), "{\"team\":\"team-2\"}")
                .statusCode(400)
                .body("errors.field", contains("reason"));
        Field.order(matter).body("team", equalTo("team-1"));
    }

    private TeamInstructed instructed(String at, String grid, String team, AssignmentReason reason) {
        var matter = matter(log, Instant.parse(at).minusSeconds(10), new Place(new GridCode(grid), null));
        post(matter, "sign", desk(), "{\"occurredAt\":\"" + at + "\"}")
                .statusCode(200)
                .body("team", equalTo(team))
                .body("teamReason", equalTo(reason.name()));
        var told = log.await(matter, TeamInstructed.class).event();
        assertThat(told.reason()).isEqualTo(reason);
        return told;
    }

    private static void onDuty(String at, String shift) {
        Await.untilHolds(
                "the roster",
                () -> desk().get("/dispatch/duty?at=" + at)
                        .then()
                        .statusCode(200)
                        .body("planned", equalTo(true))
                        .body("shifts.shift", contains(shift)));
    }

    private static ValidatableResponse plan(RequestSpecification who, String roster, String... shifts) {
        return who.contentType(ContentType.JSON)
                .body("{\"roster\":\"" + roster + "\",\"shifts\":[" + String.join(",", shifts) + "]}")
                .put("/dispatch/rosters")
                .then();
    }

    private static ValidatableResponse swap(String roster, String post, String first, String second) {
        return swap(UUID.randomUUID().toString(), roster, post, first, second);
    }

    private static ValidatableResponse swap(
            @Nullable String key, String roster, String post, String first, String second) {
        var request = lead().contentType(ContentType.JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"post\":\"" + post + "\",\"first\":\"" + first + "\",\"second\":\"" + second + "\"}")
                .post("/dispatch/rosters/{roster}/swap", roster)
                .then();
    }

    private static String shift(String name, @Nullable String team, String lead, String from, String to) {
        return """
                {"shift":"%s",%s"officers":["officer-1"],"lead":"%s","secondSeat":"desk-2","from":"%s","to":"%s"}""".formatted(name, team == null ? "" : "\"team\":\"" + team + "\",", lead, from, to);
    }

    private static String change(String team, String reason) {
        return "{\"team\":\"" + team + "\",\"reason\":\"" + reason + "\"}";
    }
}
