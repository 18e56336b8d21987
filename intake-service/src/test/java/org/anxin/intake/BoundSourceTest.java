package org.anxin.intake;

import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that is bound to a source refers under it alone, and sees its own. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class BoundSourceTest {
    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void itNeedNotNameItsSource() {
        var body = referral(newNumber());
        body.remove("source");

        var id = asCity().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");

        asCity().get("/intake/matters/" + id).then().statusCode(200).body("source", equalTo("city"));
    }

    @Test
    void itMayNotReferUnderAnother() {
        asCity().body(referral(newNumber()))
                .post("/intake/referrals")
                .then()
                .statusCode(403)
                .body("rule", equalTo("not-your-source"));
    }

    @Test
    void itSeesItsOwnOnly() {
        var number = newNumber();
        var id = as110().body(referral(number))
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");

        asCity().get("/intake/matters/" + id).then().statusCode(404);
        asCity().get("/intake/referrals/110/" + number).then().statusCode(404);
        asCity().get("/intake/matters").then().statusCode(200).body("items.source", everyItem(equalTo("city")));
        asCity().body(Map.of("statement", "不是我的"))
                .post("/intake/referrals/110/" + number + "/supplements")
                .then()
                .statusCode(403);
    }

    @Test
    void aStrangerIsNobodysClient() {
        var stranger = as("somebody", "REFERRER");
        stranger.body(referral(newNumber()))
                .post("/intake/referrals")
                .then()
                .statusCode(403)
                .body("rule", equalTo("not-a-client"));
        for (var path :
                List.of("/matters", "/referrals/110/x", "/feedback", "/feedback?source=110", "/feedback/webhooks")) {
            as("somebody", "REFERRER")
                    .get("/intake" + path)
                    .then()
                    .statusCode(403)
                    .body("rule", equalTo("not-a-client"));
        }
    }

    @Test
    void aSourceThatThereIsntIsNamed() {
        as("ops-1", "OPS")
                .get("/intake/feedback?source=nobody")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("source")));
        as("ops-1", "OPS")
                .body(Map.of("url", "https://hooks.example/a", "owner", "nobody"))
                .post("/intake/feedback/webhooks")
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        equalTo(List.of("owner")),
                        "errors[0].detail",
                        equalTo("must be one of 110, city"));
    }

    private static RequestSpecification asCity() {
        return as("city-platform", "REFERRER");
    }
}
