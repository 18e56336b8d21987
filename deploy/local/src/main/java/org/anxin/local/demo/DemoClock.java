package org.anxin.local.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.anxin.local.platform.Service;

/** Sets the platform's clock, service by service, so that two days pass in a minute. */
public final class DemoClock {
    private final Api api;
    private Duration offset = Duration.ZERO;

    DemoClock(Api api) {
        this.api = api;
    }

    /** The platform's time. */
    public Instant now() {
        return Instant.now().plus(offset);
    }

    /** Moves on to a moment; one that has passed already changes nothing. */
    public void advanceTo(Instant moment) throws IOException, InterruptedException {
        if (moment.isAfter(now())) {
            set(Duration.between(Instant.now(), moment));
        }
    }

    /** Back to a moment, to begin. */
    void startAt(Instant moment) throws IOException, InterruptedException {
        set(Duration.between(Instant.now(), moment));
    }

    /** The machine's own time again. */
    void reset() throws IOException, InterruptedException {
        set(Duration.ZERO);
    }

    private void set(Duration newOffset) throws IOException, InterruptedException {
        for (var service : Service.values()) {
            api.put("OPS", "/" + service.label() + "/clock", new JsonObject().put("offset", newOffset.toString()));
        }
        offset = newOffset;
    }
}
