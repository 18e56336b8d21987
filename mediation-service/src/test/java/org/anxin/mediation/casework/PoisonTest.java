package org.anxin.mediation.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.contracts.value.ActorRole.OPS;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.casework.Desk.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.service.codec.EventJson;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A record that nobody can read holds up its own matter and no other. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class PoisonTest {
    @Test
    void anUnreadableRecordIsParkedAndPutBack() throws SQLException {
        try (var log = Log.open()) {
            // Given: an unreadable hand-over, and a readable event of the same matter after it
            var matter = Log.newMatter();
            poison(log, matter);
            log.tell(
                    matter,
                    3,
                    new MatterReopened(
                            MatterKind.DISPUTE,
                            Category.LABOUR,
                            Severity.ORDINARY,
                            new Place(null, null),
                            false,
                            new HandOver(Holder.MEDIATION, 3),
                            null));

            // When: other matters go on
            Desk.atDesk(log);

            // Then: both wait, with the reason, and whoever watches sees it
            Await.untilHolds(
                    "both records to be parked",
                    () -> assertThat(parked(matter)).isEqualTo(2));
            as(MEDIATOR).get(path(matter)).then().statusCode(404);
            as(MEDIATOR).get("/mediation/parked").then().statusCode(403);
            as(OPS).get("/mediation/parked")
                    .then()
                    .statusCode(200)
                    .body("items.matterId", hasItem(matter.value().toString()))
                    .body("items.reason", hasItem(containsString("level")));
            RestAssured.get("/q/health/group/flow").then().body("checks.name", hasItem("parked"));
            putBack(matter, 0, 2);

            // When: the record has become readable
            repair(matter);
            putBack(matter, 2, 0);

            // Then: both were taken in their order; the second, of the same leg and another category, changed nothing
            as(MEDIATOR)
                    .get(path(matter))
                    .then()
                    .statusCode(200)
                    .body("leg", equalTo(3))
                    .body("category", equalTo("CIVIL"));
        }
    }

    private static void putBack(MatterId matter, int taken, int remaining) {
        as(OPS).post("/mediation/parked/" + matter.value() + "/put-back")
                .then()
                .statusCode(200)
                .body("taken", equalTo(taken))
                .body("remaining.size()", equalTo(remaining));
    }

    private static void poison(Log log, MatterId matter) {
        var template = Log.newMatter();
        log.tell(template, 2, Desk.handedOn(Level.CENTRE, Holder.MEDIATION));
        var good = Await.until(
                "the template on the log",
                () -> log.records(template).stream().findFirst().orElse(null));
        var subject = matter.value().toString();
        var bad = new ProducerRecord<>(
                good.topic(), null, subject, "{\"level\":\"NOWHERE\"}".getBytes(UTF_8), good.headers());
        bad.headers().remove("ce_subject").add("ce_subject", subject.getBytes(UTF_8));
        log.send(bad);
    }

    /** As when a newer version of the service can read what this one can't. */
    private static void repair(MatterId matter) throws SQLException {
        try (var connection = TestPlatform.connect("mediation");
                var update = connection.prepareStatement(
                        "UPDATE parked SET value = ? WHERE id = (SELECT min(id) FROM parked WHERE stream_id = ?)")) {
            update.setBytes(
                    1,
                    EventJson.write(Desk.handedOn(Level.CENTRE, Holder.MEDIATION))
                            .getBytes(UTF_8));
            update.setObject(2, matter.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static int parked(MatterId matter) throws SQLException {
        try (var connection = TestPlatform.connect("mediation");
                var query = connection.prepareStatement("SELECT count(*) FROM parked WHERE stream_id = ?")) {
            query.setObject(1, matter.value());
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
