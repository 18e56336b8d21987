package org.anxin.intake.claim.adapter.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.anxin.contracts.value.SiteCode;
import org.anxin.intake.claim.application.Sites;
import org.anxin.intake.matter.application.IntakeConfig;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.web.Pages;
import org.anxin.web.Poster;
import org.anxin.web.QrCode;
import org.jspecify.annotations.Nullable;

/** The sign at a site: its QR code, and a poster with it to print. */
@Path("/intake/sites/{code}")
class SitePages {
    private final Visits visits;
    private final Pages pages;
    private final Sites sites;
    private final IntakeConfig config;
    private final Template poster;

    SitePages(Visits visits, Pages pages, Sites sites, IntakeConfig config, @Location("claim/poster") Template poster) {
        this.visits = visits;
        this.pages = pages;
        this.sites = sites;
        this.config = config;
        this.poster = poster;
    }

    @GET
    @Path("/qr.svg")
    @Produces("image/svg+xml")
    public String svg(@PathParam("code") String code, @QueryParam("centre") @Nullable String centre) {
        return qr(code, centre).svg();
    }

    @GET
    @Path("/qr.png")
    @Produces("image/png")
    public byte[] png(@PathParam("code") String code, @QueryParam("centre") @Nullable String centre) {
        return qr(code, centre).png();
    }

    @GET
    @Path("/poster")
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> poster(
            @PathParam("code") String code,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("lang") @Nullable String language) {
        var visit = known(code, centre, language);
        return Pages.answer(
                200,
                pages.page(poster, visit.texts())
                        .data("centre", visit.centre().value())
                        .data("site", code));
    }

    @GET
    @Path("/poster.pdf")
    @Produces("application/pdf")
    public byte[] print(
            @PathParam("code") String code,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("lang") @Nullable String language) {
        if (!visits.mayPrint()) {
            throw ProblemException.retryAfter(600, Problem.of(429, "too-many-posters", "too many in a short time"));
        }
        var texts = known(code, centre, language).texts();
        return new Poster(
                        Locale.forLanguageTag(texts.language()),
                        texts.get("poster_title"),
                        texts.get("poster_text"),
                        qr(code, centre),
                        code,
                        texts.get("poster_safe"))
                .pdf();
    }

    private QrCode qr(String code, @Nullable String centre) {
        var visit = known(code, centre, null);
        // Codes of centres and sites need no escaping in an address.
        return new QrCode(config.publicAddress() + "/intake/claim?centre="
                + visit.centre().value() + "&site=" + new SiteCode(code).value());
    }

    private Visit known(String code, @Nullable String centre, @Nullable String language) {
        var visit = visits.of(language, centre, code);
        if (!sites.has(visit.centre(), code)) {
            throw new ProblemException(Problem.notFound("unknown-site", "the directory has no such site"));
        }
        return visit;
    }
}
