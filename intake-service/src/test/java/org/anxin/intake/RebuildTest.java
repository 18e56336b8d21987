package org.anxin.intake;

import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.anxin.intake.Requests.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.stream.StreamSpec;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The view is nothing but a function of the events. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RebuildTest {
    @Inject
    StreamSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> spec;

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void foldingEveryStreamAgainGivesTheRowsThatAreThere() throws Exception {
        somethingOfEachKind();

        try (var database = TestPlatform.connect("intake")) {
            var streams = streams(database);
            assertThat(streams).hasSizeGreaterThan(3);
            for (var stream : streams) {
                for (var row : spec.type()
                        .derive()
                        .apply(stream, fold(database, stream))
                        .rows()) {
                    assertThat(sameRow(database, row)).as(row.json()).isTrue();
                }
            }
            assertThat(count(database, "SELECT count(*) FROM matter")).isEqualTo(streams.size());
        }
    }

    private static void somethingOfEachKind() {
        as110().body(referral(newNumber())).post("/intake/referrals").then().statusCode(201);
        var bare = referral(newNumber());
        bare.remove("claim");
        bare.remove("category");
        bare.remove("parties");
        bare.put("cohort", "rebuild");
        as110().body(bare).post("/intake/referrals").then().statusCode(201);
        var claim = report();
        claim.put("channel", "QR_CODE");
        for (var opened : List.of(true, false)) {
            var id = asDesk().header("Idempotency-Key", newNumber())
                    .body(claim)
                    .post("/intake/reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("matterId");
            if (!opened) {
                linked((String) id);
            }
            if (opened) {
                asDesk().post("/intake/matters/" + id + "/open").then().statusCode(200);
            }
        }
    }

    /** A repeat of what waits, of which the holder was asked and hasn't answered. */
    private static void linked(String waiting) {
        var id = as110().body(referral(newNumber()))
                .post("/intake/referrals")
                .then()
                .extract()
                .<String>path("matterId");
        asDesk().body(Map.of("kind", "JOIN", "to", waiting))
                .post("/intake/matters/" + id + "/link")
                .then()
                .statusCode(202);
    }

    private Matter fold(Connection database, UUID stream) throws SQLException {
        var events = new ArrayList<Occurred<IntakeEvent>>();
        try (var query = database.prepareStatement(
                "SELECT type, data::text, occurred_at FROM event WHERE stream_id = ? ORDER BY stream_version")) {
            query.setObject(1, stream);
            var rows = query.executeQuery();
            while (rows.next()) {
                events.add(new Occurred<>(
                        rows.getTimestamp(3).toInstant(),
                        spec.type().codec().decode(rows.getString(1), rows.getString(2))));
            }
        }
        return spec.type().decider().fold(spec.type().decider().initial(), events);
    }

    private static List<UUID> streams(Connection database) throws SQLException {
        try (var query = database.createStatement()) {
            var rows = query.executeQuery("SELECT DISTINCT stream_id FROM event WHERE type LIKE 'intake.%'");
            var streams = new ArrayList<UUID>();
            while (rows.next()) {
                streams.add(rows.getObject(1, UUID.class));
            }
            return streams;
        }
    }

    /** Columns that the row doesn't name are kept by somebody else. */
    private static boolean sameRow(Connection database, Row row) throws SQLException {
        var table = row.table().name();
        var key = row.table().key().getFirst();
        try (var query = database.prepareStatement(row.table().columns().stream()
                .map(column -> "m.%1$s IS NOT DISTINCT FROM r.%1$s".formatted(column))
                .collect(Collectors.joining(
                        " AND ",
                        "SELECT ",
                        " FROM json_populate_record(NULL::%1$s, ?::json) r LEFT JOIN %1$s m ON m.%2$s = r.%2$s"
                                .formatted(table, key))))) {
            query.setString(1, row.json());
            var rows = query.executeQuery();
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static int count(Connection database, String sql) throws SQLException {
        try (var query = database.createStatement()) {
            var rows = query.executeQuery(sql);
            rows.next();
            return rows.getInt(1);
        }
    }
}
