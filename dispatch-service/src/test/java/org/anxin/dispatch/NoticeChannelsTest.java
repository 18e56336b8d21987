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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
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
                    "anxin.notices.retry", "3s");
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
            put("people/police-1", "{\"name\":\"虚构警员一\",\"phone\":\"000-0000 0077\"}");
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
                    .allSatisfy(body -> assertThat(body).contains("\"00000000077\""));
            assertThat(about(ROBOT, matter))
                    .singleElement()
                    .satisfies(body -> assertThat(body).contains("警力支援", "\"00000000077\""));
            // Who isn't of the centre sees nothing of it.
            lead().header("X-Centre", "elsewhere")
                    .get("/dispatch/notifications/{id}/deliveries", notice(matter))
                    .then()
                    .statusCode(200)
                    .body("", empty());
        }
    }

    @Test
    void whoseNumberCanNotBeReadKeepsNoOtherChannelWaiting() throws SQLException {
        try (var log = Log.open()) {
            put("people/police-1", "{\"name\":\"虚构警员一\",\"phone\":\"000-0000 0077\"}");
            // A row that nobody can open, among all that the directory has.
            execute("UPDATE private_text SET ciphertext = ciphertext || '\\x00'::bytea");
            MatterId matter;
            try {
                matter = Field.signed(log);
                post(matter, "police-support", Field.team(), null).statusCode(200);
                Await.untilHolds(
                        "two tries without a number",
                        () -> lead().get("/dispatch/notifications/{id}/deliveries", notice(matter))
                                .then()
                                .statusCode(200)
                                .body("channel", contains("SMS", "WECOM"))
                                .body("result", contains("FAILED", "SENT"))
                                .body("attempts", contains(2, 1))
                                .body("code", contains("NO_DIRECTORY", "0")));
            } finally {
                execute("UPDATE private_text SET ciphertext = substring(ciphertext FROM 1 FOR length(ciphertext) - 1)");
            }
            Await.untilHolds(
                    "the number",
                    () -> assertThat(about(SMS, matter))
                            .singleElement()
                            .satisfies(body -> assertThat(body).contains("00000000077")));
            assertThat(about(ROBOT, matter)).hasSize(1);
        }
    }

    @Test
    void aDepartmentIsCalledAsItHoldsNowWhateverWasToldForLater() {
        try (var log = Log.open()) {
            put("people/market-1", "{\"name\":\"虚构员一\",\"phone\":\"+000 0078\"}");
            put("people/market-2", "{\"name\":\"虚构员二\",\"phone\":\"000-0079\"}");
            put("departments/MARKET", "{\"dutyContacts\":[\"market-1\"]}");
            put("departments/MARKET", "{\"dutyContacts\":[\"market-2\"],\"validFrom\":\"2099-01-01T00:00:00+08:00\"}");
            var matter = Field.matter(log);
            post(matter, "departments", desk(), "{\"department\":\"MARKET\"}").statusCode(200);
            Await.untilHolds(
                    "the department's number",
                    () -> assertThat(SMS.messages())
                            .extracting(OtherSide.Message::body)
                            .anyMatch(
                                    body -> body.contains(matter.value().toString()) && body.contains("\"+0000078\"")));
            assertThat(SMS.messages()).extracting(OtherSide.Message::body).noneMatch(body -> body.contains("0000079"));
        }
    }

    @Test
    void aTeamIsCalledByItsDutyContacts() {
        try (var log = Log.open()) {
            put("people/team-1-a", "{\"name\":\"虚构组员一\",\"phone\":\"000-0081\"}");
            put("teams/team-1", "{\"grids\":[\"grid-1\",\"grid-2\"],\"dutyContacts\":[\"team-1-a\"]}");
            var matter = Field.signed(log);
            Await.untilHolds(
                    "the team's number",
                    () -> assertThat(SMS.messages())
                            .extracting(OtherSide.Message::body)
                            .anyMatch(body -> body.contains(matter.value().toString())
                                    && body.contains("请签收")
                                    && body.contains("\"0000081\"")));
            // The teams of other tests are called by nobody.
            put("teams/team-1", "{\"grids\":[\"grid-1\",\"grid-2\"]}");
        }
    }

    /** Puts an entry once the directory stands, whatever its version. */
    private static void put(String path, String body) {
        Await.untilHolds("the directory", () -> {
            var found = as("ops-1", "OPS").get("/dispatch/directory/" + path);
            var request = as("ops-1", "OPS").contentType(ContentType.JSON).body(body);
            if (found.statusCode() == 200) {
                request.header("If-Match", found.header("ETag"));
            }
            request.put("/dispatch/directory/" + path).then().statusCode(200);
        });
    }

    private static void execute(String sql) throws SQLException {
        try (var database = TestPlatform.connect("dispatch");
                var statement = database.createStatement()) {
            statement.execute(sql);
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
