package org.anxin.dispatch.notice.adapter.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which channels an installation has; none unless set. */
@ConfigMapping(prefix = "anxin.notice-channels")
interface ChannelConfig {
    /** How long a channel may take to answer; shorter than {@code anxin.notices.retry}. */
    @WithDefault("5s")
    Duration timeout();

    /** The SMS gateway. */
    Sms sms();

    /** The robot of a WeCom group. */
    Robot wecom();

    /** The robot of a DingTalk group. */
    Robot dingtalk();

    /** A gateway that takes JSON. */
    interface Sms {
        /** Where it takes messages; it is off when missing. */
        Optional<URI> url();

        /** Sent as bearer token. */
        Optional<String> token();
    }

    /** A robot. */
    interface Robot {
        /** Its webhook with its key; it is off when missing. */
        Optional<URI> url();

        /** With which DingTalk's robots want messages signed. */
        Optional<String> secret();
    }
}
