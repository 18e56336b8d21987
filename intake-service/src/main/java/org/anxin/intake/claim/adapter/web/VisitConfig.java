package org.anxin.intake.claim.adapter.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How often the pages for everybody may be used from one network address. Each instance of the service counts for itself, in memory: with two instances up
 * to twice as much gets through, and a restart begins anew. That holds off a flood; whoever needs a quota sets it at the gateway before the pages.
 */
@ConfigMapping(prefix = "anxin.intake.visits")
interface VisitConfig {
    /** Forty workers may scan at one gate, by one network address; many times as many in an hour aren't workers. */
    @WithDefault("120")
    int claimsAnHour();

    /** Three photos a claim, and as many tries again; a photo is the dearest that anybody can send. */
    @WithDefault("120")
    int photosAnHour();

    /** A poster is drawn with a font of 10 MB, and nobody needs many. */
    @WithDefault("60")
    int postersAnHour();

    /** Somebody who mistypes a code, not somebody who tries them all. */
    @WithDefault("30")
    int looksAMinute();
}
