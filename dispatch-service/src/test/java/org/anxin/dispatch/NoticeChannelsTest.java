package org.anxin.dispatch;

import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.lead;
import static org.anxin.dispatch.Field.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Notices leave the platform: by SMS to the phones of the directory and by a group's robot, each once. */
@QuarkusTest
@TestProfile(NoticeChannelsTest.WithChannels.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class NoticeChannelsTest {
    private static final OtherSide SMS = new OtherSide();
    private static final OtherSide ROBOT = new OtherSide();

    /** With both channels, and tried again soon. */
    public static class WithChannels implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "anxin.notice-channels.sms.url", SMS.url("/sms").toString(),
                    "anxin.notice-channels.wecom.url", ROBOT.url("/wecom?key=k").toString(),
                    "anxin.notice-channels.timeout", "500ms",
                    "anxin.notices.poll", "50ms",
                    "anxin.notices.retry", "1s");
        }
    }

    @AfterAll
    static void close() {
        SMS.close();
        ROBOT.close();
    }

    @Test
    void aChannelThatFailsIsTriedAgainAndTheOthersAreNotToldTwice() {
        try (var log = Log.open()) {
            Await.untilHolds(
                    "the directory",
                    () -> desk().get("/dispatch/directory")
                            .then()
                            .statusCode(200)
                            .body("policeContacts", not(empty())));
            as("ops-1", "OPS")
                    .contentType(ContentType.JSON)
                    .body("{\"name\":\"虚构警员一\",\"phone\":\"000-0000-0077\"}")
                    .put("/dispatch/directory/people/police-1")
                    .then()
                    .statusCode(200);
            SMS.answers(503, "");
            var matter = Field.signed(log);
            post(matter, "police-support", Field.team(), null).statusCode(200);

            Await.untilHolds(
                    "the second try",
                    () -> lead().get("/dispatch/notifications/{id}/deliveries", notice(matter))
                            .then()
                            .statusCode(200)
                            .body("channel", contains("SMS", "WECOM"))
                            .body("result", contains("SENT", "SENT"))
                            .body("attempts", contains(2, 1))
                            .body("code", contains("200", "0")));
            assertThat(about(SMS, matter))
                    .hasSize(2)
                    .allSatisfy(body -> assertThat(body).contains("000-0000-0077"));
            assertThat(about(ROBOT, matter))
                    .singleElement()
                    .satisfies(body -> assertThat(body).contains("警力支援", "000-0000-0077"));
            // Who isn't of the centre sees nothing of it.
            lead().header("X-Centre", "elsewhere")
                    .get("/dispatch/notifications/{id}/deliveries", notice(matter))
                    .then()
                    .statusCode(200)
                    .body("", empty());
        }
    }

    private static List<String> about(OtherSide other, MatterId matter) {
        return other.messages().stream()
                .map(OtherSide.Message::body)
                .filter(body -> body.contains(matter.value().toString()) && body.contains("警力支援"))
                .toList();
    }

    private static String notice(MatterId matter) {
        var found = lead().get("/dispatch/notifications?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.findAll { it.matterId == '" + matter.value()
                        + "' && it.template == 'POLICE_SUPPORT' }.id");
        return found.isEmpty() ? "00000000-0000-0000-0000-000000000000" : found.getFirst();
    }
}
