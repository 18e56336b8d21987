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
                        .body("", hasSize(8))
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
}
