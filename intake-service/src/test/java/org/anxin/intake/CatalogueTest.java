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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
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

    private static final String CATALOGUE = """
            {%s"kinds":[{"kind":"DISPUTE","required":["CATEGORY","CLAIM"]},{"kind":"HELP","required":[]}],
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

    private record Referred(MatterReceived received, ValidatableResponse answer) {}

    private static Referred refer(@Nullable String category, @Nullable String kind) {
        var body = referral(newNumber());
        body.put("category", category);
        body.put("kind", kind);
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
