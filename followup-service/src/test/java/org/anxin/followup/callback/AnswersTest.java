package org.anxin.followup.callback;

import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.contracts.value.ActorRole.LEADER;
import static org.anxin.contracts.value.ActorRole.SHIFT_LEAD;
import static org.anxin.followup.callback.CallDesk.as;
import static org.anxin.followup.callback.CallDesk.path;
import static org.anxin.followup.callback.CallDesk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.value.CallBackAnswer;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.DissatisfactionReason;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say in call-backs: answers are data, words go into the private store. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class AnswersTest {
    private static final String WORDS = "付款还没有到账";

    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void contentOnTheWholeClosesTheLoopToo() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        post(matter, "call-backs", "{\"result\":\"BASICALLY_SATISFIED\",\"promiseKept\":\"YES\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closingReason", equalTo("SATISFIED"))
                .body("calls.result", contains("BASICALLY_SATISFIED"))
                .body("calls.promiseKept", contains("YES"));
    }

    @Test
    void answersAreDataAndWordsAreKeptApart() throws SQLException {
        var matter = dissatisfied();
        var made = log.await(matter, CallBackMade.class).event();
        var answers = Objects.requireNonNull(made.answers());
        assertThat(made.result()).isEqualTo(CallBackResult.DISSATISFIED);
        assertThat(answers.reason()).isEqualTo(DissatisfactionReason.NOT_PERFORMED);
        assertThat(answers.promiseKept()).isEqualTo(CallBackAnswer.NO);
        assertThat(answers.text()).isNotNull();
        assertThat(new String(log.records(matter).getLast().value(), StandardCharsets.UTF_8))
                .doesNotContain(WORDS);

        as(LEADER).get(path(matter) + "/call-backs").then().statusCode(403);
        assertThat(reads(matter)).isZero();
        as(SHIFT_LEAD)
                .get(path(matter) + "/call-backs")
                .then()
                .statusCode(200)
                .body("attempt", contains(1))
                .body("text", contains(WORDS));
        assertThat(reads(matter)).isEqualTo(1);
        as(SHIFT_LEAD)
                .header("X-Centre", "zone-2")
                .get(path(matter) + "/call-backs")
                .then()
                .statusCode(404);
    }

    @Test
    void whenAPersonIsErasedTheWordsGoAndTheAnswersStay() {
        var matter = dissatisfied();
        log.tell(matter, 1, new PersonErased(null, true));
        Await.untilHolds(
                "the words to be erased",
                () -> as(CALLER)
                        .get(path(matter) + "/call-backs")
                        .then()
                        .body("size()", equalTo(1))
                        .body("[0].text", nullValue()));
        as(CALLER).get(path(matter)).then().body("calls.reason", contains("NOT_PERFORMED"));
    }

    @Test
    void whoIsContentButHasTheProblemAgainIsDecidedAbout() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        post(matter, "call-backs", "{\"result\":\"SATISFIED\",\"problemAgain\":\"YES\"}")
                .statusCode(200)
                .body("status", equalTo("DECISION_AWAITED"));
        post(matter, "reopening", "{\"to\":\"DISPATCH\",\"reason\":\"NEW_FACTS\"}")
                .statusCode(200);
        assertThat(log.await(matter, MatterReopened.class).event().reason()).isEqualTo(ReopeningReason.NEW_FACTS);
    }

    private MatterId dissatisfied() {
        var matter = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
        post(
                        matter,
                        "call-backs",
                        "{\"result\":\"DISSATISFIED\",\"reason\":\"NOT_PERFORMED\",\"promiseKept\":\"NO\",\"text\":\""
                                + WORDS + "\"}")
                .statusCode(200)
                .body("status", equalTo("DECISION_AWAITED"));
        return matter;
    }

    private static int reads(MatterId matter) throws SQLException {
        try (var connection = TestPlatform.connect("followup");
                var query =
                        connection.prepareStatement("SELECT count(*) FROM call_back_text_read WHERE matter_id = ?")) {
            query.setObject(1, matter.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
