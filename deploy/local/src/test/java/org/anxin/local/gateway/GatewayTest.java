package org.anxin.local.gateway;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anxin.embedded.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePorts.one();
    private final HttpServer service = open();
    private final Gateway gateway =
            Gateway.start(port, Map.of("intake", service.getAddress().getPort(), "dispatch", FreePorts.one()));

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void a_service_that_says_what_it_was_asked() {
        service.createContext("/", exchange -> {
            var body = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Host") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        service.start();
    }

    @AfterEach
    void stop() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void a_request_reaches_its_service_with_path_query_body_and_the_address_that_was_asked() throws Exception {
        var answer = post("/intake/referrals?dry=1&x=%E5%AE%89", "{}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("POST /intake/referrals?dry=1&x=%E5%AE%89 127.0.0.1:" + port + " {}");
    }

    @Test
    void health_and_metrics_are_reached_under_the_services_name() throws Exception {
        assertThat(get("/intake/q/health/ready").body()).startsWith("GET /q/health/ready ");
        assertThat(get("/intake/quarry").body()).startsWith("GET /intake/quarry ");
    }

    @Test
    void a_service_is_told_whose_request_it_is_and_not_what_the_client_claims() throws Exception {
        // Given a service that says what it was told
        service.createContext("/whose", exchange -> {
            var headers = exchange.getRequestHeaders();
            var told =
                    (headers.get("X-Forwarded-For") + " " + headers.get("Forwarded")).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        try (var entrance = Gateway.start(
                FreePorts.one(), Map.of("whose", service.getAddress().getPort()))) {
            // When a client claims to be somebody else
            var claim = request(entrance.port(), "/whose")
                    .header("X-Forwarded-For", "192.0.2.7")
                    .header("Forwarded", "for=192.0.2.7")
                    .build();

            // Then
            assertThat(client.send(claim, ofString()).body()).isEqualTo("[127.0.0.1] null");
        }
    }

    @Test
    void a_service_that_is_down_and_a_path_that_is_nobodys_are_problems() throws Exception {
        var down = get("/dispatch/orders");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(down.headers().firstValue("retry-after")).contains("1");
        assertThat(down.body()).contains("dispatch");
        for (var path : new String[] {"/nothing", "/intakes/x", "//intake", "/q/health"}) {
            var unknown = get(path);
            assertThat(unknown.statusCode()).as(path).isEqualTo(404);
            assertThat(unknown.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void an_answer_lost_halfway_is_told_from_a_service_that_was_never_reached() throws Exception {
        // Given a service that takes the request and dies
        try (var dying = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var entrance = Gateway.start(FreePorts.one(), Map.of("analytics", dying.getLocalPort()))) {
            var death = Thread.ofVirtual().start(() -> {
                try (var connection = dying.accept()) {
                    connection.getInputStream().read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            // When it is asked
            var lost =
                    client.send(request(entrance.port(), "/analytics/overview").build(), ofString());
            death.join();
            // Then the answer says that it may have been done
            assertThat(lost.statusCode()).isEqualTo(502);
            assertThat(lost.body()).contains("answer-lost");
        }
    }

    @Test
    void an_answer_that_comes_before_all_was_sent_reaches_who_still_sends() throws Exception {
        // Given a service that says by the head alone that a body is too long, and throws away what still comes
        var answered = new CountDownLatch(1);
        service.createContext("/intake/files", exchange -> {
            var problem = "too long".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(413, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.getResponseBody().flush();
            answered.countDown();
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.close();
        });
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(20_000);
            // When a client sends on after it was answered, and looks for the answer only then
            var bytes = 4 * 1024 * 1024;
            socket.getOutputStream()
                    .write(("POST /intake/files HTTP/1.1\r\nHost: a\r\nContent-Length: " + bytes + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(new byte[bytes / 2]);
            assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
            socket.getOutputStream().write(new byte[bytes / 2]);
            // Then
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @CsvSource({"/intake/referrals, 41", "/dispatch/orders, 3"})
    void a_body_that_the_service_doesnt_take_is_refused_after_it_was_sent(String path, int mebibytes) throws Exception {
        var answer = client.send(
                request(port, path)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[mebibytes * 1024 * 1024]))
                        .build(),
                ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(answer.body()).getMap())
                .containsEntry("type", "/problems/body-too-long")
                .containsEntry("rule", "body-too-long")
                .containsEntry("instance", path)
                .containsEntry("status", 413);
    }

    @Test
    void the_first_page_names_the_services() throws Exception {
        assertThat(get("/").body()).contains("/intake/q/health").contains("/dispatch/q/metrics");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(port, path).build(), ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                request(port, path)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                ofString());
    }

    private static HttpRequest.Builder request(int to, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to + path))
                .timeout(Duration.ofSeconds(30));
    }
}
