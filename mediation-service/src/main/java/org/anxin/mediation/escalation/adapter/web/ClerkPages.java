package org.anxin.mediation.escalation.adapter.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.EscalationProgress;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.escalation.application.Departments;
import org.anxin.mediation.escalation.application.EscalationFiles;
import org.anxin.mediation.escalation.application.EscalationList;
import org.anxin.mediation.escalation.application.EscalationStatus;
import org.anxin.mediation.escalation.application.Escalations;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.web.Pages;
import org.anxin.web.Texts;
import org.jspecify.annotations.Nullable;

/** What a department has, and what its clerk does about it. Who asks is known by the headers that every request has; a clerk of no department sees nothing. */
@Path("/mediation/clerk")
@Produces(MediaType.TEXT_HTML)
class ClerkPages {
    private static final int MOST = 50;

    private final Pages pages;
    private final CurrentActor currentActor;
    private final Escalations escalations;
    private final EscalationFiles files;
    private final PlatformClock clock;
    private final Ids ids;
    private final Template list;
    private final Template matter;
    private final Template message;

    ClerkPages(
            Pages pages,
            CurrentActor currentActor,
            Escalations escalations,
            EscalationFiles files,
            PlatformClock clock,
            Ids ids,
            @Location("clerk/list") Template list,
            @Location("clerk/matter") Template matter,
            @Location("clerk/message") Template message) {
        this.pages = pages;
        this.currentActor = currentActor;
        this.escalations = escalations;
        this.files = files;
        this.clock = clock;
        this.ids = ids;
        this.list = list;
        this.matter = matter;
        this.message = message;
    }

    /** Something to choose from. */
    record Choice(String code, String name) {}

    /** Part of the list. */
    record Section(String title, List<Shown> items, boolean more) {}

    @GET
    public Uni<Response> list(@QueryParam("lang") @Nullable String language) {
        var texts = texts(language);
        return guarded(texts, () -> {
            var actor = currentActor.get();
            var department = department(actor);
            return Uni.combine()
                    .all()
                    .unis(
                            section("section_overdue", actor, department, null, true, texts),
                            section("section_new", actor, department, EscalationStatus.OFFERED, false, texts),
                            section("section_working", actor, department, EscalationStatus.ACCEPTED, false, texts),
                            section("section_refused", actor, department, EscalationStatus.REFUSED, false, texts))
                    .asTuple()
                    .chain(sections -> Pages.answer(
                            200,
                            pages.page(list, texts)
                                    .data("department", department.value())
                                    .data(
                                            "sections",
                                            List.of(
                                                    sections.getItem1(),
                                                    sections.getItem2(),
                                                    sections.getItem3(),
                                                    sections.getItem4()))));
        });
    }

    @GET
    @Path("/{matterId}")
    public Uni<Response> one(
            @PathParam("matterId") UUID id,
            @QueryParam("lang") @Nullable String language,
            @QueryParam("done") @Nullable String done) {
        var texts = texts(language);
        var said = done == null ? "" : texts.t().getOrDefault("done_" + done, "");
        return guarded(texts, () -> show(200, new MatterId(id), texts, said, "", "", Map.of()));
    }

    @POST
    @Path("/{matterId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> act(
            @PathParam("matterId") UUID id,
            @HeaderParam("Sec-Fetch-Site") @Nullable String from,
            MultivaluedMap<String, String> sent) {
        var form = new ClerkForm(sent);
        var texts = texts(form.language());
        var matterId = new MatterId(id);
        return guarded(texts, () -> {
            if (from != null && !Set.of("same-origin", "none").contains(from)) {
                throw new ProblemException(Problem.of(403, "foreign-form", "forms come from these pages only"));
            }
            var actor = currentActor.get();
            return Uni.createFrom()
                    .deferred(() -> form.apply(escalations, actor, matterId, department(actor), clock.now()))
                    .map(_ -> Response.seeOther(URI.create(
                                    "/mediation/clerk/" + id + "?lang=" + texts.language() + "&done=" + form.what()))
                            .build())
                    .onFailure(ClerkForm.FaultException.class)
                    .recoverWithUni(fault -> again(400, matterId, texts, fault.text(), form))
                    .onFailure(ProblemException.class)
                    .recoverWithUni(failure -> {
                        var problem = failure.problem();
                        return problem.status() == 409
                                ? again(409, matterId, texts, "rule_" + problem.rule(), form)
                                : Uni.createFrom().failure(failure);
                    });
        });
    }

    private Uni<Response> again(int status, MatterId id, Texts texts, String error, ClerkForm form) {
        var text = texts.t().getOrDefault(error, texts.get("rule_other"));
        return show(status, id, texts, "", text, form.what(), form.filled());
    }

    private Uni<Response> show(
            int status, MatterId id, Texts texts, String done, String error, String tried, Map<String, String> filled) {
        var actor = currentActor.get();
        var department = department(actor);
        return files.see(actor, id, department)
                .chain(file -> Pages.answer(
                        status,
                        pages.page(matter, texts)
                                .data("department", department.value())
                                .data("m", Shown.of(file.escalation(), texts))
                                .data("said", Shown.of(file.texts(), texts))
                                .data("reasons", choices("reason_", DepartmentRefusalReason.values(), texts))
                                .data("steps", choices("progress_", EscalationProgress.values(), texts))
                                .data("key", ids.next().toString())
                                .data("done", done)
                                .data("error", error)
                                .data("tried", tried)
                                .data("number", filled.getOrDefault("number", ""))
                                .data("words", filled.getOrDefault("words", ""))));
    }

    private Uni<Section> section(
            String title,
            Actor actor,
            DepartmentCode department,
            @Nullable EscalationStatus status,
            boolean overdue,
            Texts texts) {
        var query = new EscalationList.Query(actor.centre(), department, status, overdue, null, MOST + 1);
        return escalations
                .find(actor, query)
                .map(found -> new Section(
                        texts.get(title),
                        found.stream()
                                .limit(MOST)
                                .map(view -> Shown.of(view, texts))
                                .toList(),
                        found.size() > MOST));
    }

    /** A problem as a page. */
    private Uni<Response> guarded(Texts texts, Supplier<Uni<? extends Response>> work) {
        return Uni.createFrom()
                .<Response>deferred(work)
                .onFailure(ProblemException.class)
                .recoverWithUni(failure -> {
                    var status = failure.problem().status();
                    return Pages.answer(
                            status,
                            pages.page(message, texts)
                                    .data(
                                            "text",
                                            texts.t().getOrDefault("problem_" + status, texts.get("rule_other"))));
                });
    }

    private Texts texts(@Nullable String language) {
        return pages.texts("clerk", language);
    }

    private static DepartmentCode department(Actor actor) {
        var own = Departments.visible(actor, actor.unit() == null ? null : new DepartmentCode(actor.unit()));
        if (own == null) {
            throw new ProblemException(Problem.of(403, "department-missing", "these pages are a department's"));
        }
        return own;
    }

    private static List<Choice> choices(String prefix, Enum<?>[] values, Texts texts) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), texts.get(prefix + value)))
                .toList();
    }
}
