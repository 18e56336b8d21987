package org.anxin.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.anxin.intake.Requests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.intake.LinkUndone;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.ReopeningRequested;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same reported again: repeats, joins, and undoing them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SameAgainTest {
    /** Nobody's: the mobile prefix isn't given to anybody. */
    private final String phone = "100" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);

    private final String firm = "示例" + newNumber();
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
    void aCertainRepeatIsLinkedByItselfAndOpensNoOrder() {
        var first = id(refer(phone));
        var number = newNumber();
        var body = from(referral(number), "+86 " + phone, firm);

        var answer = as110().body(body).post("/intake/referrals");

        answer.then()
                .statusCode(201)
                .body("signBy", nullValue())
                .body("warnings.detail", hasItem(containsString(first.value().toString())));
        var repeat = id(answer);
        assertThat(log.await(repeat, RepeatLinked.class).event())
                .isEqualTo(new RepeatLinked(first, LinkKind.REPEAT, true));
        assertThat(log.await(first, RepeatReported.class).event().matter()).isEqualTo(repeat);
        assertThat(log.of(repeat)).noneMatch(told -> told.event() instanceof MatterOpened);
        asDesk().get("/intake/matters/" + repeat.value())
                .then()
                .body("status", equalTo("LINKED"))
                .body("linkedTo", equalTo(first.value().toString()));
        asDesk().get("/intake/matters/" + first.value()).then().body("repeats", equalTo(1));
        assertThat(as110().body(body).post("/intake/referrals").asString()).isEqualTo(answer.asString());

        // Each number is told what becomes of the one matter.
        log.tell(first, 2, new OrderSigned());
        Await.untilHolds(
                "feedback to the second number",
                () -> as110().get("/intake/referrals/110/" + number + "/feedback")
                        .then()
                        .body("items.stage", containsInAnyOrder("RECEIVED", "LINKED", "SIGNED")));

        unlink(repeat).statusCode(200);
        Await.untilHolds(
                "what stands corrected",
                () -> as110().get("/intake/referrals/110/" + number + "/feedback")
                        .then()
                        .body("items.stage", hasItem("UNLINKED"))
                        .body("items.find { it.stage == 'LINKED' }.result", equalTo("REPEAT"))
                        .body("items.find { it.stage == 'UNLINKED' }.result", equalTo("REPEAT")));
        log.tell(first, 2, new TeamArrived(null));
        log.tell(repeat, 2, new OrderSigned());
        Await.untilHolds(
                "its own way",
                () -> as110().get("/intake/referrals/110/" + number + "/feedback")
                        .then()
                        .body("items.stage", containsInAnyOrder("RECEIVED", "LINKED", "SIGNED", "UNLINKED", "SIGNED")));
    }

    @Test
    void nobodysPhoneMakesNoRepeat() {
        refer("00000000000");
        refer("00000000000").then().statusCode(201).body("warnings", equalTo(List.of()));
    }

    @Test
    void theSamePhoneElsewhereIsAnotherMatter() {
        id(refer(phone));
        var body = from(referral(newNumber()), phone, "别处" + newNumber());
        body.put("place", Map.of("gridCode", "grid-2"));

        var other = id(as110().body(body).post("/intake/referrals"));

        log.await(other, MatterOpened.class);
    }

    @Test
    void theSamePhoneInTheSameGridIsLeftToAPerson() {
        var first = id(refer(phone));
        var body = from(referral(newNumber()), phone, "别处" + newNumber());

        var answer = as110().body(body).post("/intake/referrals");

        answer.then()
                .body("warnings.detail", hasItem(containsString(first.value().toString())));
        log.await(id(answer), MatterOpened.class);
    }

    @Test
    void aRepeatOfAConcludedMatterIsAMatterOfItsOwnThatOffersReopening() {
        var first = id(refer(phone));
        log.tell(
                first,
                2,
                new OrderConcluded(
                        Outcome.PARTIES_LEFT,
                        null,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        new Place(new GridCode("grid-1"), null),
                        false,
                        new HandOver(Holder.FOLLOWUP, 3),
                        null));
        var firstAmongThem = "items.find { it.matterId == '" + first.value() + "' }";
        // As long as intake believes the matter to be open, a claim by the same phone would link by itself.
        var somebodyElse = claim(null, firm, 1);
        Await.untilHolds(
                "intake to know that it is concluded",
                () -> candidates(somebodyElse).body(firstAmongThem + ".open", equalTo(false)));
        var waiting = claim(phone, firm, 1);
        candidates(waiting).body(firstAmongThem + ".suggestion", equalTo("REOPEN"));

        asDesk().body(Map.of("kind", "REPEAT", "to", first.value().toString()))
                .post("/intake/matters/" + waiting.value() + "/link")
                .then()
                .statusCode(409)
                .body("rule", equalTo("concluded-matter"));

        reopen(waiting, first, "\"handTo\":\"FOLLOWUP\",").statusCode(400).body("errors.field", contains("handTo"));
        reopen(waiting, waiting, "").statusCode(409).body("rule", equalTo("not-concluded"));
        reopen(first, first, "").statusCode(409).body("rule", equalTo("not-waiting"));
        reopen(waiting, first, "")
                .statusCode(202)
                .body("matterId", equalTo(first.value().toString()));
        var asked = log.await(first, ReopeningRequested.class).event();
        assertThat(asked.matter()).isEqualTo(waiting);
        assertThat(asked.to()).isEqualTo(Holder.DISPATCH);

        log.tell(
                first,
                3,
                new MatterReopened(
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        new Place(new GridCode("grid-1"), null),
                        false,
                        new HandOver(Holder.DISPATCH, 4),
                        null));
        Await.untilHolds(
                "the matter to be open again",
                () -> asDesk().body(Map.of("kind", "REPEAT", "to", first.value().toString()))
                        .post("/intake/matters/" + waiting.value() + "/link")
                        .then()
                        .statusCode(200));
    }

    @Test
    void aClaimantJoinsWithASumOfHisOwnAndMayLeaveAgain() {
        var first = claim(phone, firm, 860_000);
        var joining = claim("100" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999), firm, 500_000);
        candidates(joining)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].matterId", equalTo(first.value().toString()))
                .body("items[0].suggestion", equalTo("JOIN"))
                .body("items[0].certain", equalTo(false))
                .body("items[0].reasons", hasItem("SAME_ENTERPRISE"));

        link(joining, first, "JOIN").statusCode(200).body("status", equalTo("LINKED"));
        link(joining, first, "JOIN").statusCode(200);

        assertThat(log.await(first, ClaimantJoined.class).event().claim()).isEqualTo(new Claim(new Fen(500_000), 1));
        asDesk().get("/intake/matters/" + first.value())
                .then()
                .body("claim.amountFen", equalTo(860_000))
                .body("joined.amountFen", equalTo(500_000))
                .body("joined.people", equalTo(1));

        unlink(joining).statusCode(200).body("status", equalTo("RECEIVED"));
        unlink(joining).statusCode(409).body("rule", equalTo("not-linked"));
        log.await(joining, RepeatUnlinked.class);
        log.await(first, LinkUndone.class);
        asDesk().get("/intake/matters/" + first.value()).then().body("joined.people", equalTo(0));
        asDesk().post("/intake/matters/" + joining.value() + "/open").then().statusCode(200);
    }

    @Test
    void twoDesksThatLinkTwoMattersToEachOtherMakeNoRing() throws Exception {
        for (var round = 0; round < 10; round++) {
            var a = claim(null, "甲" + newNumber(), 1);
            var b = claim(null, "乙" + newNumber(), 1);
            var statuses = new ArrayList<Integer>();
            try (var desks = Executors.newFixedThreadPool(2)) {
                var links = List.<Callable<Integer>>of(
                        () -> link(a, b, "REPEAT").extract().statusCode(),
                        () -> link(b, a, "REPEAT").extract().statusCode());
                for (var one : desks.invokeAll(links)) {
                    statuses.add(one.get());
                }
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void aLinkHasItsLimits() {
        var a = claim(null, firm, 1);
        link(a, a, "REPEAT").statusCode(422).body("rule", equalTo("linked-to-itself"));
        link(a, new MatterId(UUID.randomUUID()), "REPEAT").statusCode(404);
        asDesk().body("{\"kind\":\"REPEAT\"}")
                .post("/intake/matters/" + a.value() + "/link")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("to"));
        as110().get("/intake/matters/" + a.value() + "/candidates").then().statusCode(403);
        as("team-1-a", "TEAM")
                .post("/intake/matters/" + a.value() + "/unlink")
                .then()
                .statusCode(403);
        asDesk().header("X-Centre", "zone-9")
                .get("/intake/matters/" + a.value() + "/candidates")
                .then()
                .statusCode(404);
    }

    @Test
    void neitherPhoneNorNameIsKeptToReadOrToldOnTheLog() throws Exception {
        var matter = id(refer(phone));
        log.await(matter, MatterOpened.class);
        try (var database = TestPlatform.connect("intake");
                var query = database.createStatement();
                var rows = query.executeQuery("SELECT string_agg(l::text, ' ') FROM matter_likeness l")) {
            rows.next();
            assertThat(rows.getString(1)).isNotEmpty().doesNotContain(phone, firm);
        }
        for (var record : log.records(matter)) {
            assertThat(new String(record.value(), UTF_8)).doesNotContain(phone, firm);
        }
    }

    private Response refer(String from) {
        return as110().body(from(referral(newNumber()), from, firm)).post("/intake/referrals");
    }

    /** A claim that waits for triage. */
    private static MatterId claim(@Nullable String from, String firm, int fen) {
        var body = from(report(), from, firm);
        body.put("channel", "QR_CODE");
        body.put("claim", Map.of("amountFen", fen, "people", 1));
        return id(asDesk().header("Idempotency-Key", newNumber()).body(body).post("/intake/reports"));
    }

    private static Map<String, Object> from(Map<String, Object> body, @Nullable String phone, String firm) {
        var person = phone == null
                ? Map.of("kind", "PERSON", "role", "REPORTER")
                : Map.of("kind", "PERSON", "role", "REPORTER", "phone", phone);
        body.put("parties", List.of(person, Map.of("kind", "ORGANISATION", "role", "EMPLOYER", "name", firm)));
        return body;
    }

    private static ValidatableResponse reopen(MatterId waiting, MatterId concluded, String more) {
        return asDesk().body("{" + more + "\"to\":\"" + concluded.value() + "\"}")
                .post("/intake/matters/" + waiting.value() + "/reopen")
                .then();
    }

    private static ValidatableResponse candidates(MatterId matter) {
        return asDesk().get("/intake/matters/" + matter.value() + "/candidates").then();
    }

    private static ValidatableResponse link(MatterId matter, MatterId to, String kind) {
        return asDesk().body(Map.of("kind", kind, "to", to.value().toString()))
                .post("/intake/matters/" + matter.value() + "/link")
                .then();
    }

    private static ValidatableResponse unlink(MatterId matter) {
        return asDesk().post("/intake/matters/" + matter.value() + "/unlink").then();
    }

    private static MatterId id(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new MatterId(UUID.fromString(answer.jsonPath().getString("matterId")));
    }
}
