package org.anxin.intake;

import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReferralTest {
    @BeforeAll
    static void directory() {
        Zone.tell();
    }

    @Test
    void aReferralIsAcceptedAndTold() {
        var number = newNumber();
        var answer = Await.until("the first answer", () -> {
            var response = as110().body(referral(number)).post("/intake/referrals");
            return response.statusCode() == 201 ? response : null;
        });
        var id = UUID.fromString(answer.jsonPath().getString("matterId"));
        assertThat(answer.header("Location")).endsWith("/intake/matters/" + id);
        try (var log = Log.open()) {
            log.await(new MatterId(id), MatterReceived.class);
            log.await(new MatterId(id), MatterOpened.class);
        }
        as110().get("/intake/matters/" + id).then().statusCode(200).body("referralNumber", equalTo(number));
    }
}
