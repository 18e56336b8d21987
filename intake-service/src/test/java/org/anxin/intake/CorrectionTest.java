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
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk corrects what a matter is. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class CorrectionTest {
    private Log log;

    @BeforeEach
    void directory() {
        Zone.tell();
        log = Log.open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aCorrectionIsToldWithThePolicyThatFitsAndShown() {
        var matter = refer();

        correct(matter, "{\"category\":\"CIVIL\",\"severity\":\"MAJOR\"}")
                .statusCode(200)
                .body("category", equalTo("CIVIL"))
                .body("severity", equalTo("MAJOR"))
                .body("revision", equalTo(1));
        correct(matter, "{\"severity\":\"MAJOR\"}").statusCode(200).body("revision", equalTo(1));

        assertThat(log.await(matter, MatterCorrected.class).event())
                .isEqualTo(new MatterCorrected(
                        1, MatterKind.DISPUTE, Category.CIVIL, Severity.MAJOR, HandlingMode.FIELD, Zone.MAJOR));
        asDesk().get("/intake/matters/" + matter.value())
                .then()
                .body("category", equalTo("CIVIL"))
                .body("severity", equalTo("MAJOR"));

        correct(matter, "{\"kind\":\"HELP\"}").statusCode(200).body("category", nullValue());
        assertThat(log.await(matter, MatterCorrected.class, event -> event.revision() == 2)
                        .event()
                        .kind())
                .isEqualTo(MatterKind.HELP);
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        var matter = refer();
        for (var i = 0; i < 2; i++) {
            asDesk().header("Idempotency-Key", "correct-" + matter.value())
                    .body("{\"category\":\"OTHER\"}")
                    .post("/intake/matters/" + matter.value() + "/correct")
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(1));
        }
    }

    @Test
    void whatCannotBeIsRefusedAndNamed() {
        var matter = refer();
        correct(matter, "{}").statusCode(400);
        correct(matter, "{\"kind\":\"UNMAPPED\",\"category\":\"UNMAPPED\"}")
                .statusCode(400)
                .body("errors.field", contains("kind", "category"));
        correct(matter, "{\"kind\":\"HELP\",\"category\":\"CIVIL\"}")
                .statusCode(422)
                .body("rule", equalTo("category-for-disputes-only"))
                .body("errors.field", contains("category"));
        correct(matter, "{\"kind\":\"X\",\"category\":7,\"severity\":\"MAJOR\",\"handlingMode\":\"ROOM\",\"colour\":1}")
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("kind", "category", "handlingMode", "colour"));
        correct(matter, "{\"handlingMode\":\"DESK\"}").statusCode(409).body("rule", equalTo("mode-is-the-holders"));
        correct(new MatterId(UUID.randomUUID()), "{\"kind\":\"HELP\"}").statusCode(404);
        as("team-1-a", "TEAM")
                .body("{\"kind\":\"HELP\"}")
                .post("/intake/matters/" + matter.value() + "/correct")
                .then()
                .statusCode(403);
        asDesk().header("X-Centre", "zone-2")
                .body("{\"kind\":\"HELP\"}")
                .post("/intake/matters/" + matter.value() + "/correct")
                .then()
                .statusCode(404);
        assertThat(log.of(matter)).noneMatch(told -> told.event() instanceof MatterCorrected);
    }

    @Test
    void aReportThatWaitsMayGoToTheFieldInstead() {
        var body = Requests.report();
        body.putAll(Map.of("channel", "QR_CODE"));
        String waiting = asDesk().header("Idempotency-Key", "waits-" + newNumber())
                .body(body)
                .post("/intake/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
        var matter = new MatterId(UUID.fromString(waiting));
        correct(matter, "{\"handlingMode\":\"FIELD\"}").statusCode(200).body("handlingMode", equalTo("FIELD"));
        asDesk().post("/intake/matters/" + waiting + "/open")
                .then()
                .statusCode(200)
                .body("holder", equalTo("DISPATCH"));
    }

    private static MatterId refer() {
        String id = as110().body(referral(newNumber()))
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
        return new MatterId(UUID.fromString(id));
    }

    private static ValidatableResponse correct(MatterId matter, String body) {
        return asDesk().body(body)
                .post("/intake/matters/" + matter.value() + "/correct")
                .then();
    }
}
