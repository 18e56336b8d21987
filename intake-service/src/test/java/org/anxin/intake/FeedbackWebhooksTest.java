package org.anxin.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
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
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sources are told, sent to an address of theirs. */
@QuarkusTest
@TestProfile(FeedbackWebhooksTest.ToThisMachine.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class FeedbackWebhooksTest {
    private static final String PATH = "/intake/feedback/webhooks";

    /** Lets webhooks go to the test itself. */
    public static final class ToThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "anxin.webhooks.allowed-ranges", "127.0.0.0/8",
                    "anxin.webhooks.plain-http", "true");
        }
    }

    private record Message(Map<String, List<String>> headers, JsonPath body, String text) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void open() throws IOException {
        Zone.tell();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    @Test
    void aSourceIsCalledWithItsOwnFeedbackInTheOrderOfTheFeed() throws WebhookVerificationException {
        var endpoint = asCity().body(Map.of("url", url()))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("owner", equalTo("city"))
                .extract()
                .jsonPath();
        var number = newNumber() + "/1";
        as110().body(referral(newNumber())).post("/intake/referrals").then().statusCode(201);
        var body = referral(number);
        body.put("source", "city");
        var matter = asCity().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("matterId");
        Await.untilHolds("received", () -> assertThat(types(number)).containsExactly("referral.received"));
        try (var log = Log.open()) {
            log.tell(new MatterId(UUID.fromString(matter)), 2, new OrderSigned());
        }
        Await.untilHolds(
                "signed", () -> assertThat(types(number)).containsExactly("referral.received", "referral.signed"));

        var feed = asCity()
                .queryParam("limit", 200)
                .get("/intake/feedback")
                .then()
                .extract()
                .jsonPath()
                .<Number>getList("items.number")
                .stream()
                .map(Number::longValue)
                .toList();
        // After a restore, which another test plays, numbers are longer than an int.
        assertThat(messages.stream().map(message -> message.body().getLong("data.number")))
                .containsExactlyElementsOf(feed);
        for (var message : messages) {
            assertThat(message.body().getString("data.referral.source")).isEqualTo("city");
            new Webhook(endpoint.getString("secret")).verify(message.text(), message.headers());
        }
        asCity().urlEncodingEnabled(false)
                .get(messages.getLast().body().getString("link"))
                .then()
                .statusCode(200)
                .body("matterId", equalTo(matter));
        as110().delete(PATH + "/" + endpoint.getString("id")).then().statusCode(404);
        asCity().delete(PATH + "/" + endpoint.getString("id")).then().statusCode(204);
    }

    @Test
    void aBoundClientDealsWithItsOwnSource() {
        asCity().body(Map.of("url", url(), "owner", "110"))
                .post(PATH)
                .then()
                .statusCode(403)
                .body("rule", equalTo("not-your-source"));
        asCity().get(PATH).then().statusCode(200).body("items", empty());
        asCity().body(Map.of("url", url(), "types", List.of("referral.lost")))
                .post(PATH)
                .then()
                .statusCode(400);
    }

    private static RequestSpecification asCity() {
        return as("city-platform", "REFERRER");
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/feedback";
    }

    private List<String> types(String number) {
        return messages.stream()
                .filter(message -> number.equals(message.body().getString("data.referral.number")))
                .map(message -> message.body().getString("type"))
                .toList();
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
