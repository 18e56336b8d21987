package org.anxin.dispatch;

import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.anxin.testkit.Await;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** Terms by law, over the holidays of 2026. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class TermsOverHttpTest {
    @Test
    void eachNamesItsArticleAndWhenItIsOver() {
        Await.untilHolds(
                "the terms",
                () -> desk().get("/dispatch/terms?start=2026-09-18T02:00:00Z")
                        .then()
                        .statusCode(200)
                        .body("", hasSize(9))
                        .body("find { it.term.term == 'LABOUR_MEDIATION' }.term.source.article", equalTo(14))
                        // 15 days lead to 3 October, which is a holiday.
                        .body("find { it.term.term == 'LABOUR_MEDIATION' }.due.at", startsWith("2026-10-08T16:00:00"))
                        // 60 working days, a make-up Sunday and Saturday among them.
                        .body("find { it.term.term == 'LABOUR_INSPECTION' }.due.at", startsWith("2026-12-17T16:00:00"))
                        .body("find { it.term.term == 'LABOUR_INSPECTION' }.due.certain", equalTo(true))
                        .body("find { it.term.term == 'LABOUR_INSPECTION' }.extended.certain", equalTo(false))
                        .body("find { it.term.term == 'MARKET_DECISION' }.term.limit.unit", equalTo("WORKING_DAYS")));
        desk().get("/dispatch/terms?start=2004-01-01T00:00:00Z").then().body("", hasSize(0));
        desk().get("/dispatch/terms?start=soon").then().statusCode(400).body("errors.field", contains("start"));
        as("r-1", "REPORTER").get("/dispatch/terms").then().statusCode(403);
    }

    @Test
    void aCentreAdoptsATermOfItsOwnLawInVersions() {
        var body = """
            {"jurisdiction":"CN-33","validFrom":"2020-01-01T00:00:00+08:00","limit":{"count":%d,"unit":"WORKING_DAYS"},
             "source":{"law":"LOCAL_WAGE_RULES","article":7}}\
            """;
        term("LEADER", "LOCAL_ANSWER", body.formatted(10)).statusCode(200).body("version", equalTo(1));
        term("LEADER", "LOCAL_ANSWER", body.formatted(10)).statusCode(200).body("version", equalTo(1));
        term("OPS", "LOCAL_ANSWER", body.formatted(5)).statusCode(200).body("version", equalTo(2));
        term("SHIFT_LEAD", "LOCAL_ANSWER", body.formatted(5)).statusCode(403);
        term("LEADER", "a b", body.formatted(5)).statusCode(400).body("errors.field", contains("term"));
        term("LEADER", "LOCAL_ANSWER", "{}")
                .statusCode(400)
                .body("errors.field", contains("jurisdiction", "limit", "source", "validFrom"));
        term(
                        "LEADER",
                        "LOCAL_ANSWER",
                        body.formatted(5)
                                .replace("\"source\"", "\"extension\":{\"count\":1,\"unit\":\"YEARS\"},\"source\""))
                .statusCode(422)
                .body("errors.field", contains("extension.unit"));
        var trigger =
                "\"trigger\":{\"start\":\"CASE_TAKEN\",\"end\":\"MEDIATION_ENDED\",\"categories\":[\"LABOUR\"]%s},\"source\"";
        term("OPS", "LOCAL_ANSWER", body.formatted(5).replace("\"source\"", trigger.formatted("")))
                .statusCode(200)
                .body("version", equalTo(3))
                .body("trigger.warnPercent", equalTo(80))
                .body("trigger.kinds", hasSize(0))
                .body("trigger.categories", contains("LABOUR"));
        term("OPS", "LOCAL_ANSWER", body.formatted(5).replace("\"source\"", trigger.formatted(",\"warnPercent\":100")))
                .statusCode(400)
                .body("errors.field", contains("trigger.warnPercent"));
        term("OPS", "A".repeat(33), body.formatted(5).replace("\"source\"", trigger.formatted("")))
                .statusCode(422)
                .body("errors.field", contains("term"));
        Await.untilHolds(
                "the term",
                () -> desk().header("X-Centre", CENTRE)
                        .get("/dispatch/terms?start=2026-09-18T02:00:00Z")
                        .then()
                        .body("term.limit.count", contains(5)));
    }

    private static final String CENTRE = "terms-1";

    private static ValidatableResponse term(String role, String code, String body) {
        as("ops-1", "OPS")
                .header("X-Centre", CENTRE)
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/dispatch/directory/centres/" + CENTRE);
        return as("somebody", role)
                .header("X-Centre", CENTRE)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/dispatch/terms/{code}", code)
                .then();
    }
}
