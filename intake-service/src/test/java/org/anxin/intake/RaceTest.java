package org.anxin.intake;

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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
