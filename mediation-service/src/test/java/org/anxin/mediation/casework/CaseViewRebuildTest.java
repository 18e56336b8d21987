package org.anxin.mediation.casework;

import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.contracts.value.ActorRole.SHIFT_LEAD;
import static org.anxin.mediation.casework.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.LinkKind;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.mediation.casework.application.CaseTable;
import org.anxin.mediation.casework.domain.CaseRules;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.escalation.application.EscalationTable;
import org.anxin.service.codec.EventJson;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.Test;

/** Folding every stream again gives the very rows that stand in the table. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class CaseViewRebuildTest {
    @Test
    void theTableIsAFunctionOfTheEvents() throws SQLException {
        // Given: cases in every state
        try (var log = Log.open()) {
            Desk.handedOn(log, Level.SPECIALIST_ROOM);
            post(MEDIATOR, Desk.atDesk(log), "rounds", "{}").statusCode(200);
            post(MEDIATOR, Desk.atDesk(log), "respondent-contact", "{\"result\":\"NO_ANSWER\"}")
                    .statusCode(200);
            post(MEDIATOR, Desk.atDesk(log), "settlement", "{\"form\":\"WRITTEN\",\"amountFen\":1,\"people\":3}")
                    .statusCode(200);
            post(
                            MEDIATOR,
                            Desk.atDesk(log),
                            "settlement",
                            "{\"form\":\"WRITTEN\",\"amountFen\":3,\"paidFen\":1,\"instalments\":[{\"amountFen\":2,\"dueOn\":\""
                                    + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "\"}]}")
                    .statusCode(200);
            var rests = Desk.atDesk(log);
            log.tell(
                    rests,
                    1,
                    new SuspensionRequested(Log.newMatter(), LinkKind.JOIN, new HandOver(Holder.MEDIATION, 2)));
            log.await(rests, CaseSuspended.class);
            Desk.departments(log, "LABOUR", "MARKET");
            post(MEDIATOR, Desk.atDesk(log), "escalation", "{\"department\":\"LABOUR\",\"assisting\":[\"MARKET\"]}")
                    .statusCode(200);
            post(SHIFT_LEAD, Desk.handedOn(log, Level.CENTRE), "outcome", "{\"outcome\":\"UNRESOLVED\"}")
                    .statusCode(200);
        }

        // When
        var states = statesFromEvents();

        // Then
        assertThat(states).hasSizeGreaterThanOrEqualTo(6);
        try (var connection = TestPlatform.connect("mediation");
                var rows = connection.prepareStatement("SELECT count(*) FROM mediation_case");
                var same = connection.prepareStatement("""
                        SELECT t IS NOT DISTINCT FROM json_populate_record(NULL::mediation_case, ?::json)
                        FROM mediation_case t WHERE matter_id = ?""");
                var samePart = connection.prepareStatement("""
                        SELECT t IS NOT DISTINCT FROM r FROM json_populate_record(NULL::mediation_escalation, ?::json) r
                        JOIN mediation_escalation t USING (matter_id, department)""")) {
            for (var entry : states.entrySet()) {
                var derived = CaseTable.derive(entry.getKey(), entry.getValue());
                same.setString(1, derived.rows().getFirst().json());
                same.setObject(2, entry.getKey());
                try (var answer = same.executeQuery()) {
                    assertThat(answer.next()).isTrue();
                    assertThat(answer.getBoolean(1)).as("row of %s", entry).isTrue();
                }
            }
            for (var entry : states.entrySet()) {
                for (var row :
                        CaseTable.derive(entry.getKey(), entry.getValue()).rows()) {
                    if (row.table() == EscalationTable.TABLE) {
                        samePart.setString(1, row.json());
                        try (var answer = samePart.executeQuery()) {
                            assertThat(answer.next()).isTrue();
                            assertThat(answer.getBoolean(1))
                                    .as("part %s", row.json())
                                    .isTrue();
                        }
                    }
                }
            }
            try (var count = rows.executeQuery()) {
                count.next();
                assertThat(count.getInt(1)).isEqualTo(states.size());
            }
        }
    }

    private static Map<UUID, CaseState> statesFromEvents() throws SQLException {
        var codec = EventJson.codec(MediationEvent.class);
        var states = new HashMap<UUID, CaseState>();
        try (var connection = TestPlatform.connect("mediation");
                var query = connection.prepareStatement(
                        "SELECT stream_id, type, data::text, occurred_at FROM event ORDER BY stream_id, stream_version");
                var events = query.executeQuery()) {
            while (events.next()) {
                var stream = events.getObject(1, UUID.class);
                var event = codec.decode(events.getString(2), events.getString(3));
                var at = events.getObject(4, Timestamp.class).toInstant();
                var before = states.getOrDefault(stream, CaseRules.DECIDER.initial());
                states.put(stream, CaseRules.evolve(before, new Occurred<>(at, event)));
            }
        }
        return states;
    }
}
