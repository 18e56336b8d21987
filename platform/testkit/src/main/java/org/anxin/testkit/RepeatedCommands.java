package org.anxin.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anxin.service.stream.Once;

/**
 * What a client sends twice. Each operation that changes something says in the OpenAPI document of the service under test that it takes an
 * Idempotency-Key and for how long that is kept, or somebody has written down why a double does no harm.
 */
public final class RepeatedCommands {
    private static final Set<String> UNSAFE = Set.of("post", "put", "patch", "delete");

    /** What services have in common, by the end of its path. */
    private static final Map<String, String> COMMON = Map.of(
            "PUT …/clock", "sets",
            "POST …/verification", "runs once at a time, and only reads",
            "POST …/parked/{matterId}/put-back", "what was put back isn't parked any more",
            "DELETE …/webhooks/{id}", "what was removed is gone",
            "POST …/webhooks/{id}/disable", "sets",
            "POST …/webhooks/{id}/resume", "sets",
            "POST …/webhooks/{id}/test", "one more test, which means nothing",
            "POST …/webhooks/{id}/redeliver", "receivers drop what they have had by its id");

    private RepeatedCommands() {}

    /**
     * Fails when an operation neither takes a key nor is named, and when one is named that takes a key or doesn't exist.
     *
     * @param harmless operations such as {@code PUT /intake/catalogue}, each with the reason why a double does no harm
     */
    public static void check(Map<String, String> harmless) {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        var unanswered = new ArrayList<String>();
        var silent = new ArrayList<String>();
        var without = new HashSet<String>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            // What stands beside them are the parameters that all operations of a path share.
            if (!UNSAFE.contains(method) || !(operation instanceof Map<?, ?> described)) {
                return;
            }
            var name = method.toUpperCase(Locale.ROOT) + " " + path;
            var key = key(described);
            if (key.isEmpty()) {
                without.add(name);
                if (!harmless.containsKey(name) && !common(name)) {
                    unanswered.add(name);
                }
            } else if (!String.valueOf(key.get("description")).contains(Once.KEPT.toDays() + " days")) {
                silent.add(name);
            }
        }));
        assertThat(unanswered)
                .as("take no Idempotency-Key, and nobody says why a double does no harm")
                .isEmpty();
        assertThat(silent).as("don't say how long a key is kept").isEmpty();
        assertThat(without).as("operations without a key").containsAll(harmless.keySet());
    }

    private static boolean common(String name) {
        return COMMON.keySet().stream()
                .map(each -> each.split(" …", 2))
                .anyMatch(each -> name.startsWith(each[0] + " ") && name.endsWith(each[1]));
    }

    private static Map<?, ?> key(Map<?, ?> operation) {
        if (operation.get("parameters") instanceof List<?> parameters) {
            for (var parameter : parameters) {
                if (parameter instanceof Map<?, ?> one && Once.HEADER.equals(one.get("name"))) {
                    return one;
                }
            }
        }
        return Map.of();
    }
}
