package org.anxin.intake.claim.adapter.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.anxin.intake.claim.adapter.web.Draft.Mistake;
import org.anxin.intake.claim.application.ClaimWages;
import org.anxin.intake.claim.application.Sites;
import org.anxin.intake.matter.application.Accepted;
import org.anxin.service.problem.ProblemMapping;
import org.anxin.web.Pages;
import org.jspecify.annotations.Nullable;

/** A wage claim, one question a page, without a login and without JavaScript. */
@Path("/intake/claim")
@Produces(MediaType.TEXT_HTML)
class ClaimPages {
    private static final Mistake TROUBLE = new Mistake("next", "trouble_text");
    private static final Mistake FLOOD = new Mistake("next", "flood_text");

    private final Visits visits;
    private final Pages pages;
    private final Sites sites;
    private final ClaimWages claimWages;
    private final Template step;
    private final Template sent;
    private final Template message;

    ClaimPages(
            Visits visits,
            Pages pages,
            Sites sites,
            ClaimWages claimWages,
            @Location("claim/step") Template step,
            @Location("claim/sent") Template sent,
            @Location("claim/message") Template message) {
        this.visits = visits;
        this.pages = pages;
        this.sites = sites;
        this.claimWages = claimWages;
        this.step = step;
        this.sent = sent;
        this.message = message;
    }

    @GET
    public Uni<Response> begin(
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("site") @Nullable String site,
            @QueryParam("lang") @Nullable String language) {
        var visit = visits.of(language, centre, site);
        return safely(
                () -> show(200, visit, Step.EMPLOYER, Draft.EMPTY, List.of()),
                problem -> say(problem, visit, "trouble"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> go(MultivaluedMap<String, String> form) {
        var visit = visits.of(form);
        var draft = Draft.of(form);
        var shown = Step.of(form.getFirst("step"));
        return safely(
                () -> go(form, visit, draft, shown), problem -> show(problem, visit, shown, draft, List.of(TROUBLE)));
    }

    private Uni<Response> go(MultivaluedMap<String, String> form, Visit visit, Draft draft, Step shown) {
        if (form.containsKey("back")) {
            return show(200, visit, shown.back(), draft, List.of());
        }
        if (form.containsKey("switch")) {
            return show(200, visit, shown, draft, List.of());
        }
        // Hidden fields come from the browser like any others: all steps up to this one are checked each time.
        for (var each : Step.values()) {
            var mistakes = draft.mistakes(each, siteOf(visit) != null);
            if (!mistakes.isEmpty()) {
                return show(400, visit, each, draft, mistakes);
            }
            if (each == shown) {
                break;
            }
        }
        return shown.isLast() ? send(visit, draft) : show(200, visit, shown.next(), draft, List.of());
    }

    private Uni<Response> send(Visit visit, Draft draft) {
        if (!visits.mayClaim()) {
            return show(429, visit, Step.CONTACT, draft, List.of(FLOOD));
        }
        return claimWages
                .claim(visit.centre(), visit.key(), draft.claim(visit.site()))
                .chain(accepted -> switch (accepted) {
                    case Accepted.Taken taken ->
                        Pages.answer(
                                200,
                                pages.page(sent, visit.texts())
                                        .data("code", taken.trackingCode())
                                        .data("known", true)
                                        .data("added", 0)
                                        .data("mistakes", List.of()));
                    case Accepted.OtherContent _ -> say(409, visit, "sent_before");
                });
    }

    /** A page, or one that says in the reader's words what went wrong and keeps what was filled in. */
    private static Uni<Response> safely(Supplier<Uni<? extends Response>> page, IntFunction<Uni<Response>> otherwise) {
        return Uni.createFrom()
                .deferred(page)
                .onFailure()
                .recoverWithUni(failure ->
                        otherwise.apply(ProblemMapping.of(failure).problem().status()));
    }

    /** The site of the sign, when the directory knows it. */
    private @Nullable String siteOf(Visit visit) {
        return sites.has(visit.centre(), visit.site()) ? visit.site() : null;
    }

    private Uni<Response> show(int status, Visit visit, Step at, Draft draft, List<Mistake> mistakes) {
        var texts = visit.texts();
        var siteKnown = siteOf(visit) != null;
        var page = pages.page(step, texts)
                .data("visit", visit)
                .data("title", texts.get(at.key() + "_title"))
                .data("step", at.key())
                .data("number", at.number())
                .data("steps", Step.values().length)
                .data("last", at.isLast())
                .data("siteKnown", siteKnown && at == Step.EMPLOYER)
                .data("fields", draft.fields(at, siteKnown, mistakes, texts))
                .data("carried", draft.carried(at).entrySet())
                .data(
                        "mistakes",
                        mistakes.stream()
                                .map(mistake -> new Mistake(mistake.field(), texts.get(mistake.text())))
                                .toList());
        return Pages.answer(status, page);
    }

    private Uni<Response> say(int status, Visit visit, String about) {
        var texts = visit.texts();
        TemplateInstance page = pages.page(message, texts)
                .data("title", texts.get(about + "_title"))
                .data("text", texts.get(about + "_text"));
        return Pages.answer(status, page);
    }
}
