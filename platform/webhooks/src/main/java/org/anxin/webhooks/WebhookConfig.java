package org.anxin.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where webhooks may go. */
@ConfigMapping(prefix = "anxin.webhooks")
public interface WebhookConfig {
    /** Ranges of the private, shared and loopback address space that may be targets, such as {@code 10.20.0.0/16}. None by default. */
    @WithName("allowed-ranges")
    Optional<List<String>> allowedRanges();

    /** Whether targets may be called without TLS, as in a police network that has none. */
    @WithName("plain-http")
    @WithDefault("false")
    boolean plainHttp();

    /** How long an attempt may take; Standard Webhooks recommends 15 to 30 s. */
    @WithDefault("15s")
    Duration timeout();
}
