package org.anxin.followup.callback.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The centre's policy for follow-ups. */
@ConfigMapping(prefix = "anxin.followup")
public interface FollowUpConfig {
    /**
     * When to call again after nobody was reached: after the first attempt, the second, and so on; after further ones the last holds. A duration such
     * as {@code PT4H} is that much later, a time of day such as {@code 09:00} is on the day after. All within the calling hours.
     */
    @WithDefault("PT4H,09:00,19:00")
    List<String> retries();

    /** How often a matter is reopened before a supervisor decides. */
    @WithDefault("2")
    int reopenings();

    /** For how long who claims a follow-up has it alone. */
    @WithDefault("PT10M")
    Duration lease();
}
