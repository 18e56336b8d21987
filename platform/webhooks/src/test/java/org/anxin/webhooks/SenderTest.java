package org.anxin.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One attempt over a real connection. */
class SenderTest {
    private static final Map<String, String> HEADERS = Map.of("webhook-id", "1");
    private static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedAndKeepsTheHostsName() throws Exception {
        try (var receiver = new Receiver()) {
            var lookups = new AtomicInteger();
            // Whoever looks the name up again gets the address of a cloud's metadata.
            var sender = sender(new HttpClientOptions(), _ -> new InetAddress[] {
                InetAddress.getByName(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "169.254.169.254")
            });
            var url = URI.create("http://hooks.example:" + receiver.port() + "/in");

            assertThat(sender.send(url, HEADERS, "{}").result()).isEqualTo(Result.DELIVERED);
            assertThat(receiver.messages().getFirst().host()).isEqualTo("hooks.example:" + receiver.port());
            assertThat(lookups).hasValue(1);
            assertThat(sender.send(url, HEADERS, "{}").result()).isEqualTo(Result.FORBIDDEN);
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void aHostWithOneForbiddenAddressIsForbidden() throws Exception {
        var sender = sender(new HttpClientOptions(), _ ->
                new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("169.254.169.254")});
        assertThat(sender.send(URI.create("http://hooks.example/"), HEADERS, "{}")
                        .result())
                .isEqualTo(Result.FORBIDDEN);
    }

    @Test
    void theCertificateHasToBeTheHosts(@TempDir Path folder) throws Exception {
        var keys = certificate(folder, "hooks.example");
        try (var receiver = new Receiver(https(keys))) {
            var trusting = new HttpClientOptions()
                    .setTrustOptions(new PfxOptions().setPath(keys.toString()).setPassword("changeit"));
            var sender = sender(trusting, _ -> new InetAddress[] {loopback()});

            assertThat(sender.send(URI.create("https://hooks.example:" + receiver.port()), HEADERS, "{}")
                            .result())
                    .isEqualTo(Result.DELIVERED);
            assertThat(sender.send(URI.create("https://other.example:" + receiver.port()), HEADERS, "{}")
                            .result())
                    .isEqualTo(Result.UNREACHABLE);
            var distrusting = sender(new HttpClientOptions(), _ -> new InetAddress[] {loopback()});
            assertThat(distrusting
                            .send(URI.create("https://hooks.example:" + receiver.port()), HEADERS, "{}")
                            .result())
                    .isEqualTo(Result.UNREACHABLE);
        }
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        try (var receiver = new Receiver();
                var elsewhere = new Receiver()) {
            receiver.answer(307, Map.of("Location", elsewhere.url()));
            var answer = local().send(URI.create(receiver.url()), HEADERS, "{}");
            assertThat(answer.result()).isEqualTo(Result.REJECTED);
            assertThat(answer.status()).isEqualTo(307);
            assertThat(elsewhere.messages()).isEmpty();
        }
    }

    @Test
    void whoeverNeverAnswersOrNeverEndsIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 5, loopback())) {
            var url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            var hasty = sender(new HttpClientOptions(), InetAddress::getAllByName, Duration.ofMillis(500));
            assertThat(hasty.send(url, HEADERS, "{}").result()).isEqualTo(Result.TIMED_OUT);

            CompletableFuture.runAsync(() -> talkForEver(silent));
            var endless = local().send(url, HEADERS, "{}");
            assertThat(endless.result()).as("the status is known").isEqualTo(Result.DELIVERED);
        }
    }

    @Test
    void whereNobodyListensIsUnreachable() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, loopback())) {
            port = closed.getLocalPort();
        }
        assertThat(local().send(URI.create("http://127.0.0.1:" + port), HEADERS, "{}")
                        .result())
                .isEqualTo(Result.UNREACHABLE);
    }

    @Test
    void urlsHaveToBePlain() {
        var strict = new Targets(List.of(), false, InetAddress::getAllByName);
        assertThat(strict.fault("https://hooks.example/in?a=b")).isNull();
        assertThat(strict.fault("http://hooks.example/")).contains("https://");
        for (var url : List.of(
                "", "hooks", "ftp://h/", "https:///x", "https://u:p@h/", "https://h/#f", "https://h:0/", "a b")) {
            assertThat(strict.fault(url)).as(url).isNotNull();
        }
    }

    private static Sender local() {
        return sender(new HttpClientOptions(), InetAddress::getAllByName);
    }

    /** Patient: on a busy machine a handshake takes its time. */
    private static Sender sender(HttpClientOptions options, Targets.Names names) {
        return sender(options, names, Duration.ofMinutes(1));
    }

    private static Sender sender(HttpClientOptions options, Targets.Names names, Duration timeout) {
        return new Sender(vertx, options, new Targets(List.of("127.0.0.0/8"), true, names), timeout);
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    /** An answer without an end, to the second that asks: the first is waiting still. */
    private static void talkForEver(ServerSocket server) {
        try (var first = server.accept();
                var second = server.accept()) {
            for (var socket : List.of(first, second)) {
                var out = socket.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n".getBytes());
                flood(out);
            }
        } catch (java.io.IOException _) {
            // They hung up, as they should.
        }
    }

    private static void flood(OutputStream out) {
        var part = new byte[8192];
        try {
            for (var i = 0; i < 1000; i++) {
                out.write(part);
            }
        } catch (java.io.IOException _) {
            // They hung up, as they should.
        }
    }

    private static Path certificate(Path folder, String host) throws Exception {
        var keys = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return keys;
    }

    private static HttpsServer https(Path keys) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(loopback(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }
}
