package org.anxin.service.probe;

import static io.restassured.RestAssured.given;
import static org.anxin.service.probe.WiringTest.as;
import static org.anxin.service.probe.WiringTest.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.anxin.embedded.EmbeddedKafka;
import org.anxin.embedded.Topics;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.codec.EventJson;
import org.anxin.service.log.KafkaClients;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service that starts before its broker, and goes on when the broker goes away. Its clock is the machine's. */
@QuarkusTest
@QuarkusTestResource(value = PartsWithoutBroker.class, restrictToAnnotatedClass = true)
class BrokerAwayTest {
    @Inject
    KafkaClients kafka;

    @Inject
    DataSource database;

    @ConfigProperty(name = "test.broker.folder")
    Path folder;

    @ConfigProperty(name = "test.broker.port")
    int port;

    @Test
    void itWaitsForABrokerAtItsStartAndTakesCommandsWithoutOneLater() throws Exception {
        // Given no broker: it says what it waits for, serves reads and takes no commands
        var matter = UUID.randomUUID();
        await(() -> store().getString("data.waitingFor").isEmpty() ? null : true);
        isReady();
        as("OPS").get("/mediation/parked").then().statusCode(200);
        hold(matter).statusCode(503).header("Retry-After", notNullValue()).body("rule", equalTo("starting"));
        // When it comes, then commands are taken
        try (var broker = EmbeddedKafka.start(folder, port, 0)) {
            Topics.declare(broker.bootstrapServers());
            await(() -> store().getBoolean("data.takesCommands") ? true : null);
            tellOpened(matter);
            await(() -> as("MEDIATOR").get("/mediation/probes/{id}", matter).statusCode() == 200 ? true : null);
        }
        // When it goes away again, then commands are taken all the same
        hold(matter).statusCode(200).body("rounds", equalTo(1));
        isReady();
        // And when it is back, then what was decided meanwhile is told
        try (var _ = EmbeddedKafka.start(folder, port, 0)) {
            hold(matter).statusCode(200).body("rounds", equalTo(2));
            await(() -> isCarried() ? true : null);
        }
    }

    @Test
    void aClockThatIsTheMachinesCantBeSet() {
        as("OPS")
                .body("{\"offset\":\"PT1H\"}")
                .put("/mediation/clock")
                .then()
                .statusCode(403)
                .body("rule", equalTo("clock-not-adjustable"));
        as("OPS").get("/mediation/clock").then().body("offset", equalTo("PT0S"), "adjustable", equalTo(false));
    }

    private static JsonPath store() {
        return given().get("/q/health/group/flow").jsonPath().setRootPath("checks.find{it.name=='store'}");
    }

    private static void isReady() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse hold(UUID matter) {
        return as("MEDIATOR")
                .body("{\"note\":\"a\"}")
                .post("/mediation/probes/{id}/rounds", matter)
                .then();
    }

    private void tellOpened(UUID matter) {
        try (var producer = kafka.relayProducer()) {
            producer.send(new CloudEventsFormat("intake")
                    .write(WiringTest.event(
                            WiringTest.CENTRE,
                            matter,
                            1,
                            "intake.matter-opened.v1",
                            EventJson.write(WiringTest.opened(2)))));
            producer.flush();
        }
    }

    private boolean isCarried() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT cursor_position = (SELECT max(position) FROM event) FROM store_state")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
