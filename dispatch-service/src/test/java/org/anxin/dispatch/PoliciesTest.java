package org.anxin.dispatch;

import static org.anxin.dispatch.Field.PLACE;
import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.now;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clock policies as versioned data. Each test has policies of its own: the other tests live under the default one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class PoliciesTest {
    private final String code = "p-" + UUID.randomUUID().toString().substring(0, 8);
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
    void theLadderIsAdoptedInVersionsAndCopiedIntoOrders() {
        var before =
                desk().get("/dispatch/ladder").then().statusCode(200).extract().jsonPath();
        var version = before.getInt("[-1].version");
        var steps =
                "{\"steps\":[{\"stage\":\"SIGN\",\"trigger\":\"STARTED\",\"after\":\"%s\",\"post\":\"SHIFT_LEAD\"}]}";
        try {
            for (var twice = 0; twice < 2; twice++) {
                ladder(leader(), steps.formatted("PT50S")).statusCode(200).body("version", equalTo(version + 1));
            }
            Await.untilHolds(
                    "the new ladder", () -> assertThat(stepsOfAnOrder()).containsExactly("PT50S"));
            ladder(leader(), steps.formatted("P400D"))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("steps[0].after"));
            ladder(desk(), steps.formatted("PT50S")).statusCode(403);
        } finally {
            // The other tests live under the default one.
            ladder(leader(), """
                {"steps":[{"stage":"SIGN","trigger":"STARTED","after":"PT30S","post":"SECOND_SEAT"},{"stage":"SIGN","trigger":"STARTED","after":"PT45S","post":"SHIFT_LEAD"},
                 {"trigger":"BREACHED","after":"PT0S","post":"SHIFT_LEAD"},{"trigger":"BREACHED","after":"PT2M","post":"SUPERVISOR"}],
                 "supervisor":"supervisor-1","quiet":{"fromMinute":1230,"toMinute":510}}\
                """).statusCode(200);
            Await.untilHolds(
                    "the default ladder", () -> assertThat(stepsOfAnOrder()).hasSize(4));
        }
    }

    @Test
    void everyFieldOfALadderThatDoesNotFitIsNamed() {
        ladder(leader(), """
            {"steps":[{"stage":"a b","trigger":"NEVER","after":"soon","post":"SHIFT_LEAD"},{"trigger":"BREACHED"}],
             "supervisor":"a b","quiet":{"fromMinute":1440,"toMinute":-1}}\
            """)
                .statusCode(400)
                .body(
                        "errors.field",
                        contains(
                                "steps[0].stage",
                                "steps[0].trigger",
                                "steps[0].after",
                                "steps[1].after",
                                "steps[1].post",
                                "supervisor",
                                "quiet.fromMinute",
                                "quiet.toMinute"));
        ladder(leader(), """
            {"validFrom":"2026-01-01T00:00:00Z","steps":[
             {"stage":"SINGN","trigger":"STARTED","after":"P400D","post":"SHIFT_LEAD"},
             {"stage":"CHECK_IN","trigger":"BREACHED","after":"PT2M","post":"SUPERVISOR"}]}\
            """)
                .statusCode(422)
                .body("rule", equalTo("ladder-does-not-fit"))
                .body("errors.field", contains("validFrom", "steps[0].stage", "steps[0].after", "steps[1].post"));
        desk().header("X-Centre", "zone-2")
                .get("/dispatch/ladder")
                .then()
                .statusCode(404)
                .body("rule", equalTo("no-such-centre"));
    }

    private List<String> stepsOfAnOrder() {
        var ladder = log.await(Field.matter(log), OrderIssued.class).event().ladder();
        return ladder == null
                ? List.of()
                : ladder.stream().map(step -> step.after().toString()).toList();
    }

    private static ValidatableResponse ladder(RequestSpecification who, String body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .put("/dispatch/ladder")
                .then();
    }

    @Test
    void anOrderKeepsTheVersionItWasOpenedUnder() {
        put(leader(), code, "\"severities\":[\"MAJOR\"],", stage("SIGN", "PT30S"))
                .statusCode(200)
                .body("policy.policy", equalTo(code))
                .body("policy.version", equalTo(1))
                .body("scope.severities", contains("MAJOR"))
                .body("stages[0].warnPercent", equalTo(80));
        put(leader(), code, "\"severities\":[\"MAJOR\"],", stage("SIGN", "PT30S"))
                .statusCode(200)
                .body("policy.version", equalTo(1));
        var first = issued(1);
        assertThat(first.event().stages().getFirst().limit()).isEqualTo(Duration.ofSeconds(30));

        put(leader(), code, "\"severities\":[\"MAJOR\"],", stage("SIGN", "PT20S"))
                .statusCode(200)
                .body("policy.version", equalTo(2));
        var second = issued(2);
        assertThat(second.event().stages().getFirst().limit()).isEqualTo(Duration.ofSeconds(20));
        Field.order(first.matter()).body("policy.version", equalTo(1));
        Field.order(second.matter()).body("policy.version", equalTo(2));

        desk().get("/dispatch/policies")
                .then()
                .statusCode(200)
                .body("findAll { it.policy.policy == '" + code + "' }.policy.version", contains(1, 2))
                .body("policy.policy", hasItem("12510"));
    }

    @Test
    void whatDoesNotFitIsRefusedAndItsFieldNamed() {
        put(leader(), code, "", stage("SIGN", "PT0.5S"))
                .statusCode(422)
                .body("rule", equalTo("stage-does-not-fit"))
                .body("errors.field", contains("stages[0].limit"));
        put(leader(), code, "", stage("SIGN", "PT30S") + "," + stage("SIGN", "PT40S"))
                .statusCode(422)
                .body("rule", equalTo("stage-named-twice"));
        put(leader(), code, "\"validFrom\":\"2026-01-01T00:00:00Z\",", stage("SIGN", "PT30S"))
                .statusCode(422)
                .body("rule", equalTo("valid-from-in-the-past"))
                .body("errors.field", contains("validFrom"));
        put(leader(), code, "", "").statusCode(400).body("errors.field", contains("stages"));
        put(leader(), code, "", "{\"stage\":\"SIGN\"}")
                .statusCode(400)
                .body("errors.field", hasItem("stages[0].limit"));
        put(leader(), "a b", "", stage("SIGN", "PT30S")).statusCode(400).body("errors.field", contains("code"));
        put(desk(), code, "", stage("SIGN", "PT30S")).statusCode(403);
        put(leader().header("X-Centre", "zone-2"), code, "", stage("SIGN", "PT30S"))
                .statusCode(404)
                .body("rule", equalTo("no-such-centre"));
        desk().header("X-Centre", "zone-2").get("/dispatch/policies").then().statusCode(404);
        desk().get("/dispatch/policies").then().body("policy.policy", not(hasItem(code)));
    }

    @Test
    void aReopenedMatterRunsUnderThePolicyForSuchMatters() {
        // A category that no other test here reopens a matter of
        put(leader(), code, "\"channels\":[\"MICRO_CENTRE\"],\"categories\":[\"OTHER\"],", stage("SIGN", "PT40S"))
                .statusCode(200);
        Await.untilHolds("the policy", () -> {
            var probe = Log.newMatter();
            assertThat(opened(probe, Channel.MICRO_CENTRE).event().policy().policy())
                    .isEqualTo(new PolicyCode(code));
        });
        for (var channel : new Channel[] {Channel.MICRO_CENTRE, Channel.HOTLINE}) {
            var matter = Log.newMatter();
            opened(matter, channel);
            post(matter, "sign", desk(), null).statusCode(200);
            post(matter, "outcome", team(), "{\"outcome\":\"PARTIES_LEFT\"}").statusCode(200);
            log.tell(
                    matter,
                    3,
                    new MatterReopened(
                            MatterKind.DISPUTE,
                            Category.OTHER,
                            Severity.ORDINARY,
                            PLACE,
                            false,
                            new HandOver(Holder.DISPATCH, 4),
                            null));
            var again = log.await(matter, OrderIssued.class, issued -> issued.leg() == 4)
                    .event();
            assertThat(again.channel()).isEqualTo(channel);
            assertThat(again.policy().policy().value()).isEqualTo(channel == Channel.MICRO_CENTRE ? code : "12510");
        }
    }

    /** An order under the policy of this test, once it is known. */
    private Recorded<OrderIssued> opened(MatterId matter, Channel channel) {
        log.tell(
                matter,
                1,
                new MatterOpened(
                        new HandOver(Holder.DISPATCH, 2),
                        now(),
                        MatterKind.DISPUTE,
                        Category.OTHER,
                        Severity.ORDINARY,
                        HandlingMode.FIELD,
                        PLACE,
                        new PolicyRef(new PolicyCode(code), 1),
                        now(),
                        false,
                        null,
                        channel));
        return log.await(matter, OrderIssued.class);
    }

    private Recorded<OrderIssued> issued(int version) {
        var matter = Log.newMatter();
        log.tell(
                matter,
                1,
                new MatterOpened(
                        new HandOver(Holder.DISPATCH, 2),
                        now(),
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.MAJOR,
                        HandlingMode.FIELD,
                        PLACE,
                        new PolicyRef(new PolicyCode(code), version),
                        now(),
                        false));
        return log.await(matter, OrderIssued.class);
    }

    private static RequestSpecification leader() {
        return as("leader-1", "LEADER");
    }

    private static ValidatableResponse put(RequestSpecification who, String code, String more, String stages) {
        return who.contentType(ContentType.JSON)
                .body("{" + more + "\"stages\":[" + stages + "]}")
                .put("/dispatch/policies/{code}", code)
                .then();
    }

    private static String stage(String code, String limit) {
        return """
            {"stage":"%s","start":"MATTER_OPENED","end":"ORDER_SIGNED","limit":"%s","kind":"LIMIT"}\
            """.formatted(code, limit);
    }
}
