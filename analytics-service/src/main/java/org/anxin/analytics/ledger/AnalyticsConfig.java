package org.anxin.analytics.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.OptionalInt;

/** What analytics is told from outside. */
@ConfigMapping(prefix = "anxin.analytics")
public interface AnalyticsConfig {
    /** The log of matters. */
    @WithDefault("matters")
    String topic();

    /** How often a partition that stands still is tried again. */
    @WithDefault("1s")
    Duration retry();

    /** How many threads rebuild the figures; as many as there are processors when not given. */
    @WithName("replay-threads")
    OptionalInt replayThreads();
}
