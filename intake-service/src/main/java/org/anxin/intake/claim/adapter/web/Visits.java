package org.anxin.intake.claim.adapter.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.intake.claim.application.Sites;
import org.anxin.service.ServiceConfig;
import org.anxin.service.clock.Ids;
import org.anxin.web.Flood;
import org.anxin.web.Pages;
import org.anxin.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Makes visits of requests, and holds off floods of them. */
@Singleton
class Visits {
    private static final int LONGEST_SITE = 32;

    private final Flood claims;
    private final Flood looks;
    private final Flood photos;
    private final Flood posters;
    private final Pages pages;
    private final Visitor visitor;
    private final ServiceConfig config;
    private final Sites sites;
    private final Ids ids;

    Visits(Pages pages, Visitor visitor, ServiceConfig config, VisitConfig limits, Sites sites, Ids ids) {
        this.claims = new Flood(limits.claimsAnHour(), Duration.ofHours(1));
        this.looks = new Flood(limits.looksAMinute(), Duration.ofMinutes(1));
        this.photos = new Flood(limits.photosAnHour(), Duration.ofHours(1));
        this.posters = new Flood(limits.postersAnHour(), Duration.ofHours(1));
        this.pages = pages;
        this.visitor = visitor;
        this.config = config;
        this.sites = sites;
        this.ids = ids;
    }

    Visit of(@Nullable String language, @Nullable String centre, @Nullable String site) {
        return of(language, centre, site, null);
    }

    Visit of(MultivaluedMap<String, String> form) {
        var switched = form.getFirst("switch");
        return of(
                switched == null ? form.getFirst("lang") : switched,
                form.getFirst("centre"),
                form.getFirst("site"),
                form.getFirst("key"));
    }

    boolean mayClaim() {
        return claims.admits(visitor.address());
    }

    boolean mayAddPhotos() {
        return photos.admits(visitor.address());
    }

    boolean mayPrint() {
        return posters.admits(visitor.address());
    }

    boolean mayLook() {
        return looks.admits(visitor.address());
    }

    private Visit of(@Nullable String language, @Nullable String centre, @Nullable String site, @Nullable String key) {
        return new Visit(
                pages.texts("claim", language),
                centre(centre),
                site == null || site.isBlank() || site.length() > LONGEST_SITE ? null : site,
                key(key).toString());
    }

    private CentreCode centre(@Nullable String code) {
        try {
            var asked = new CentreCode(code == null ? config.centre() : code);
            return sites.hasCentre(asked) ? asked : new CentreCode(config.centre());
        } catch (IllegalArgumentException e) {
            return new CentreCode(config.centre());
        }
    }

    private UUID key(@Nullable String text) {
        try {
            return text == null ? ids.next() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return ids.next();
        }
    }
}
