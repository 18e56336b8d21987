package org.anxin.intake;

import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class BadInputTest {
    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        refused(Map.of())
                .body("errors.field", hasItems("source", "referralNumber", "reportedAt", "place", "statement"))
                .body("errors.size()", equalTo(5));
    }

    @Test
    void everythingThatIsMalformedIsNamedAtOnce() {
        var body = referral(newNumber());
        body.put("referralNumber", "has blanks in it");
        body.put("reportedAt", "2026-03-02T09:00:00");
        body.put("statement", 7);
        body.put("cohort", "No Tag");
        body.put("drill", "yes");
        body.put("place", Map.of("address", List.of("a"), "longitude", 500, "latitude", "north"));
        body.put("claim", Map.of("amountFen", -1, "people", 1.5));
        body.put("parties", List.of("somebody", Map.of("name", 1)));

        refused(body)
                .body(
                        "errors.field",
                        hasItems(
                                "referralNumber",
                                "reportedAt",
                                "statement",
                                "cohort",
                                "drill",
                                "place.address",
                                "place.longitude",
                                "place.latitude",
                                "claim.amountFen",
                                "claim.people",
                                "parties[0]",
                                "parties[1].name"));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                field("referralNumber", body -> body.put("referralNumber", "x".repeat(65))),
                field("referralNumber", body -> body.put("referralNumber", "2026 01")),
                field("reportedAt", body -> body.put("reportedAt", "yesterday")),
                field(
                        "reportedAt",
                        body -> body.put(
                                "reportedAt", Instant.now().plusSeconds(3600).toString())),
                field("reportedAt", body -> body.put("reportedAt", "+999999999-12-31T23:59:59Z")),
                field("reportedAt", body -> body.put("reportedAt", "1066-10-14T09:00:00Z")),
                field("reportedAt", body -> body.put("reportedAt", 1_700_000_000)),
                field("statement", body -> body.put("statement", "长".repeat(8001))),
                field("statement", body -> body.put("statement", "   ")),
                field("place", body -> body.put("place", Map.of())),
                field("place", body -> body.put("place", List.of())),
                field("place", body -> body.put("place", null)),
                field("place.address", body -> body.put("place", Map.of("address", "a".repeat(501)))),
                field("parties", body -> body.put("parties", Collections.nCopies(51, Map.of()))),
                field("parties", body -> body.put("parties", Map.of())),
                field("claim", body -> body.put("claim", 5)),
                field("claim.amountFen", body -> body.put("claim", Map.of("amountFen", Long.MAX_VALUE))),
                field("claim.people", body -> body.put("claim", Map.of("amountFen", 1, "people", 0))));
    }

    private static Arguments field(String field, Consumer<Map<String, Object>> change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aValueThatDoesNotFitIsRefusedByName(String field, Consumer<Map<String, Object>> change) {
        var body = referral(newNumber());
        change.accept(body);

        refused(body).body("errors.field", hasItem(field));
    }

    static Stream<byte[]> unreadable() {
        var prefix = "{\"source\":\"110\",\"referralNumber\":\"B1\",\"statement\":\"";
        return Stream.of(
                bytes(""),
                bytes("null"),
                bytes("[]"),
                bytes("\"text\""),
                bytes("{"),
                bytes("{\"source\":\"110\",\"source\":\"110\"}"),
                bytes(prefix + "\\u0000\"}"),
                bytes(prefix + "\\ud800\"}"),
                bytes(prefix + "x\"} trailing"),
                concat(bytes(prefix), new byte[] {(byte) 0xc3, (byte) 0x28}, bytes("\"}")),
                concat(bytes(prefix), new byte[] {(byte) 0xc0, (byte) 0x80}, bytes("\"}")),
                bytes("{\"a\":".repeat(40) + "1" + "}".repeat(40)),
                bytes("[".repeat(100_000)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNotJsonOfAnObjectIsRefused(byte[] body) {
        as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("type", containsString("/problems/"))
                .body("instance", equalTo("/intake/referrals"));
    }

    @Test
    void aNumberBeyondAllBoundsIsKeptAsItCame() {
        var number = newNumber();
        var body = """
                {"source":"110","referralNumber":"%s","reportedAt":"2026-03-02T09:00:00+08:00","place":{"gridCode":"grid-1"},
                "statement":"x","huge":1e400,"tiny":1e-400,"long":123456789012345678901234567890}""".formatted(number);

        as110().body(body).post("/intake/referrals").then().statusCode(201);
        as110().body(body).post("/intake/referrals").then().statusCode(201);
    }

    @Test
    void otherMediaTypesAndMethodsAreRefused() {
        as110().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/xml", ContentType.TEXT)))
                .contentType("text/xml")
                .body("<a/>")
                .post("/intake/referrals")
                .then()
                .statusCode(415);
        as110().delete("/intake/referrals").then().statusCode(405);
        asDesk().get("/intake/matters/not-a-uuid").then().statusCode(404);
        asDesk().get("/intake/nowhere").then().statusCode(404);
        as110().get("/intake/referrals/110/b%20d").then().statusCode(400).body("errors[0].field", equalTo("number"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var body = referral(newNumber());
        body.put("padding", "x".repeat(1_200_000));

        as110().body(body).post("/intake/referrals").then().statusCode(413);
    }

    @Test
    void nothingOfARefusedReportIsKept() throws Exception {
        var before = rows();

        refused(Map.of("source", "110", "referralNumber", newNumber(), "statement", "half"));
        var unknown = referral(newNumber());
        unknown.put("source", "119");
        asDesk().body(unknown).post("/intake/referrals").then().statusCode(422);

        assertThat(rows()).isEqualTo(before);
    }

    private static String rows() throws Exception {
        try (var database = TestPlatform.connect("intake");
                var query = database.createStatement()) {
            var found = query.executeQuery(
                    "SELECT concat_ws(' ', (SELECT count(*) FROM event), (SELECT count(*) FROM matter),"
                            + " (SELECT count(*) FROM claimed_key), (SELECT count(*) FROM private_text))");
            found.next();
            return found.getString(1);
        }
    }

    private static ValidatableResponse refused(Map<String, Object> body) {
        return asDesk().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("rule", equalTo("invalid-request"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        var whole = new byte[Stream.of(parts).mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
