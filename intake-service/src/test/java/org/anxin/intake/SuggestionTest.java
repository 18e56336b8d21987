package org.anxin.intake;

import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SuggestionTest {
    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void whoTriagesIsToldWhatAReportLooksLikeAndWhy() {
        // Given a referral that says more than its codes
        var body = referral(newNumber());
        body.remove("category");
        body.remove("kind");
        body.put("statement", "四十多个工人在项目部门口讨薪，有人拿着刀");
        var matter = as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("matterId");

        // Then
        asDesk().get("/intake/matters/" + matter + "/suggestions")
                .then()
                .statusCode(200)
                .body("rulesVersion", notNullValue())
                .body("suggestions.value", hasItems("DISPUTE", "LABOUR", "MAJOR", "YES"))
                .body("suggestions.find { it.target == 'POLICE' }.reasons[0]", equalTo("有凶器或要放火"))
                .body(not(containsString("四十多个")));
    }

    @Test
    void onlyWhoTriagesIsTold() {
        var path = "/intake/matters/" + UUID.randomUUID() + "/suggestions";
        as("caller-1", "CALLER").get(path).then().statusCode(403);
        asDesk().get(path).then().statusCode(404);
    }
}
