package org.anxin.intake;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.service.codec.StrictJson;

/** Requests as the real clients would send them. */
final class Requests {
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis());

    private Requests() {}

    /** The 110 platform. */
    static RequestSpecification as110() {
        return as("police-110", "REFERRER");
    }

    /** Somebody at the desk. */
    static RequestSpecification asDesk() {
        return as("desk-1", "DESK");
    }

    static RequestSpecification as(String actor, String role) {
        return given().header("X-Actor", actor)
                .header("X-Role", role)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** A number that nobody has used. */
    static String newNumber() {
        return "T" + NUMBERS.incrementAndGet();
    }

    /** A complete referral; callers change what they test. */
    static Map<String, Object> referral(String number) {
        var body = report();
        body.put("source", "110");
        body.put("referralNumber", number);
        return body;
    }

    /** What a complete report says beside its channel. */
    static Map<String, Object> report() {
        var body = new LinkedHashMap<String, Object>();
        body.put("reportedAt", Instant.now().minusSeconds(30).toString());
        body.put("place", new LinkedHashMap<>(Map.of("address", "厂区东门", "gridCode", Zone.GRID)));
        body.put("kind", "DISPUTE");
        body.put("category", "LABOUR");
        body.put("severity", "ORDINARY");
        body.put("statement", "司机称货款未结，堵住厂门");
        body.put(
                "parties",
                new ArrayList<>(List.of(
                        new LinkedHashMap<>(Map.of("kind", "PERSON", "role", "REPORTER", "phone", "00000000000")),
                        new LinkedHashMap<>(Map.of(
                                "kind",
                                "ORGANISATION",
                                "role",
                                "EMPLOYER",
                                "name",
                                "某物流公司",
                                "creditCode",
                                "91320594MA10000008")))));
        body.put("claim", new LinkedHashMap<>(Map.of("amountFen", 1_250_000, "people", 3)));
        return body;
    }

    /** A body as text, for clients that don't write JSON by themselves. */
    static String json(Map<String, Object> body) {
        try {
            return StrictJson.rest().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
