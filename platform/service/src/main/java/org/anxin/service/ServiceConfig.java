package org.anxin.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** What a service is told from outside, beside Quarkus' own settings. */
@ConfigMapping(prefix = "anxin")
public interface ServiceConfig {
    /** The service's name, as in {@link org.anxin.contracts.EventTypes}; also its path and its database's folder of migrations. */
    String service();

    /** The centre of a request that names none. */
    @WithDefault("zone-1")
    String centre();

    /** The clock. */
    Clock clock();

    /** Following the log. */
    Log log();

    /** The encrypted store of personal data. */
    @WithName("private-store")
    PrivateStore privateStore();

    /** Keyed hashes. */
    @WithName("keyed-hash")
    KeyedHash keyedHash();

    /** Settings of the clock. */
    interface Clock {
        /** Whether the clock may be set; only ever for demos and tests. */
        @WithDefault("false")
        boolean adjustable();
    }

    /** Settings of the log. */
    interface Log {
        /** Whether the listener of {@link org.anxin.service.stream.Reaction}s runs; fixed when the service is built. */
        @WithDefault("true")
        boolean follow();

        /** How many matters of one batch are worked on side by side. */
        @WithDefault("64")
        int concurrency();

        /** How often the relay looks for new events when it has found none. */
        @WithName("relay-poll")
        @WithDefault("20ms")
        Duration relayPoll();

        /** How often timers look for deadlines that have come. */
        @WithName("timer-poll")
        @WithDefault("20ms")
        Duration timerPoll();
    }

    /** Settings of the private store. */
    interface PrivateStore {
        /** Tink's JSON keyset for AES-256-GCM; its primary key encrypts, all decrypt. Needed only by services that keep texts. */
        Optional<String> keyset();
    }

    /** Settings of keyed hashes. */
    interface KeyedHash {
        /** Base64 of at least 32 bytes. Needed by services that take idempotency keys. */
        Optional<String> key();
    }
}
