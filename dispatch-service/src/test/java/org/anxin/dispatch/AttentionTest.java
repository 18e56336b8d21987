package org.anxin.dispatch;

import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.order;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.signed;
import static org.anxin.dispatch.Field.team;
import static org.anxin.dispatch.Field.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.dispatch.AttentionRaised;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.SupplementAdded;
import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.TextRef;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders whose matter is reported again, joined or added to while somebody handles it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class AttentionTest {
    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
        Await.untilHolds(
                "the directory",
                () -> desk().get("/dispatch/directory").then().statusCode(200).body("policies", not(empty())));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anOrderWhoseMatterIsReportedAgainWantsAttention() {
        var matter = signed(log);
        order(matter).body("attention", nullValue());
        var report = report();

        var repeat = log.tell(matter, 1, new RepeatReported(Log.newMatter(), report));

        var raised = log.await(matter, AttentionRaised.class);
        assertThat(raised.event()).isEqualTo(new AttentionRaised(AttentionKind.REPEAT, report));
        assertThat(raised.metadata().causation()).isEqualTo(repeat.id());
        order(matter)
                .body("status", equalTo("INSTRUCTED"))
                .body("attention.count", equalTo(1))
                .body("attention.lastKind", equalTo("REPEAT"))
                .body("attention.lastAt", notNullValue());
        Await.untilHolds(
                "notices to the team and the shift lead",
                () -> assertThat(notices(matter))
                        .extracting(notice -> notice.get("template"), notice -> notice.get("post"))
                        .contains(tuple("ATTENTION", "TEAM"), tuple("ATTENTION", "SHIFT_LEAD")));

        log.tell(matter, 1, new SupplementAdded(report(), new TextRef(UUID.randomUUID())));
        log.tell(matter, 1, new ClaimantJoined(Log.newMatter(), report(), null));

        Await.untilHolds(
                "all three",
                () -> order(matter).body("attention.count", equalTo(3)).body("attention.lastKind", equalTo("JOIN")));
        assertThat(notices(matter))
                .filteredOn(notice -> "ATTENTION".equals(notice.get("template")))
                .hasSize(2);
    }

    @Test
    void whileNobodyHasSignedTheDeskIsTold() {
        var matter = matter(log);
        log.tell(matter, 1, new SupplementAdded(report(), new TextRef(UUID.randomUUID())));
        Await.untilHolds(
                "notices to the desk and the shift lead",
                () -> assertThat(notices(matter))
                        .extracting(notice -> notice.get("template"), notice -> notice.get("post"))
                        .contains(tuple("ATTENTION", "DESK"), tuple("ATTENTION", "SHIFT_LEAD")));
    }

    @Test
    void anOrderThatHasEndedDoesNot() {
        var matter = signed(log);
        post(matter, "outcome", team(), "{\"outcome\":\"PARTIES_LEFT\"}").statusCode(200);
        log.await(matter, OrderConcluded.class);
        log.tell(matter, 1, new RepeatReported(Log.newMatter(), report()));
        // Another of the same kind is heard later, so by then that one was.
        var other = signed(log);
        log.tell(other, 1, new RepeatReported(Log.newMatter(), report()));
        log.await(other, AttentionRaised.class);
        order(matter).body("attention", nullValue());
        assertThat(told(log, matter)).doesNotContain("AttentionRaised");
    }

    private static ReportId report() {
        return new ReportId(UUID.randomUUID());
    }

    private static List<Map<String, Object>> notices(MatterId matter) {
        return desk()
                .get("/dispatch/notifications?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(notice -> matter.value().toString().equals(notice.get("matterId")))
                .toList();
    }
}
