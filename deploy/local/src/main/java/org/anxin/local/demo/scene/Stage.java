package org.anxin.local.demo.scene;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.anxin.local.demo.Api;
import org.anxin.local.demo.DemoClock;

/** What scenes are played with: the public API, the platform's clock, and words that make up a report. All people and firms are made up, and so are their numbers. */
final class Stage {
    static final String COHORT = "scenes";

    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Api api;
    private final DemoClock clock;

    Stage(Api api, DemoClock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** The API. */
    Api api() {
        return api;
    }

    /** Lets time pass. */
    void pass(Duration time) throws IOException, InterruptedException {
        clock.advanceTo(clock.now().plus(time));
    }

    /** A dispute about wages, as far as every channel tells it. */
    JsonObject wages(String statement, String phone, String firm) {
        return new JsonObject()
                .put("reportedAt", clock.now().toString())
                .put("place", new JsonObject().put("address", "示例园区").put("gridCode", "grid-2"))
                .put("kind", "DISPUTE")
                .put("category", "LABOUR")
                .put("statement", statement)
                .put(
                        "parties",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kind", "PERSON")
                                        .put("role", "REPORTER")
                                        .put("phone", phone))
                                .add(new JsonObject()
                                        .put("kind", "ORGANISATION")
                                        .put("role", "EMPLOYER")
                                        .put("name", firm)))
                .put("cohort", COHORT);
    }

    /** The 110 platform refers something; the matter's id. */
    String refer(String number, JsonObject body) throws IOException, InterruptedException {
        return matter(api.post(
                "REFERRER",
                "/intake/referrals",
                body.copy().put("source", "110").put("referralNumber", number),
                null));
    }

    /** The desk takes something down that came by another channel; the matter's id. */
    String report(String channel, String key, JsonObject body) throws IOException, InterruptedException {
        return matter(api.post("DESK", "/intake/reports", body.copy().put("channel", channel), key));
    }

    /** Waits until what another service makes by the log is as it should be, and gives it. */
    JsonObject await(String role, String path, Predicate<JsonObject> asItShould)
            throws IOException, InterruptedException {
        api.awaitVisible(role, path);
        return awaitThat(path, () -> api.get(role, path), asItShould);
    }

    /** What is looked for, wherever it stands. */
    interface Look<T> {
        T look() throws IOException, InterruptedException;
    }

    /** Waits until what is found is as it should be, and gives it. */
    <T> T awaitThat(String what, Look<T> look, Predicate<T> asItShould) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE_NANOS;
        for (; ; ) {
            var found = look.look();
            if (asItShould.test(found)) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new IOException(what + " is not as it should be: " + found);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Whether there is such a thing. */
    boolean isThere(String role, String path) throws IOException, InterruptedException {
        try {
            api.get(role, path);
            return true;
        } catch (Api.RefusedException e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    /** Posts what is refused (409) until the log has told the service what it answers to. */
    void postOnceItCanBe(String role, String path, JsonObject body) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE_NANOS;
        for (; ; ) {
            try {
                api.post(role, path, body, null);
                return;
            } catch (Api.RefusedException e) {
                if (e.status() != 409 || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    static String matter(JsonObject answer) {
        return answer.getString("matterId");
    }

    static String orderOf(String matter) {
        return "/dispatch/orders/" + matter;
    }

    static String matterAt(String matter) {
        return "/intake/matters/" + matter;
    }
}
