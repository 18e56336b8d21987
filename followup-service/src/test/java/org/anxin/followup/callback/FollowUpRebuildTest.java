package org.anxin.followup.callback;

import static org.anxin.followup.callback.CallDesk.called;
import static org.anxin.followup.callback.CallDesk.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.followup.CallBackFellDue;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.InstalmentFellDue;
import org.anxin.contracts.value.Outcome;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.followup.callback.application.FollowUpTable;
import org.anxin.followup.callback.domain.FollowUpRules;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.service.codec.EventJson;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.Test;

/** Folding every stream again gives the very rows and timers that stand in the tables. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "followup"))
class FollowUpRebuildTest {
    @Test
    void tablesAreAFunctionOfTheEvents() throws SQLException {
        // Given: follow-ups in every state
        try (var log = Log.open()) {
            CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
            log.await(
                    CallDesk.ended(log, Outcome.RESOLVED_ON_SITE, Instant.now().minus(Duration.ofDays(4))),
                    CallBackFellDue.class);
            called(CallDesk.ended(log, Outcome.RESOLVED_ON_SITE), "UNREACHABLE").statusCode(200);
            called(CallDesk.ended(log, Outcome.RESOLVED_ON_SITE), "SATISFIED").statusCode(200);
            var reopened = CallDesk.ended(log, Outcome.RESOLVED_ON_SITE);
            called(reopened, "DISSATISFIED").statusCode(200);
            post(reopened, "reopening", "{\"to\":\"MEDIATION\"}").statusCode(200);
            CallDesk.endedUnsigned(log, Outcome.UNFOUNDED);
            post(
                            CallDesk.ended(log, Outcome.RESOLVED_ON_SITE),
                            "correction",
                            "{\"outcome\":\"UNRESOLVED\",\"reason\":\"REVIEW\"}")
                    .statusCode(200);
            var content = CallDesk.settled(
                    log,
                    Instant.now().minus(Duration.ofDays(4)),
                    CallDesk.instalment(1, Instant.now().minus(Duration.ofDays(2))),
                    CallDesk.instalment(2, Instant.now().plus(Duration.ofDays(2))));
            log.await(content, InstalmentFellDue.class);
            post(content, "call-backs", "{\"result\":\"SATISFIED\",\"promiseKept\":\"UNSURE\"}")
                    .statusCode(200);
        }

        // When
        var states = statesFromEvents();

        // Then
        assertThat(states).hasSizeGreaterThanOrEqualTo(8);
        try (var connection = TestPlatform.connect("followup");
                var same = connection.prepareStatement("""
                        SELECT t IS NOT DISTINCT FROM json_populate_record(NULL::follow_up, ?::json)
                        FROM follow_up t WHERE matter_id = ?""");
                var timers = connection.prepareStatement("SELECT name, due_at FROM timer WHERE stream_id = ?");
                var rows = connection.prepareStatement("SELECT count(*) FROM follow_up")) {
            for (var entry : states.entrySet()) {
                var derived = FollowUpTable.derive(entry.getKey(), entry.getValue());
                same.setString(1, derived.rows().getFirst().json());
                same.setObject(2, entry.getKey());
                try (var answer = same.executeQuery()) {
                    assertThat(answer.next()).isTrue();
                    assertThat(answer.getBoolean(1)).as("row of %s", entry).isTrue();
                }
                timers.setObject(1, entry.getKey());
                List<Deadline> kept = new ArrayList<>();
                try (var answer = timers.executeQuery()) {
                    while (answer.next()) {
                        kept.add(new Deadline(
                                answer.getString(1), answer.getTimestamp(2).toInstant()));
                    }
                }
                assertThat(kept).as("timers of %s", entry).containsExactlyInAnyOrderElementsOf(derived.deadlines());
            }
            try (var count = rows.executeQuery()) {
                count.next();
                assertThat(count.getInt(1)).isEqualTo(states.size());
            }
        }
    }

    private static Map<UUID, FollowUpState> statesFromEvents() throws SQLException {
        var codec = EventJson.codec(FollowupEvent.class);
        var states = new HashMap<UUID, FollowUpState>();
        try (var connection = TestPlatform.connect("followup");
                var query = connection.prepareStatement(
                        "SELECT stream_id, type, data::text, occurred_at FROM event ORDER BY stream_id, stream_version");
                var events = query.executeQuery()) {
            while (events.next()) {
                var stream = events.getObject(1, UUID.class);
                var event = codec.decode(events.getString(2), events.getString(3));
                var at = events.getObject(4, Timestamp.class).toInstant();
                var before = states.getOrDefault(stream, FollowUpRules.DECIDER.initial());
                states.put(stream, FollowUpRules.evolve(before, new Occurred<>(at, event)));
            }
        }
        return states;
    }
}
