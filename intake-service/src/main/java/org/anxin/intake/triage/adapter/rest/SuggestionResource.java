package org.anxin.intake.triage.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.triage.application.SuggestTriage;
import org.anxin.intake.triage.application.SuggestTriage.Suggested;
import org.anxin.service.actor.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the rules suggest that a report is. */
@Path("/intake/matters/{id}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matters")
class SuggestionResource {
    private final CurrentActor currentActor;
    private final SuggestTriage suggestTriage;

    SuggestionResource(CurrentActor currentActor, SuggestTriage suggestTriage) {
        this.currentActor = currentActor;
        this.suggestTriage = suggestTriage;
    }

    @GET
    @Operation(
            summary =
                    "Suggested kind, category, severity, and whether it looks like police work, each with its reasons",
            description = "Made of the statement by rules that are kept as data; a person confirms or corrects when the"
                    + " matter is opened. Nothing of the text is shown.")
    @APIResponse(responseCode = "200", description = "Suggestions; what no rule speaks for is left out")
    @APIResponse(responseCode = "404", description = "There is no such matter that you may see")
    public Uni<Suggested> suggestions(@PathParam("id") UUID id) {
        return suggestTriage.of(currentActor.get(), new MatterId(id));
    }
}
