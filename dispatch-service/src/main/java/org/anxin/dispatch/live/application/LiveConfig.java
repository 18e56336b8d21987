package org.anxin.dispatch.live.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Watching orders. */
@ConfigMapping(prefix = "anxin.live")
public interface LiveConfig {
    /** How many may watch one instance at a time; the next is answered 503. */
    @WithDefault("100")
    int watchers();

    /** How often new events are looked for, once for all who watch; not at all while nobody does. */
    @WithDefault("100ms")
    Duration poll();

    /** The longest silence: then a sign of life is sent, so that nobody between takes the connection for dead. */
    @WithDefault("15s")
    Duration heartbeat();
}
