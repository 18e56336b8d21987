package org.anxin.intake;

import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many referrals in one request. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class BatchTest {
    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void eachItemHasItsAnswerAndABadOneSpoilsNothing() {
        var used = newNumber();
        var before = referral(used);
        as110().body(before).post("/intake/referrals").then().statusCode(201);
        var other = referral(used);
        other.put("statement", "现场已有二十人");
        var unknownSource = referral(newNumber());
        unknownSource.put("source", "119");
        var incomplete = referral(newNumber());
        incomplete.remove("statement");

        send(List.of(referral(newNumber()), other, "none", unknownSource, incomplete, before))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(4))
                .body("items.index", equalTo(List.of(0, 1, 2, 3, 4, 5)))
                .body("items.status", equalTo(List.of(201, 422, 400, 403, 400, 201)))
                .body("items[0].answer.matterId", notNullValue())
                .body("items[0].answer.trackingCode", notNullValue())
                .body("items[0].problem", nullValue())
                .body("items[1].problem.rule", equalTo("referral-number-used"))
                .body("items[1].answer", nullValue())
                .body("items[3].problem.rule", equalTo("not-your-source"))
                .body("items[4].problem.errors.field", equalTo(List.of("statement")));
    }

    @Test
    void theSameBatchAgainGetsTheSameAnswers() {
        var items = new ArrayList<Object>();
        IntStream.range(0, 200).forEach(_ -> items.add(referral(newNumber())));

        var first = send(items).statusCode(200).body("accepted", equalTo(200)).extract();
        var again = send(items).statusCode(200).extract();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(new HashSet<>(first.<List<String>>path("items.answer.matterId")))
                .hasSize(200);
    }

    @Test
    void theListHasItsLimits() {
        send(List.of()).statusCode(400).body("errors.field", equalTo(List.of("items")));
        var many = IntStream.range(0, 201).mapToObj(_ -> (Object) "none").toList();
        send(many).statusCode(400).body("errors", hasSize(1));
        as110().body("[]").post("/intake/referrals/batch").then().statusCode(400);
        as110().post("/intake/referrals/batch").then().statusCode(400);
        as("clerk-1", "CLERK")
                .body(Map.of("items", List.of("none")))
                .post("/intake/referrals/batch")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse send(List<?> items) {
        return as110().body(Map.of("items", items))
                .post("/intake/referrals/batch")
                .then();
    }
}
