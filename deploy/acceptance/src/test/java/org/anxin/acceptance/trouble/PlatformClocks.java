package org.anxin.acceptance.trouble;

import java.time.Duration;
import java.util.Map;
import org.anxin.acceptance.TestedPlatform;
import org.anxin.acceptance.client.Actor;
import org.anxin.acceptance.client.Api;
import org.anxin.acceptance.client.Json;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.play.Gates;
import org.anxin.acceptance.play.PlatformTime;

/** Sets the clocks of all services, so that limits of minutes and days pass at once. */
public final class PlatformClocks {
    private final Api api;
    private final Gates gates;
    private final PlatformTime time;

    /** Clocks that the players go by, too. */
    public PlatformClocks(Api api, Gates gates, PlatformTime time) {
        this.api = api;
        this.gates = gates;
        this.time = time;
    }

    /** Moves all on by so much, at a moment at which nobody asks for anything. */
    public void moveOn(Duration more) throws Exception {
        gates.whileShut(TestedPlatform.SERVICES, () -> {
            time.set(time.offset().plus(more));
            TestedPlatform.SERVICES.forEach(this::set);
        });
        TestedPlatform.tell("moved the clocks on by " + more);
    }

    /** Sets one service's clock to what the others show; one that was put back from a copy shows what it showed then. */
    public void set(String service) {
        var offset = Json.write(Json.object().put("offset", time.offset().toString()));
        Until.so(
                "the clock of " + service + " to be set",
                () -> api.send("PUT", Actor.in("OPS"), "/" + service + "/clock", offset, Map.of())
                        .isDone());
        Until.so("both instances of " + service + " to know of it", () -> {
            for (var look = 0; look < 2; look++) {
                var clock = api.get(Actor.in("OPS"), "/" + service + "/clock").json();
                if (!time.offset().equals(Duration.parse(clock.path("offset").asText()))) {
                    return false;
                }
            }
            return true;
        });
    }
}
