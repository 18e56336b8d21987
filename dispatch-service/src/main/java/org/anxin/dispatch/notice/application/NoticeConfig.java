package org.anxin.dispatch.notice.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Delivering notices. */
@ConfigMapping(prefix = "anxin.notices")
public interface NoticeConfig {
    /** How often notices that wait are looked for. */
    @WithDefault("500ms")
    Duration poll();

    /** After how long one that was not delivered is tried again. */
    @WithDefault("30s")
    Duration retry();

    /** How often a channel is tried before it is given up. */
    @WithDefault("20")
    int tries();

    /** In what language texts are made; there is a file for each. */
    @WithDefault("zh")
    String language();
}
