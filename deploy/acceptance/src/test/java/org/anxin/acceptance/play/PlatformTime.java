package org.anxin.acceptance.play;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The platform's time as the players know it. */
public final class PlatformTime {
    private volatile Duration offset = Duration.ZERO;

    /** Now. */
    Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** How far it is ahead of the machine's. */
    public Duration offset() {
        return offset;
    }

    /** The platform's clock was set. */
    public void set(Duration newOffset) {
        offset = newOffset;
    }
}
