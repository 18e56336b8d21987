package org.anxin.intake;

import static io.restassured.RestAssured.given;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.anxin.intake.Requests.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anxin.testkit.Await;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RaceTest {
    private static final int AT_ONCE = 200;

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void twoHundredEqualReferralsAtOnceAreOneMatter() throws Exception {
        var number = newNumber();
        var body = Requests.json(referral(number));

        var answers = sendAtOnce("/intake/referrals", "REFERRER", null, body);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(matters("referral_number", number)).isEqualTo(1);
    }

    @Test
    void twoHundredEqualReportsAtOnceAreOneMatter() throws Exception {
        var report = report();
        report.put("channel", "HOTLINE");
        var cohort = newNumber().toLowerCase(Locale.ROOT);
        report.put("cohort", cohort);

        var answers = sendAtOnce("/intake/reports", "DESK", newNumber(), Requests.json(report));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(matters("cohort", cohort)).isEqualTo(1);
    }

    @Test
    void ofManyContentsUnderOneNumberOneWins() throws Exception {
        var number = newNumber();
        try (var client = HttpClient.newHttpClient()) {
            var all = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> {
                        var body = referral(number);
                        body.put("statement", "版本 " + i % 20);
                        return client.sendAsync(
                                request("/intake/referrals", "REFERRER", null, Requests.json(body)),
                                BodyHandlers.ofString());
                    })
                    .toList();
            var answers = all.stream().map(CompletableFuture::join).toList();

            var accepted = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .toList();
            assertThat(accepted).isNotEmpty();
            assertThat(accepted)
                    .extracting(HttpResponse::body)
                    .containsOnly(accepted.getFirst().body());
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 422));
        }
        assertThat(matters("referral_number", number)).isEqualTo(1);
    }

    /** The first of them waits for its stream; whoever sends the same meanwhile is told so at once and holds no connection, so others are served. */
    @Test
    void whileOneIsWorkedOnItsDoublesAreRefusedAtOnceAndOthersAreServed() throws Exception {
        var number = newNumber();
        var matter = UUID.fromString(given().body(Requests.json(referral(number)))
                .headers("X-Actor", "police-110", "X-Role", "REFERRER", "Content-Type", "application/json")
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId"));
        var path = "/intake/referrals/110/" + number + "/supplements";
        var key = newNumber();
        var body = "{\"statement\":\"对方已离开\"}";
        try (var busy = TestPlatform.connect("intake");
                var client = HttpClient.newHttpClient()) {
            busy.setAutoCommit(false);
            hold(busy, matter);
            var first = client.sendAsync(request(path, "REFERRER", key, body), BodyHandlers.ofString());
            Await.untilTrue("the first to wait for its stream", () -> waits(matter));

            var doubles = sendAtOnce(path, "REFERRER", key, body);
            assertThat(doubles).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                assertThat(answer.body()).contains("still-running");
            });
            var another = request("/intake/referrals", "REFERRER", null, Requests.json(referral(newNumber())));
            assertThat(client.send(another, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
            assertThat(first).isNotDone();

            busy.rollback();
            var answered = first.join();
            assertThat(answered.statusCode()).isLessThan(300);
            var again = client.send(request(path, "REFERRER", key, body), BodyHandlers.ofString());
            assertThat(again.body()).isEqualTo(answered.body());
        }
    }

    /** With as many that wait as there are connections none would be left for others. */
    @Test
    void anotherRequestIsServedWhileTwoHundredRace() throws Exception {
        var number = newNumber();
        var equal = Requests.json(referral(number));
        try (var client = HttpClient.newHttpClient()) {
            var race = IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> client.sendAsync(
                            request("/intake/referrals", "REFERRER", null, equal), BodyHandlers.ofString()))
                    .toList();
            var others = IntStream.range(0, 5)
                    .mapToObj(_ -> client.sendAsync(
                            request("/intake/referrals", "REFERRER", null, Requests.json(referral(newNumber()))),
                            BodyHandlers.ofString()))
                    .toList();
            assertThat(others)
                    .allSatisfy(
                            other -> assertThat(other.get(10, TimeUnit.SECONDS).statusCode())
                                    .isEqualTo(201));
            assertThat(race)
                    .allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(201));
        }
        assertThat(matters("referral_number", number)).isEqualTo(1);
    }

    /** As the event store locks a stream. */
    private static void hold(Connection database, UUID stream) throws SQLException {
        try (var lock = database.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, lockOf(stream));
            lock.execute();
        }
    }

    private static boolean waits(UUID stream) throws SQLException {
        try (var database = TestPlatform.connect("intake");
                var query = database.prepareStatement(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                                + " AND (classid::bigint << 32 | objid::bigint) = ?")) {
            query.setLong(1, lockOf(stream));
            var found = query.executeQuery();
            found.next();
            return found.getInt(1) > 0;
        }
    }

    private static long lockOf(UUID stream) {
        return stream.getMostSignificantBits() ^ stream.getLeastSignificantBits();
    }

    private static List<HttpResponse<String>> sendAtOnce(String path, String role, @Nullable String key, String body) {
        try (var client = HttpClient.newHttpClient()) {
            var all = IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> client.sendAsync(request(path, role, key, body), BodyHandlers.ofString()))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    private static HttpRequest request(String path, String role, @Nullable String key, String body) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("X-Actor", "police-110")
                .header("X-Role", role)
                .header("Content-Type", "application/json")
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.build();
    }

    private static int matters(String column, String value) throws Exception {
        try (var database = TestPlatform.connect("intake");
                var query = database.prepareStatement("SELECT count(*) FROM matter WHERE " + column + " = ?")) {
            query.setString(1, value);
            var found = query.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }
}
