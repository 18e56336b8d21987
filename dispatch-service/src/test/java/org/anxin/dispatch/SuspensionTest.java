package org.anxin.dispatch;

import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.order;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.signed;
import static org.anxin.dispatch.Field.team;
import static org.anxin.dispatch.Field.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.OrderSuspensionRefused;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that rest, since intake has found that their matter belongs to another. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class SuspensionTest {
    private final MatterId other = Log.newMatter();
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
    void anOrderRestsAndGoesOnAndItsTeamIsToldBoth() throws SQLException {
        var matter = signed(log);

        var asked = log.tell(matter, 1, asked(Holder.DISPATCH));

        var suspended = log.await(matter, OrderSuspended.class);
        assertThat(suspended.event()).isEqualTo(new OrderSuspended(other));
        assertThat(suspended.metadata().causation()).isEqualTo(asked.id());
        order(matter)
                .body("status", equalTo("INSTRUCTED"))
                .body("suspension.linkedTo", equalTo(other.value().toString()))
                .body("suspension.since", notNullValue())
                .body("nextDueAt", nullValue());
        assertThat(timers(matter)).isZero();
        post(matter, "outcome", team(), "{\"outcome\":\"PARTIES_LEFT\"}")
                .statusCode(409)
                .body("rule", equalTo("suspended"))
                .body("detail", containsString(other.value().toString()));
        post(matter, "receive", team(), null)
                .statusCode(200)
                .body("clocks.findAll { it.endedAt == null }.state", everyItem(is("PAUSED")));
        post(matter, "police-support", team(), null).statusCode(200);

        log.tell(matter, 1, new RepeatUnlinked(other, LinkKind.REPEAT));

        assertThat(log.await(matter, OrderResumed.class).event()).isEqualTo(new OrderResumed(other));
        order(matter)
                .body("status", equalTo("UNDERWAY"))
                .body("suspension", nullValue())
                .body("nextDueAt", notNullValue());
        assertThat(timers(matter)).isPositive();
        Await.untilHolds(
                "notices to the team",
                () -> assertThat(notices(matter))
                        .extracting(
                                notice -> notice.get("template"),
                                notice -> notice.get("post"),
                                notice -> notice.get("recipient"))
                        .contains(
                                tuple("ORDER_SUSPENDED", "TEAM", "team-1"), tuple("ORDER_RESUMED", "TEAM", "team-1")));
        post(matter, "outcome", team(), "{\"outcome\":\"PARTIES_LEFT\"}").statusCode(200);
        log.await(matter, OrderConcluded.class);
    }

    @Test
    void anOrderThatNobodyHasSignedRestsAndGoesOnWhenTheLinkIsDropped() {
        var matter = matter(log);
        log.tell(matter, 1, asked(Holder.DISPATCH));
        log.await(matter, OrderSuspended.class);
        post(matter, "sign", desk(), null).statusCode(409).body("rule", equalTo("suspended"));
        Await.untilHolds(
                "a notice to the desk",
                () -> assertThat(notices(matter))
                        .extracting(notice -> notice.get("template"), notice -> notice.get("post"))
                        .contains(tuple("ORDER_SUSPENDED", "DESK")));

        log.tell(matter, 1, new LinkDropped(other, LinkKind.REPEAT, LinkObstacle.OTHER_IS_LINKED));

        log.await(matter, OrderResumed.class);
        post(matter, "sign", desk(), null).statusCode(200);
    }

    @Test
    void anOrderWithATeamOnTheSpotGoesOn() {
        var matter = signed(log);
        post(matter, "arrive", team(), null).statusCode(200);

        log.tell(matter, 1, asked(Holder.DISPATCH));

        assertThat(log.await(matter, OrderSuspensionRefused.class).event())
                .isEqualTo(new OrderSuspensionRefused(other, LinkObstacle.TEAM_ON_THE_SPOT));
        // What comes of the refusal at intake changes nothing here.
        log.tell(matter, 1, new LinkDropped(other, LinkKind.REPEAT, LinkObstacle.TEAM_ON_THE_SPOT));
        order(matter).body("suspension", nullValue());
        post(matter, "outcome", lead(), "{\"outcome\":\"RESOLVED_ON_SITE\"}").statusCode(200);
    }

    @Test
    void whatMediationIsAskedIsNotDispatchsToAnswer() {
        var matter = signed(log);
        log.tell(matter, 1, asked(Holder.MEDIATION));
        log.tell(matter, 1, asked(Holder.DISPATCH));
        log.await(matter, OrderSuspended.class);
        assertThat(told(log, matter)).containsOnlyOnce("OrderSuspended").doesNotContain("OrderSuspensionRefused");
    }

    private SuspensionRequested asked(Holder holder) {
        return new SuspensionRequested(other, LinkKind.REPEAT, new HandOver(holder, holder == Holder.DISPATCH ? 2 : 3));
    }

    private static List<Map<String, Object>> notices(MatterId matter) {
        return desk().get("/dispatch/notifications?matter={matter}", matter.value())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items");
    }

    private static int timers(MatterId matter) throws SQLException {
        try (var database = TestPlatform.connect("dispatch");
                var query = database.prepareStatement("SELECT count(*) FROM timer WHERE stream_id = ?")) {
            query.setObject(1, matter.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
