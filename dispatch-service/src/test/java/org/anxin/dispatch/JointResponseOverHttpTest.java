package org.anxin.dispatch;

import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.team;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.anxin.contracts.dispatch.DepartmentArrived;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** Departments that go along with an order, as desk and clerks see it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class JointResponseOverHttpTest {
    private static final String LABOUR = "{\"department\":\"LABOUR\"}", MARKET = "{\"department\":\"MARKET\"}";

    @Test
    void departmentsGoAlongFromTheStartAndTheOrderShowsWhoIsWhere() {
        try (var log = Log.open()) {
            Await.untilHolds(
                    "the directory",
                    () -> desk().get("/dispatch/directory").then().body("departments", hasItem("LABOUR")));
            var matter = Field.matter(log);
            post(matter, "departments", desk(), LABOUR)
                    .statusCode(200)
                    .body("status", equalTo("AWAITING_SIGN"))
                    .body("joint.lead", nullValue())
                    .body("joint.departments.status", contains("INVITED"));
            post(matter, "departments", lead(), MARKET).statusCode(200);
            post(matter, "departments/LABOUR/join", clerk(), null)
                    .statusCode(200)
                    .body("joint.lead", equalTo("LABOUR"));
            post(matter, "departments/MARKET/join", clerk(), null).statusCode(200);
            post(matter, "departments/MARKET/lead", lead(), null)
                    .statusCode(200)
                    .body("joint.lead", equalTo("MARKET"));
            post(matter, "departments/LABOUR/arrive", clerk(), null).statusCode(200);
            post(matter, "departments/MARKET/decline", clerk(), "{\"reason\":\"CALLED_AWAY\"}")
                    .statusCode(200)
                    .body("joint.lead", equalTo("LABOUR"));
            log.await(
                    matter, DepartmentArrived.class, event -> event.department().equals(new DepartmentCode("LABOUR")));
            Field.order(matter)
                    .body("joint.departments.department", contains("LABOUR", "MARKET"))
                    .body("joint.departments.status", contains("THERE", "DECLINED"))
                    .body("joint.departments.reason", contains(nullValue(), equalTo("CALLED_AWAY")));
            Await.untilHolds(
                    "the notices to both",
                    () -> desk().get("/dispatch/notifications?limit=200")
                            .then()
                            .body(
                                    "items.findAll { it.matterId == '" + matter.value()
                                            + "' && it.post == 'DEPARTMENT' }.recipient.sort()",
                                    contains("LABOUR", "MARKET")));
        }
    }

    @Test
    void whoIsThereUninvitedIsShownAndGetsNoInvitation() {
        try (var log = Log.open()) {
            Await.untilHolds(
                    "the directory",
                    () -> desk().get("/dispatch/directory").then().body("departments", hasItem("LABOUR")));
            var matter = Field.matter(log);
            post(matter, "departments/LABOUR/arrive", team(), null)
                    .statusCode(200)
                    .body("joint.lead", equalTo("LABOUR"))
                    .body("joint.departments.status", contains("THERE"));
            post(matter, "departments", desk(), MARKET).statusCode(200);
            Await.untilHolds(
                    "the one notice",
                    () -> desk().get("/dispatch/notifications?limit=200")
                            .then()
                            .body(
                                    "items.findAll { it.matterId == '" + matter.value()
                                            + "' && it.post == 'DEPARTMENT' }.recipient",
                                    contains("MARKET")));
        }
    }

    @Test
    void whatIsNotSoIsRefused() {
        try (var log = Log.open()) {
            var matter = Field.matter(log);
            post(matter, "departments", desk(), "{\"department\":\"NAVY\"}")
                    .statusCode(422)
                    .body("errors.field", contains("department"));
            post(matter, "departments", desk(), "{}").statusCode(400).body("errors.field", contains("department"));
            post(matter, "departments", team(), LABOUR).statusCode(403);
            post(matter, "departments/LABOUR/join", clerk(), null)
                    .statusCode(409)
                    .body("rule", equalTo("department-not-invited"));
            post(matter, "departments/LABOUR/arrive", clerk(), null)
                    .statusCode(409)
                    .body("rule", equalTo("department-not-invited"));
            post(matter, "departments/LABOUR/decline", clerk(), "{\"reason\":\"TIRED\"}")
                    .statusCode(400)
                    .body("errors.field", contains("reason"));
            post(matter, "departments/" + "x".repeat(33) + "/join", clerk(), null)
                    .statusCode(400)
                    .body("errors.field", contains("department"));
        }
    }

    private static RequestSpecification clerk() {
        return as("clerk-1", "CLERK");
    }
}
