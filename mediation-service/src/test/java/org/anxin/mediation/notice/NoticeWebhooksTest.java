package org.anxin.mediation.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.contracts.value.ActorRole.REFERRER;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.notice.Told.clerk;
import static org.anxin.mediation.notice.Told.does;
import static org.anxin.mediation.notice.Told.escalated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxin.mediation.casework.Desk;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What departments are told, sent to an address of theirs. */
@QuarkusTest
@TestProfile(NoticeWebhooksTest.ToThisMachine.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class NoticeWebhooksTest {
    private static final String PATH = "/mediation/escalations/webhooks";

    /** Lets webhooks go to the test itself. */
    public static final class ToThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("anxin.webhooks.allowed-ranges", "127.0.0.0/8", "anxin.webhooks.plain-http", "true");
        }
    }

    private record Message(Map<String, List<String>> headers, JsonPath body, String text) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final String one = Told.newDepartment();
    private final String other = Told.newDepartment();
    private HttpServer receiver;
    private Log log;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
        log = Log.open();
        Desk.departments(log, one, other);
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        log.close();
    }

    @Test
    void aDepartmentIsCalledWithWhatItIsToldInOrder() throws WebhookVerificationException {
        var endpoint = clerk(one)
                .body(Map.of("url", url()))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("owner", equalTo(one))
                .extract()
                .jsonPath();
        escalated(log, other);
        var matter = escalated(log, one, other);
        does(one, matter, "accept", "{}");

        Await.untilHolds(
                "both",
                () -> assertThat(messages.stream().map(message -> message.body().getString("type")))
                        .containsExactly("escalation.handed_over", "escalation.accepted"));
        assertThat(messages.stream().map(message -> message.body().getLong("data.sequence")))
                .containsExactly(1L, 2L);
        for (var message : messages) {
            assertThat(message.body().getString("data.department")).isEqualTo(one);
            new Webhook(endpoint.getString("secret")).verify(message.text(), message.headers());
        }
        clerk(one)
                .get(messages.getFirst().body().getString("link"))
                .then()
                .statusCode(200)
                .body("escalation.status", equalTo("ACCEPTED"));

        clerk(other).get(PATH).then().statusCode(200).body("items", empty());
        clerk(other).delete(PATH + "/" + endpoint.getString("id")).then().statusCode(404);
        clerk(other).body(Map.of("url", url(), "owner", one)).post(PATH).then().statusCode(403);
        as(REFERRER).get(PATH).then().statusCode(403);
        clerk(one)
                .body(Map.of("url", url(), "types", List.of("escalation.lost")))
                .post(PATH)
                .then()
                .statusCode(400);
        clerk(one).delete(PATH + "/" + endpoint.getString("id")).then().statusCode(204);
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + one;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var headers = new HashMap<String, List<String>>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            messages.add(new Message(headers, JsonPath.from(text), text));
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
