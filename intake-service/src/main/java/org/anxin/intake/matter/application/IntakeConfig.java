package org.anxin.intake.matter.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.contracts.value.Channel;

/** What intake is told from outside. */
@ConfigMapping(prefix = "anxin.intake")
public interface IntakeConfig {
    /** The clock policy that matters are opened under. */
    @WithDefault("12510")
    String policy();

    /** Where people reach this installation from outside, without a slash at the end; it stands in QR codes. */
    @WithName("public-address")
    @WithDefault("http://localhost:8080")
    String publicAddress();

    /** A file of triage rules in place of those that come with the service. */
    @WithName("triage-rules")
    Optional<String> triageRules();

    /** Who refers matters, by source code such as {@code 110}. */
    Map<String, Source> sources();

    /** One source. */
    interface Source {
        /** The channel that its matters count under; one of the referral channels. */
        Channel channel();

        /** Actors that are this source. They alone refer under it by themselves, and they under no other. */
        Optional<Set<String>> clients();
    }
}
