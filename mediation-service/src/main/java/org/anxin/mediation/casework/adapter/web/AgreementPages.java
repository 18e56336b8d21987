package org.anxin.mediation.casework.adapter.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.casework.application.CaseView;
import org.anxin.mediation.casework.application.Cases;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Uncancelled;

/** The agreement of a settlement, to print and to sign; for whoever may see the case. */
@Path("/mediation/cases/{matterId}/settlement/agreement")
class AgreementPages {
    private final Cases cases;
    private final CurrentActor actor;

    AgreementPages(Cases cases, CurrentActor actor) {
        this.cases = cases;
        this.actor = actor;
    }

    @GET
    @Produces("application/pdf")
    public Uni<Response> agreement(@PathParam("matterId") UUID matter) {
        return Uncancelled.of(cases.see(actor.get(), new MatterId(matter)))
                // Reading the font takes long, for a thread that serves others.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(AgreementPages::answer);
    }

    private static Response answer(CaseView view) {
        var settlement = view.settlement();
        var at = view.concludedAt();
        if (settlement == null || at == null) {
            throw new ProblemException(Problem.notFound(
                    "not-settled", "the case has not ended by a settlement, so there is no agreement"));
        }
        return Response.ok(new AgreementPaper(view, settlement, at).pdf())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"agreement-" + settlement.number() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
