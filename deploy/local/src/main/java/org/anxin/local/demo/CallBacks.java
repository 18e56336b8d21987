package org.anxin.local.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Rings people back when follow-up says that it is due; one in nine is only reached at the second try. */
final class CallBacks {
    private static final String FOLLOW_UP = "/followup/follow-ups/";

    private final Api api;
    private final Random random = new Random(20);

    CallBacks(Api api) {
        this.api = api;
    }

    /** When a matter that has its outcome is to be called back about. */
    Instant dueAt(String matter) throws IOException, InterruptedException {
        api.awaitVisible("CALLER", FOLLOW_UP + matter);
        return dueAt(api.get("CALLER", FOLLOW_UP + matter)).orElseThrow();
    }

    /** Some minutes after it fell due. */
    Instant ringAt(Instant dueAt) {
        return dueAt.plus(Duration.ofSeconds(120L + random.nextInt(5400)));
    }

    /**
     * Rings.
     *
     * @return when it is due again, if nobody was reached
     */
    Optional<Instant> ring(String matter, String key) throws IOException, InterruptedException {
        var result = random.nextInt(9) == 0 ? "UNREACHABLE" : "SATISFIED";
        return dueAt(
                api.post("CALLER", FOLLOW_UP + matter + "/call-backs", new JsonObject().put("result", result), key));
    }

    private static Optional<Instant> dueAt(JsonObject followUp) {
        return Optional.ofNullable(followUp.getString("callBackDueAt")).map(Instant::parse);
    }
}
