package org.anxin.intake.claim.adapter.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anxin.intake.claim.application.TrackReport;
import org.anxin.intake.claim.application.TrackReport.Progress;
import org.anxin.web.Pages;
import org.jspecify.annotations.Nullable;

/** How far a report is, in plain words, for whoever has its tracking code. The code comes in a form, so that it stands in no address and no log. */
@Path("/intake/track")
@Produces(MediaType.TEXT_HTML)
class TrackPages {
    private static final int LONGEST_CODE = 40;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Visits visits;
    private final Pages pages;
    private final TrackReport trackReport;
    private final Template track;

    TrackPages(Visits visits, Pages pages, TrackReport trackReport, @Location("claim/track") Template track) {
        this.visits = visits;
        this.pages = pages;
        this.trackReport = trackReport;
        this.track = track;
    }

    @GET
    public Uni<Response> ask(@QueryParam("lang") @Nullable String language) {
        return answer(200, visits.of(language, null, null), "", null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> look(MultivaluedMap<String, String> form) {
        var visit = visits.of(form);
        var code = form.getFirst("code");
        if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            return answer(400, visit, "", null, "error_code");
        }
        if (!visits.mayLook()) {
            return answer(429, visit, "", null, "flood_text");
        }
        return trackReport
                .of(code)
                .chain(found -> found.map(progress -> answer(200, visit, code, progress, null))
                        .orElseGet(() -> answer(404, visit, code, null, "error_no_report")));
    }

    private Uni<Response> answer(
            int status, Visit visit, String code, @Nullable Progress progress, @Nullable String error) {
        var texts = visit.texts();
        var page = pages.page(track, texts).data("code", code).data("error", error == null ? "" : texts.get(error));
        if (progress == null) {
            return Pages.answer(status, page.data("stage", ""));
        }
        var since = progress.since();
        var outcome = progress.outcome();
        var joined = progress.joined();
        var stage = key("stage", progress.stage());
        return Pages.answer(
                status,
                page.data("stage", texts.get(stage + "_title"))
                        .data("erased", progress.erased())
                        .data("outcome", outcome == null ? "" : texts.get(key("outcome", outcome)))
                        .data("joined", joined == null ? "" : texts.get(key("joined", joined)))
                        .data("explained", texts.get(stage + "_text"))
                        .data("received", TIME.format(progress.receivedAt()))
                        .data("since", since == null ? "" : TIME.format(since)));
    }

    private static String key(String group, Enum<?> code) {
        return group + '_' + code.name().toLowerCase(Locale.ROOT);
    }
}
