package org.anxin.intake;

import static io.restassured.RestAssured.given;
import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.intake.SupplementAdded;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SiteCode;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReferralTest {
    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void aReferralIsAcceptedAndTold() {
        var number = newNumber();

        var answer = post(referral(number));

        answer.then()
                .statusCode(201)
                .header("Location", equalTo("/intake/matters/" + id(answer)))
                .body("trackingCode", matchesPattern("[0-9A-HJKMNP-TV-Z]{12}"))
                .body("warnings", equalTo(List.of()));
        var told = told(answer, 4);
        assertThat(told).extracting(Recorded::sequence).containsExactly(1L, 2L, 3L, 4L);
        var received = (MatterReceived) told.getFirst().event();
        assertThat(received.channel()).isEqualTo(Channel.REFERRAL_110);
        assertThat(received.kind()).isEqualTo(MatterKind.DISPUTE);
        assertThat(received.category()).isEqualTo(Category.LABOUR);
        assertThat(received.place()).isEqualTo(new Place(new GridCode(Zone.GRID), null));
        assertThat(received.flags()).isEmpty();
        var opened = told.getLast();
        assertThat(((MatterOpened) opened.event()).handOver()).isEqualTo(new HandOver(Holder.DISPATCH, 2));
        assertThat(((MatterOpened) opened.event()).signBy())
                .isEqualTo(opened.occurredAt().plus(Zone.SIGN_WITHIN))
                .isEqualTo(Instant.parse(answer.jsonPath().getString("signBy")));
        assertThat(opened.metadata().leg()).isEqualTo(1);
    }

    @Test
    void organisationsAreNamedInEventsAndPersonsAreNot() {
        var answer = post(referral(newNumber()));

        var parties = told(answer, 4).stream()
                .filter(recorded -> recorded.event() instanceof PartyAdded)
                .map(recorded -> (PartyAdded) recorded.event())
                .toList();

        assertThat(parties).extracting(PartyAdded::kind).containsExactly(PartyKind.PERSON, PartyKind.ORGANISATION);
        assertThat(parties.getFirst().organisation()).isNull();
        assertThat(parties.getLast().organisation()).isNotNull();
        assertThat(parties.getLast().creditCode()).hasToString("CreditCode[value=91320594MA10000008]");
    }

    @Test
    void nothingPersonalStandsOnTheLog() {
        var body = referral(newNumber());
        body.put("nickname", "unknown-field-value");

        var answer = post(body);
        told(answer, 4);

        try (var log = Log.open()) {
            for (var record : log.records(new MatterId(id(answer)))) {
                var text = new String(record.value(), StandardCharsets.UTF_8);
                assertThat(text).doesNotContain("厂区", "货款", "00000000000", "某物流", "unknown-field-value", "nickname");
                assertThat(text).doesNotContain(answer.jsonPath().getString("trackingCode"));
            }
        }
    }

    @Test
    void theSameContentAgainGetsTheSameAnswerAndOneMatter() {
        var body = referral(newNumber());
        var first = post(body);
        var reordered = new LinkedHashMap<String, Object>();
        body.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> reordered.put(entry.getKey(), entry.getValue()));

        var second = post(reordered);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void otherContentUnderTheSameNumberIsRefusedAndNamesSupplements() {
        var number = newNumber();
        post(referral(number)).then().statusCode(201);
        var other = referral(number);
        other.put("statement", "现场已有二十人");

        post(other)
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("rule", equalTo("referral-number-used"))
                .body("detail", containsString("/intake/referrals/110/" + number + "/supplements"));
    }

    @Test
    void theSameNumberOfAnotherSourceOrCentreIsAnotherMatter() {
        var number = newNumber();
        var first = post(referral(number));
        var city = referral(number);
        city.put("source", "city");

        var second = as("city-platform", "REFERRER").body(city).post("/intake/referrals");

        second.then().statusCode(201);
        assertThat(id(second)).isNotEqualTo(id(first));
        assertThat(((MatterReceived) told(second, 4).getFirst().event()).channel())
                .isEqualTo(Channel.CITY_SUBCENTRE);
    }

    @Test
    void unknownCodesAndFieldsAreKeptAndWarnedOf() {
        var body = referral(newNumber());
        body.put("kind", "邻里");
        body.put("category", "X9");
        body.put("severity", "三级");
        body.put("policeStation", "某所");
        body.put("place", Map.of("address", "某路口", "gridCode", "G-unknown"));
        body.put("parties", List.of(Map.of("kind", "单位", "role", "围观者", "creditCode", "91320594MA10000009")));

        var answer = post(body);

        answer.then()
                .statusCode(201)
                .body(
                        "warnings.field",
                        hasItems(
                                "kind",
                                "category",
                                "severity",
                                "policeStation",
                                "place",
                                "parties[0].role",
                                "parties[0].creditCode"))
                .body("warnings.detail", not(hasItem(containsString("邻里"))));
        var told = told(answer, 3);
        var received = (MatterReceived) told.getFirst().event();
        assertThat(received.kind()).isEqualTo(MatterKind.UNMAPPED);
        assertThat(received.category()).isEqualTo(Category.UNMAPPED);
        assertThat(received.severity()).isEqualTo(Severity.ORDINARY);
        assertThat(received.place()).isEqualTo(new Place(null, null));
        assertThat(received.flags())
                .contains(
                        IntakeFlag.UNMAPPED_KIND,
                        IntakeFlag.UNMAPPED_CATEGORY,
                        IntakeFlag.UNMAPPED_SEVERITY,
                        IntakeFlag.UNMAPPED_PARTY,
                        IntakeFlag.UNKNOWN_FIELD,
                        IntakeFlag.PLACE_UNRESOLVED);
        var party = (PartyAdded) told.get(1).event();
        assertThat(party.kind()).isEqualTo(PartyKind.ORGANISATION);
        assertThat(party.role()).isEqualTo(PartyRole.UNMAPPED);
        assertThat(party.creditCode()).isNull();
    }

    @Test
    void aSiteTellsTheGrid() {
        var body = referral(newNumber());
        body.put("place", Map.of("siteCode", Zone.SITE));

        var received = (MatterReceived) told(post(body), 4).getFirst().event();

        assertThat(received.place()).isEqualTo(new Place(new GridCode("grid-2"), new SiteCode(Zone.SITE)));
    }

    @Test
    void aPositionTellsTheGridWhoseOutlineItLiesIn() {
        var body = referral(newNumber());
        body.put(
                "place",
                Map.of("address", "某路口", "longitude", 120.75, "latitude", 31.35, "coordinateSystem", "GCJ-02"));

        var received = (MatterReceived) told(post(body), 4).getFirst().event();

        assertThat(received.place()).isEqualTo(new Place(new GridCode("grid-2"), null));
        assertThat(received.flags()).isEmpty();
    }

    @Test
    void anEnterpriseTellsWhereItsSiteIs() {
        var body = referral(newNumber());
        body.put("place", Map.of("address", "某路口"));
        body.put(
                "parties",
                List.of(Map.of("kind", "ORGANISATION", "role", "RESPONDENT", "creditCode", Zone.ENTERPRISE_OF_A_SITE)));

        var received = (MatterReceived) told(post(body), 3).getFirst().event();

        assertThat(received.place()).isEqualTo(new Place(new GridCode("grid-2"), new SiteCode("site-2")));
    }

    @Test
    void termsThatPeopleUseAreUnderstood() {
        var body = referral(newNumber());
        body.put("kind", "求助");
        body.remove("category");

        var received = (MatterReceived) told(post(body), 4).getFirst().event();

        assertThat(received.kind()).isEqualTo(MatterKind.HELP);
        assertThat(received.flags()).isEmpty();
    }

    @Test
    void drillAndCohortArePassedOn() {
        var body = referral(newNumber());
        body.put("drill", true);
        body.put("cohort", "published-174");

        var told = told(post(body), 4);

        assertThat(((MatterReceived) told.getFirst().event()).cohort()).hasToString("CohortCode[value=published-174]");
        assertThat(((MatterOpened) told.getLast().event()).drill()).isTrue();
    }

    @Test
    void aReferralForTheDeskHasNoSignClock() {
        var body = referral(newNumber());
        body.put("handlingMode", "DESK");

        var answer = post(body);

        answer.then().statusCode(201).body("signBy", nullValue());
        assertThat(((MatterOpened) told(answer, 4).getLast().event()).handOver())
                .isEqualTo(new HandOver(Holder.MEDIATION, 2));
    }

    @Test
    void anUnknownSourceIsRefusedWithThoseThatAreKnown() {
        var body = referral(newNumber());
        body.put("source", "119");

        asDesk().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(422)
                .body("rule", equalTo("unknown-source"))
                .body("errors[0].field", equalTo("source"))
                .body("errors[0].detail", equalTo("must be one of 110, city"));
    }

    @Test
    void aReferralIsFoundByItsNumber() {
        var number = newNumber();
        var answer = post(referral(number));

        as110().get("/intake/referrals/110/" + number)
                .then()
                .statusCode(200)
                .body("matterId", equalTo(id(answer).toString()))
                .body("status", equalTo("OPENED"))
                .body("handedTo", equalTo("DISPATCH"))
                .body("claim.amountFen", equalTo(1_250_000))
                .body("claim.people", equalTo(3))
                .body("trackingCode", nullValue());
        as110().get("/intake/referrals/city/" + number)
                .then()
                .statusCode(404)
                .body("rule", equalTo("unknown-referral"));
    }

    @Test
    void aSupplementIsAddedOnce() {
        var number = newNumber();
        var answer = post(referral(number));
        var path = "/intake/referrals/110/" + number + "/supplements";
        var supplement = Map.of("statement", "对方已离开");

        var first = as110().body(supplement).post(path);
        var again = as110().body(supplement).post(path);

        first.then()
                .statusCode(201)
                .header("Location", equalTo("/intake/matters/" + id(answer)))
                .body("reportId", notNullValue());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(told(answer, 5).getLast().event()).isInstanceOf(SupplementAdded.class);
        as110().body(Map.of("statement", "又来一次")).post(path).then().statusCode(201);
        told(answer, 6);
    }

    @Test
    void aSupplementToNothingIsNotFound() {
        as110().body(Map.of("statement", "对方已离开"))
                .post("/intake/referrals/110/" + newNumber() + "/supplements")
                .then()
                .statusCode(404)
                .body("rule", equalTo("unknown-referral"));
    }

    @Test
    void anotherCentreSeesNothing() {
        var answer = post(referral(newNumber()));

        as("leader-2", "DESK")
                .header("X-Centre", "zone-9")
                .get("/intake/matters/" + id(answer))
                .then()
                .statusCode(404)
                .body("rule", equalTo("unknown-matter"));
    }

    @Test
    void onlyThoseWhoMayCanRefer() {
        as("clerk-1", "CLERK")
                .body(referral(newNumber()))
                .post("/intake/referrals")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(referral(newNumber()))
                .post("/intake/referrals")
                .then()
                .statusCode(401)
                .body("errors[0].field", equalTo("X-Actor"));
    }

    private static Response post(Map<String, Object> body) {
        return as110().body(body).post("/intake/referrals");
    }

    private static UUID id(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("matterId"));
    }

    private static List<Recorded<?>> told(Response answer, int events) {
        try (var log = Log.open()) {
            return log.await(new MatterId(id(answer)), events + " events", told -> told.size() >= events);
        }
    }
}
