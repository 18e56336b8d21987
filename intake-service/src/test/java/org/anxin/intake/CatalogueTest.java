package org.anxin.intake;

import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.ReportField;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The centre's catalogue, and what it makes of the words of those who refer. One catalogue that grows from test to test. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueTest {
    /** Words that no other test sends. */
    private static final String WAGES = "0301-" + UUID.randomUUID().toString().substring(0, 8), LOST = "走失-" + WAGES;

    private static final SubcategoryCode WAGE_CLAIM = new SubcategoryCode("UNPAID_WAGES");

    private static final String CATALOGUE = """
            {%s"kinds":[{"kind":"DISPUTE","required":["CATEGORY"]},{"kind":"HELP","required":[]}],
             "categories":[{"category":"LABOUR","subcategories":[{"subcategory":"UNPAID_WAGES","term":"拖欠工资"}]}],
             "channels":[{"channel":"REFERRAL_110","departments":[]}],
             "upstream":[{"source":"110","term":"%s","kind":"DISPUTE","category":"LABOUR"},
                         {"source":"110","term":"%s","kind":"HELP"}]}""";

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    @Order(1)
    void aWordThatNobodyHasMappedIsKeptAndFlagged() {
        var received = refer(WAGES, "DISPUTE").received();
        assertThat(received.category()).isEqualTo(Category.UNMAPPED);
        assertThat(received.flags()).contains(IntakeFlag.UNMAPPED_CATEGORY);
    }

    @Test
    @Order(2)
    void aCentreAdoptsACatalogueOfItsOwn() {
        int before = get("").statusCode(200).extract().path("version");

        put("LEADER", CATALOGUE.formatted("\"basedOn\":" + before + ",", WAGES, LOST))
                .statusCode(200)
                .body("version", equalTo(before + 1))
                .body("categories[0].subcategories[0].term", equalTo("拖欠工资"));
        put("LEADER", CATALOGUE.formatted("", WAGES, LOST)).statusCode(200).body("version", equalTo(before + 1));
        put("OPS", CATALOGUE.formatted("\"basedOn\":" + before + ",", "0302", LOST))
                .statusCode(409)
                .body("rule", equalTo("other-version"));

        get("").body("version", equalTo(before + 1)).body("kinds.kind", contains("DISPUTE", "HELP"));
        get("?version=0").statusCode(200).body("kinds", hasSize(5)).body("categories", hasSize(4));
        get("?version=" + (before + 2)).statusCode(404);
    }

    @Test
    @Order(3)
    void aWordOfTheSourceIsReadByTheTable() {
        var mapped = Await.until("the catalogue to be read", () -> {
            var referred = refer(WAGES, null);
            return referred.received().category() == Category.LABOUR ? referred : null;
        });
        assertThat(mapped.received().kind()).isEqualTo(MatterKind.DISPUTE);
        assertThat(mapped.received().flags()).isEmpty();
        mapped.answer().body("warnings", hasSize(0));

        var help = refer(null, LOST).received();
        assertThat(help.kind()).isEqualTo(MatterKind.HELP);
        assertThat(help.category()).isNull();
        assertThat(refer("CIVIL", "DISPUTE").received().category()).isEqualTo(Category.CIVIL);
        refer("no-such-word", null).answer().body("warnings.field", hasItem("category"));
    }

    @Test
    @Order(4)
    void whatDoesNotFitIsNamed() {
        put("LEADER", """
                {"kinds":[{"kind":"DISPUTE","required":[]},{"kind":"DISPUTE","required":[]},{"kind":"UNMAPPED","required":[]}],
                 "categories":[{"category":"LABOUR","subcategories":[{"subcategory":"A","term":"甲"},{"subcategory":"A","term":"乙"}]}],
                 "channels":[{"channel":"HOTLINE","departments":["NOBODY"]}],
                 "upstream":[{"source":"999","term":"x","kind":"HELP","category":"CIVIL"}]}""")
                .statusCode(422)
                .body("rule", equalTo("catalogue-does-not-fit"))
                .body(
                        "errors.field",
                        contains(
                                "kinds[1].kind",
                                "kinds[2].kind",
                                "categories[0].subcategories[1].subcategory",
                                "channels[0].departments",
                                "upstream[0].source",
                                "upstream[0].category"));
        put("LEADER", "{\"kinds\":[]}").statusCode(400).body("errors.field", hasItem("upstream"));
        put("LEADER", """
                {"basedOn":"x","kinds":[{"kind":"QUARREL","required":["COLOUR"]},{"required":[]},null],"categories":{},
                 "channels":[{"channel":"HOTLINE","departments":[7],"hours":1}],"upstream":[]}""")
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "basedOn",
                                "kinds[0].kind",
                                "kinds[0].required[0]",
                                "kinds[1].kind",
                                "kinds[2]",
                                "categories",
                                "channels[0].departments[0]",
                                "channels[0].hours"));
        put("LEADER", CATALOGUE.formatted("", WAGES, "<b>")).statusCode(400);
        put("DESK", CATALOGUE.formatted("", WAGES, LOST)).statusCode(403);
        as110().get("/intake/catalogue").then().statusCode(403);
        as("lead-1", "LEADER")
                .header("X-Centre", "zone-2")
                .get("/intake/catalogue")
                .then()
                .statusCode(404);
    }

    @Test
    @Order(5)
    void whatTheCatalogueAsksForAndAReportLacksIsKeptAndNamed() {
        put(
                        "LEADER",
                        CATALOGUE
                                .formatted("", WAGES, LOST)
                                .replace(
                                        "\"HELP\",\"required\":[]",
                                        "\"HELP\",\"required\":[\"CLAIM\",\"SITE\",\"REPORTER_PHONE\",\"ENTERPRISE\",\"CATEGORY\"]"))
                .statusCode(200);
        try {
            var number = newNumber();
            var body = referral(number);
            body.put("kind", "HELP");
            body.remove("category");
            body.remove("claim");
            body.remove("parties");
            var first = Await.until("the catalogue to be read", () -> {
                body.put("referralNumber", newNumber());
                var answer = as110().body(body).post("/intake/referrals").then();
                return answer.extract().<List<String>>path("warnings.field").contains("claim") ? answer : null;
            });
            first.statusCode(201).body("warnings.field", contains("claim", "place.siteCode", "parties", "parties"));
            String id = first.extract().path("matterId");
            assertThat(as110().body(body)
                            .post("/intake/referrals")
                            .then()
                            .extract()
                            .<Object>path("warnings"))
                    .as("the same again")
                    .isEqualTo(first.extract().path("warnings"));
            asDesk().get("/intake/matters?toComplete=true&kind=HELP&channel=REFERRAL_110&limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.matterId", hasItem(id))
                    .body("items.kind", everyItem(equalTo("HELP")));
            asDesk().get("/intake/matters?channel=HOTLINE&limit=200")
                    .then()
                    .body("items.matterId", not(hasItem(id)))
                    .body("items.channel", everyItem(equalTo("HOTLINE")));
            asDesk().get("/intake/matters?kind=HELPLESS").then().statusCode(400).body("errors.field", contains("kind"));
            asDesk().get("/intake/matters/" + id)
                    .then()
                    .body("missing", contains("CLAIM", "SITE", "REPORTER_PHONE", "ENTERPRISE"));
            try (var log = Log.open()) {
                assertThat(log.await(new MatterId(UUID.fromString(id)), MatterReceived.class)
                                .event()
                                .missing())
                        .containsExactly(
                                ReportField.CLAIM,
                                ReportField.SITE,
                                ReportField.REPORTER_PHONE,
                                ReportField.ENTERPRISE);
            }
            body.put("referralNumber", newNumber());
            body.put("claim", Map.of("amountFen", 1, "people", 1));
            body.put(
                    "parties",
                    List.of(
                            Map.of("kind", "PERSON", "role", "REPORTER", "phone", "00000000000"),
                            Map.of("kind", "ORGANISATION", "role", "EMPLOYER", "creditCode", "91320594MA10000008")));
            as110().body(body)
                    .post("/intake/referrals")
                    .then()
                    .body("warnings.field", hasItem("place.siteCode"))
                    .body("warnings.field", not(hasItem("claim")))
                    .body("warnings.field", not(hasItem("parties")));
        } finally {
            put("LEADER", CATALOGUE.formatted("", WAGES, LOST)).statusCode(200);
        }
    }

    @Test
    @Order(6)
    void aSubcategoryIsReadByItsCodeOrItsTermAndCanBeCorrected() {
        var word = Await.until("the catalogue to be read", () -> {
            var referred = sorted(null, "拖欠工资");
            return referred.received().subcategory() == null ? null : referred;
        });
        assertThat(word.received().category()).isEqualTo(Category.LABOUR);
        assertThat(word.received().kind()).isEqualTo(MatterKind.DISPUTE);
        assertThat(sorted("LABOUR", "unpaid_wages").received().subcategory()).isEqualTo(WAGE_CLAIM);

        var unknown = sorted("LABOUR", "overtime");
        assertThat(unknown.received().subcategory()).isNull();
        assertThat(unknown.received().flags()).containsExactly(IntakeFlag.UNKNOWN_FIELD);
        unknown.answer().body("warnings.field", contains("subcategory"));
        var elsewhere = sorted("CIVIL", "UNPAID_WAGES");
        assertThat(elsewhere.received().category()).isEqualTo(Category.CIVIL);
        elsewhere.answer().body("warnings.field", contains("subcategory"));

        var matter = "/intake/matters/" + unknown.answer().extract().<String>path("matterId");
        asDesk().body(Map.of("subcategory", "OVERTIME"))
                .post(matter + "/correct")
                .then()
                .statusCode(422)
                .body("rule", equalTo("unknown-subcategory"))
                .body("errors.field", contains("subcategory"));
        asDesk().body(Map.of("subcategory", "UNPAID_WAGES"))
                .post(matter + "/correct")
                .then()
                .statusCode(200)
                .body("subcategory", equalTo("UNPAID_WAGES"));
        asDesk().get(matter).then().body("subcategory", equalTo("UNPAID_WAGES"));
        asDesk().body(Map.of("category", "CIVIL"))
                .post(matter + "/correct")
                .then()
                .statusCode(200)
                .body("subcategory", nullValue());
    }

    private static Referred sorted(@Nullable String category, String subcategory) {
        var body = referral(newNumber());
        body.put("category", category);
        body.put("kind", null);
        body.put("subcategory", subcategory);
        return refer(body);
    }

    private record Referred(MatterReceived received, ValidatableResponse answer) {}

    private static Referred refer(@Nullable String category, @Nullable String kind) {
        var body = referral(newNumber());
        body.put("category", category);
        body.put("kind", kind);
        return refer(body);
    }

    private static Referred refer(Map<String, Object> body) {
        var answer = as110().body(body).post("/intake/referrals").then().statusCode(201);
        var matter = new MatterId(UUID.fromString(answer.extract().path("matterId")));
        try (var log = Log.open()) {
            return new Referred(log.await(matter, MatterReceived.class).event(), answer);
        }
    }

    private static ValidatableResponse get(String query) {
        return asDesk().get("/intake/catalogue" + query).then();
    }

    private static ValidatableResponse put(String role, String body) {
        return as("leader-1", role).body(body).put("/intake/catalogue").then();
    }
}
