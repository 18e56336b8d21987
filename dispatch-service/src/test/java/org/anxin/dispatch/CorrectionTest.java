package org.anxin.dispatch;

import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.now;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders follow when intake corrects their matters. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class CorrectionTest {
    private static final StageCode SIGN = new StageCode("SIGN"), ARRIVE = new StageCode("ARRIVE");

    private final PolicyRef urgent =
            new PolicyRef(new PolicyCode("u-" + UUID.randomUUID().toString().substring(0, 8)), 1);
    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
        Await.untilHolds(
                "the directory",
                () -> desk().get("/dispatch/directory").then().statusCode(200).body("policies", not(empty())));
        as("leader-1", "LEADER")
                .contentType(ContentType.JSON)
                .body("""
                        {"severities":["MAJOR"],"stages":[
                          {"stage":"SIGN","start":"MATTER_OPENED","end":"ORDER_SIGNED","limit":"PT1S","kind":"LIMIT"},
                          {"stage":"ARRIVE","start":"INSTRUCTION_RECEIVED","end":"TEAM_ARRIVED","limit":"PT5M","kind":"LIMIT"}]}""")
                .put("/dispatch/policies/" + urgent.policy().value())
                .then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aMatterThatTurnsOutMajorIsDueByTheClocksOfMajorOnes() {
        var matter = Field.matter(log);

        log.tell(matter, 1, major(1));

        var followed = log.await(matter, OrderCorrected.class).event();
        assertThat(followed.policy()).isEqualTo(urgent);
        assertThat(followed.dropped()).containsExactly(new StageCode("CONTACT"));
        log.await(matter, ClockBreached.class, breached -> breached.stage().equals(SIGN));
        Field.order(matter)
                .body("severity", equalTo("MAJOR"))
                .body("policy.policy", equalTo(urgent.policy().value()))
                .body("clocks.find { it.stage == 'SIGN' }.state", equalTo("BREACHED"));
    }

    @Test
    void aPauseIsKeptWhatHasEndedStaysAndTheOutcomeSaysWhatTheMatterIsNow() {
        var matter = Field.signed(log);
        post(matter, "receive", team(), null).statusCode(200);
        post(matter, "clocks/ARRIVE/pause", lead(), "{\"reason\":\"WAY_BLOCKED\"}")
                .statusCode(200);
        post(matter, "clocks/ARRIVE/resume", lead(), null).statusCode(200);

        log.tell(matter, 1, major(1));
        log.await(matter, OrderCorrected.class);
        log.tell(matter, 1, new FollowUpCorrected(1, MatterKind.HELP, null, Severity.ORDINARY));
        post(matter, "arrive", team(), null).statusCode(200);
        post(matter, "outcome", team(), "{\"outcome\":\"RESOLVED_ON_SITE\"}").statusCode(200);

        var sign = log.await(matter, ClockJudged.class, judged -> judged.stage().equals(SIGN))
                .event();
        assertThat(sign.policy()).isEqualTo(Field.POLICY);
        var arrive = log.await(
                        matter, ClockJudged.class, judged -> judged.stage().equals(ARRIVE))
                .event();
        assertThat(arrive.policy()).isEqualTo(urgent);
        assertThat(arrive.limit()).isEqualTo(Duration.ofMinutes(5));
        assertThat(arrive.paused()).isPositive();
        var ended = log.await(matter, OrderConcluded.class).event();
        assertThat(ended.category()).isEqualTo(Category.CIVIL);
        assertThat(ended.severity()).isEqualTo(Severity.MAJOR);
    }

    @Test
    void whetherTwoHaveToGoFollowsTheSeverity() {
        // At noon, since nobody goes alone at night either way.
        var matter = Field.matter(log, Instant.parse("2026-11-20T04:00:00Z"), Field.PLACE);
        Field.order(matter).body("safety.twoPersons", nullValue());

        log.tell(matter, 1, major(1));
        log.await(matter, OrderCorrected.class);
        Field.order(matter).body("safety.twoPersons", contains("SEVERITY"));

        log.tell(matter, 1, new FollowUpCorrected(2, MatterKind.DISPUTE, Category.CIVIL, Severity.ORDINARY));
        log.await(matter, OrderCorrected.class, followed -> followed.revision() == 2);
        Field.order(matter).body("safety.twoPersons", nullValue());
    }

    @Test
    void aMatterThatIsNotWithDispatchIsLetPass() {
        var matter = Log.newMatter();
        log.tell(matter, 1, major(1));
        log.tell(matter, 1, Field.opened(now(), Field.PLACE));
        log.tell(matter, 1, major(2));
        log.await(matter, OrderCorrected.class, followed -> followed.revision() == 2);
    }

    private MatterCorrected major(int revision) {
        return new MatterCorrected(
                revision, MatterKind.DISPUTE, Category.CIVIL, Severity.MAJOR, HandlingMode.FIELD, urgent);
    }
}
