package org.anxin.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.anxin.intake.matter.domain.CreditCodes;
import org.anxin.testkit.Await;
import org.anxin.testkit.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One file per enterprise, whatever it was called in the reports. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class EnterpriseTest {
    private final String code = newCode();
    private final String name = "甲" + newNumber() + "物流有限公司";
    private final String shortName = "甲" + newNumber() + "物流";

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void itsFileHasNamesPlacesSumsAndMatters() {
        var first = report(name, code);
        var second = report(name, code);
        var other = report(name, null);
        report("乙" + newNumber(), newCode());

        file("?limit=2")
                .statusCode(200)
                .body("creditCode", equalTo(code), "names", contains(name), "aliases", empty())
                .body("sums.matters", equalTo(3), "sums.open", equalTo(3))
                .body("sums.people", equalTo(9), "sums.amountFen", equalTo(3 * 1_250_000))
                .body("sites[0].gridCode", equalTo(Zone.GRID), "sites[0].matters", equalTo(3))
                .body("matters.items.matterId", contains(other, second))
                .body("matters.items[0].kind", equalTo("DISPUTE"), "matters.items[0].state", equalTo("OPENED"))
                .body("matters.items[0].amountFen", equalTo(1_250_000), "matters.items[0].people", equalTo(3));
        String next = file("?limit=2").extract().path("matters.next");
        file("?limit=2&cursor=" + next)
                .statusCode(200)
                .body("matters.items.matterId", contains(first), "matters.next", nullValue());

        for (var search : List.of(code, name, name.replace("物流", " 物流（") + "）")) {
            search(search).body("items.creditCode", hasItem(code));
        }
        search(newCode()).body("items", empty());
    }

    @Test
    void whatComesFromAnOldLedgerIsInItAndNotOpen() {
        report(name, code);
        String id = as("lead-1", "SHIFT_LEAD")
                .contentType("text/csv")
                .body(("编号,受理时间,来源,处置结果,办结时间,被投诉单位,统一社会信用代码\n%s,2025-03-01 14:05,110流转,现场处置,2025-03-01 15:00,%s,%s\n"
                                .formatted(newNumber(), name, code))
                        .getBytes(UTF_8))
                .post("/intake/imports?dryRun=false")
                .then()
                .statusCode(202)
                .extract()
                .path("importId");
        Await.untilHolds(
                "the import's end",
                () -> as("lead-1", "SHIFT_LEAD")
                        .get("/intake/imports/" + id)
                        .then()
                        .body("state", equalTo("DONE"), "imported", equalTo(1)));

        file("").body("sums.matters", equalTo(2), "sums.open", equalTo(1))
                .body("matters.items.state", containsInAnyOrder("OPENED", "CONCLUDED"));
    }

    @Test
    void itGoesByOtherNamesThatALeadHasSaid() {
        var old = report(name, code);
        var before = report(shortName, null);
        var waiting = claim(shortName, null);
        candidates(waiting).body("items.matterId", not(hasItem(old)));
        file("").body("sums.matters", equalTo(1));

        alias("SHIFT_LEAD", code, shortName).statusCode(200).body("aliases", contains(shortName));

        candidates(waiting).body("items.matterId", hasItem(old));
        candidates(claim(name, code)).body("items.matterId", hasItem(before));
        file("").body("aliases", contains(shortName), "names", containsInAnyOrder(name, shortName))
                .body("matters.items.matterId", hasItem(before));
        search(shortName).body("items.creditCode", hasItem(code));

        alias("LEADER", code).statusCode(200);
        candidates(waiting).body("items.matterId", not(hasItem(old)));
        file("").body("aliases", empty(), "matters.items.matterId", not(hasItem(before)));
    }

    @Test
    void whatDoesntFitIsSaid() {
        report(name, code);
        alias("SHIFT_LEAD", code, shortName).statusCode(200);
        var other = newCode();
        alias("SHIFT_LEAD", other, "丙" + newNumber(), shortName)
                .statusCode(409)
                .body("rule", equalTo("name-of-another"), "errors.field", contains("aliases[1]"));
        alias("SHIFT_LEAD", code, "丁" + newNumber(), "·", shortName, shortName)
                .statusCode(400)
                .body("errors.field", contains("aliases[1]", "aliases[3]"));
        alias("DESK", code).statusCode(403);
        file(other, "").statusCode(404).body("rule", equalTo("unknown-enterprise"));
        file(code.substring(0, 17) + "?", "").statusCode(400);
        file("91320594MA1000000X", "").statusCode(400).body("errors.field", contains("creditCode"));
        file("?limit=many").statusCode(400).body("errors.field", contains("limit"));
        asDesk().get("/intake/enterprises").then().statusCode(400).body("errors.field", contains("search"));
        search("·", 400);
        as110().get("/intake/enterprises/" + code).then().statusCode(403);
        asDesk().header("X-Centre", "zone-2")
                .get("/intake/enterprises/" + code)
                .then()
                .statusCode(404);
    }

    private static String report(String name, @Nullable String code) {
        var body = referral(newNumber());
        body.put("parties", List.of(employer(name, code)));
        return as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
    }

    /** One that waits for triage. */
    private static String claim(String name, @Nullable String code) {
        var body = Requests.report();
        body.put("channel", "QR_CODE");
        body.put("parties", List.of(employer(name, code)));
        return asDesk().header("Idempotency-Key", "enterprise-" + newNumber())
                .body(body)
                .post("/intake/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
    }

    private static Map<String, Object> employer(String name, @Nullable String code) {
        var party = new LinkedHashMap<String, Object>(Map.of("kind", "ORGANISATION", "role", "EMPLOYER", "name", name));
        if (code != null) {
            party.put("creditCode", code);
        }
        return party;
    }

    private static ValidatableResponse candidates(String matter) {
        return asDesk().get("/intake/matters/" + matter + "/candidates").then().statusCode(200);
    }

    private ValidatableResponse file(String query) {
        return file(code, query);
    }

    private static ValidatableResponse file(String code, String query) {
        return asDesk().urlEncodingEnabled(false)
                .get("/intake/enterprises/" + code.replace("?", "%3F") + query)
                .then();
    }

    private static ValidatableResponse search(String text) {
        return search(text, 200);
    }

    private static ValidatableResponse search(String text, int status) {
        return asDesk().queryParam("search", text)
                .get("/intake/enterprises")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse alias(String role, String code, String... names) {
        return as("lead-1", role)
                .body(Map.of("aliases", List.of(names)))
                .put("/intake/enterprises/" + code + "/aliases")
                .then();
    }

    /** A code that nobody has, with its check digit. */
    private static String newCode() {
        var first = "91320594MA" + (1_000_000 + ThreadLocalRandom.current().nextInt(9_000_000));
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(check -> first + check)
                .filter(text -> CreditCodes.wellFormed(text).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
