package org.anxin.intake.claim.adapter.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.anxin.intake.claim.application.AddPhotos;
import org.anxin.service.file.CleanFile;
import org.anxin.service.file.FileCheck;
import org.anxin.service.file.Uploads;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.problem.ProblemMapping;
import org.anxin.web.Multipart;
import org.anxin.web.Pages;

/**
 * Photos for a claim that was sent: of the contract, or of the attendance sheet. They come after the claim and not with it, so that a photo that is too large, or a
 * network that is too slow, loses nothing of what was filled in. Whoever has the tracking code may add some.
 */
@Path("/intake/claim/photos")
@Produces(MediaType.TEXT_HTML)
class PhotoPages {
    private static final int MOST_AT_ONCE = 3;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Visits visits;
    private final Pages pages;
    private final Uploads uploads;
    private final AddPhotos addPhotos;
    private final Template sent;

    PhotoPages(
            Visits visits, Pages pages, Uploads uploads, AddPhotos addPhotos, @Location("claim/sent") Template sent) {
        this.visits = visits;
        this.pages = pages;
        this.uploads = uploads;
        this.addPhotos = addPhotos;
        this.sent = sent;
    }

    /** What was sent: whose report, and the photos that can be kept. */
    private record Sent(Visit visit, String code, List<CleanFile> photos, List<String> mistakes) {}

    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> add(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType)
            throws IOException {
        if (!visits.mayAddPhotos()) {
            throw ProblemException.retryAfter(600, Problem.of(429, "too-many-photos", "too many in a short time"));
        }
        return uploads.take(() -> read(body, contentType), this::keep);
    }

    private Uni<Response> keep(Sent form) {
        return addPhotos
                .reportOf(form.code())
                .chain(matter -> Multi.createFrom()
                        .iterable(form.photos())
                        .onItem()
                        .transformToUniAndConcatenate(photo -> addPhotos.add(matter, photo))
                        .collect()
                        .asList())
                .chain(added -> page(form, true, added.size(), form.mistakes()))
                .onFailure()
                .recoverWithUni(
                        failure -> ProblemMapping.of(failure).problem().rule().equals("unknown-report")
                                ? page(form, false, 0, List.of("error_no_report"))
                                : page(form, true, 0, List.of("photos_trouble")));
    }

    private Sent read(InputStream body, String contentType) throws IOException {
        var form = multipart(body, contentType);
        var photos = new ArrayList<CleanFile>();
        var mistakes = new ArrayList<String>();
        if (form.tooLong()) {
            mistakes.add("error_photos_long");
        } else if (form.files().isEmpty()) {
            mistakes.add("error_no_photo");
        }
        if (form.files().size() > MOST_AT_ONCE) {
            mistakes.add("error_photos_many");
        }
        for (var file :
                form.files().subList(0, Math.min(MOST_AT_ONCE, form.files().size()))) {
            try {
                photos.add(FileCheck.photo(file));
            } catch (ProblemException refused) {
                mistakes.add(mistake(refused.problem().rule()));
            }
        }
        var visit = visits.of(form.fields().get("lang"), null, null);
        return new Sent(
                visit,
                form.fields().getOrDefault("code", ""),
                photos,
                mistakes.stream().distinct().toList());
    }

    private static String mistake(String rule) {
        return switch (rule) {
            case "file-too-long", "photo-too-large" -> "error_photo_large";
            case "file-cut-off" -> "error_photo_cut";
            default -> "error_photo";
        };
    }

    private static Multipart multipart(InputStream body, String contentType) {
        try {
            return Multipart.read(body, contentType, MOST_BYTES);
        } catch (IOException e) {
            throw new ProblemException(Problem.of(400, "invalid-request", "the form can't be read"));
        }
    }

    private Uni<Response> page(Sent form, boolean known, int added, List<String> mistakes) {
        var texts = form.visit().texts();
        return Pages.answer(
                mistakes.isEmpty() ? 200 : 400,
                pages.page(sent, texts)
                        .data("code", form.code())
                        .data("known", known)
                        .data("added", added)
                        .data("mistakes", mistakes.stream().map(texts::get).toList()));
    }
}
