package org.anxin.intake;

import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anxin.testkit.Await;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that hang up in the middle of a request must cost nothing: no connection of the pool, no matter, no half of one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AbortedRequestsTest {
    private static final int REQUESTS = 3000;
    private static final int AT_ONCE = 32;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int poolSize;

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void thePoolIsWholeAndWhatWasAcceptedIsThere() throws Exception {
        // Given thousands of referrals and reads whose clients are gone before the answer, each at another moment
        var accepted = new ArrayList<String>();
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = IntStream.range(0, REQUESTS)
                    .mapToObj(i -> clients.submit(() -> sendAndHangUp(i)))
                    .toList();
            for (Future<List<String>> numbers : sent) {
                accepted.addAll(numbers.get());
            }
        }

        // Then every connection of the pool can still be taken
        var taken = Uni.join()
                .all(IntStream.range(0, poolSize)
                        .mapToObj(_ -> pool.getConnection())
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofMinutes(3));
        assertThat(taken).hasSize(poolSize);
        Uni.join()
                .all(taken.stream().map(SqlConnection::close).toList())
                .andFailFast()
                .await()
                .indefinitely();

        // And whoever did hear a 201 has a matter, and nobody has half of one
        assertThat(accepted).isNotEmpty();
        assertThat(matters(accepted)).isEqualTo(accepted.size());
        Await.untilTrue("no half matters", () -> halves() == 0);
        Await.untilHolds(
                "the next referral",
                () -> as110().body(referral(newNumber()))
                        .post("/intake/referrals")
                        .then()
                        .statusCode(201));
    }

    /** Sends one request on a socket of its own and closes that after a random moment. Returns its number if 201 was heard. */
    private static List<String> sendAndHangUp(int seed) throws IOException {
        var random = new Random(seed);
        var number = newNumber();
        var request = seed % 4 == 3 ? get() : post(number);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoLinger(true, 0);
            // One in 32 waits for the first bytes of the answer and hangs up then; the others don't get that far.
            var waits = seed % 32 == 0;
            socket.setSoTimeout(waits ? 30_000 : 1 + random.nextInt(40));
            var sent = !waits && random.nextInt(10) == 0 ? random.nextInt(request.length) : request.length;
            socket.getOutputStream().write(request, 0, sent);
            socket.getOutputStream().flush();
            if (!waits && random.nextInt(3) == 0) {
                return List.of();
            }
            var heard = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return heard.endsWith(" 201") ? List.of(number) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static byte[] post(String number) {
        var body = Requests.json(referral(number)).getBytes(StandardCharsets.UTF_8);
        var head = "POST /intake/referrals HTTP/1.1\r\nHost: localhost\r\nX-Actor: police-110\r\nX-Role: REFERRER\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        var request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }

    private static byte[] get() {
        return "GET /intake/matters?limit=50 HTTP/1.1\r\nHost: localhost\r\nX-Actor: desk-1\r\nX-Role: DESK\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int matters(List<String> numbers) throws Exception {
        try (var database = TestPlatform.connect("intake");
                var query = database.prepareStatement("SELECT count(*) FROM matter WHERE referral_number = ANY (?)")) {
            query.setArray(1, database.createArrayOf("text", numbers.toArray()));
            var found = query.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }

    private static int halves() throws Exception {
        try (var database = TestPlatform.connect("intake");
                var query = database.createStatement()) {
            var found = query.executeQuery("""
                    SELECT count(*) FROM (SELECT DISTINCT stream_id FROM event) e
                    FULL JOIN matter m ON m.matter_id = e.stream_id
                    FULL JOIN (SELECT stream_id FROM claimed_key WHERE scope = 'referral' OR scope LIKE 'report:%') k
                      ON k.stream_id = coalesce(e.stream_id, m.matter_id)
                    WHERE e.stream_id IS NULL OR m.matter_id IS NULL OR k.stream_id IS NULL""");
            found.next();
            return found.getInt(1);
        }
    }
}
