package org.anxin.intake.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.intake.privacy.CorrectPerson.Right;
import org.anxin.intake.privacy.ErasePersons.Wish;
import org.anxin.service.actor.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who takes part in a matter: shown masked, put right, erased. */
@Path("/intake/matters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PartyResource {
    private final CurrentActor currentActor;
    private final ShowPersons show;
    private final CorrectPerson correct;
    private final ErasePersons erase;

    PartyResource(CurrentActor currentActor, ShowPersons show, CorrectPerson correct, ErasePersons erase) {
        this.currentActor = currentActor;
        this.show = show;
        this.correct = correct;
        this.erase = erase;
    }

    /** Whom to erase in one matter, and why. */
    @Schema(name = "Erasure")
    record ErasureBody(
            @Schema(description = "null for what was said by whoever isn't among the parties") @Nullable
            UUID party,

            @Nullable Boolean withWords,
            @Nullable Boolean evenIfOpen,

            @NotNull
            @Size(min = Limits.LEAST_REASON, max = Limits.LONGEST_REASON)
            @Pattern(regexp = Limits.SAYS_SOMETHING, message = "must be given, in a few words")
            String reason) {}

    /** What is right, and why it is changed. */
    @Schema(name = "PersonCorrection")
    record CorrectionBody(
            @Size(max = Limits.LONGEST_NAME) @Nullable String name,
            @Size(max = Limits.LONGEST_NUMBER) @Nullable String phone,
            @Size(max = Limits.LONGEST_NUMBER) @Nullable String idNumber,
            @Size(max = Limits.LONGEST_STATEMENT) @Nullable String statement,

            @NotNull
            @Size(min = Limits.LEAST_REASON, max = Limits.LONGEST_REASON)
            @Pattern(regexp = Limits.SAYS_SOMETHING, message = "must be given, in a few words")
            String reason) {}

    @GET
    @Path("/{id}/parties")
    @Operation(
            summary = "Who takes part, masked",
            description =
                    "The first letter of a name, the last four of a number; organisations whole. The look is logged.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MaskedList.class)),
            description = "In the order of the report")
    public Uni<Response> parties(@PathParam("id") UUID id) {
        return show.parties(currentActor.get(), new MatterId(id)).map(found -> Limits.notKept(new MaskedList(found)));
    }

    @POST
    @Path("/{id}/erase")
    @Operation(
            summary = "Erase a person in one matter, for ever (SHIFT_LEAD)",
            description =
                    "With whoever reported goes what was said, with its attachments; of anybody else whatever names that person."
                            + " The matter, its history and every figure stay as they were.")
    @APIResponse(responseCode = "200", description = "Erased, now or before")
    @APIResponse(responseCode = "404", description = "There is no such matter that you may see, or no such party")
    @APIResponse(responseCode = "409", description = "The matter has no outcome yet")
    @APIResponse(responseCode = "422", description = "The party is an organisation")
    public Uni<ErasePersons.Erased> eraseOne(@PathParam("id") UUID id, @NotNull @Valid ErasureBody body) {
        var wish =
                new Wish(Boolean.TRUE.equals(body.withWords()), Boolean.TRUE.equals(body.evenIfOpen()), body.reason());
        var party = body.party() == null ? null : new PartyId(body.party());
        return erase.erase(currentActor.get(), new MatterId(id), party, wish);
    }

    @POST
    @Path("/{id}/parties/{party}/correct")
    @Operation(
            summary = "Put right what is kept of a person (DESK, SHIFT_LEAD)",
            description = "What is left out stays; what was wrong is kept nowhere. The event names the fields only.")
    @APIResponse(responseCode = "200", description = "The fields that were wrong; none when it was sent again")
    @APIResponse(responseCode = "404", description = "There is no such matter that you may see, or no such party")
    @APIResponse(responseCode = "410", description = "The person was erased")
    public Uni<CorrectPerson.Corrected> correct(
            @PathParam("id") UUID id, @PathParam("party") UUID party, @NotNull @Valid CorrectionBody body) {
        var right = new Right(body.name(), body.phone(), body.idNumber(), body.statement());
        return correct.correct(currentActor.get(), new MatterId(id), new PartyId(party), right, body.reason());
    }
}
