package org.anxin.intake.enterprise;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.anxin.intake.enterprise.EnterpriseFile.Hit;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One file per enterprise. */
@Path("/intake/enterprises")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enterprises")
class EnterpriseResource {
    private final CurrentActor currentActor;
    private final Enterprises enterprises;

    EnterpriseResource(CurrentActor currentActor, Enterprises enterprises) {
        this.currentActor = currentActor;
        this.enterprises = enterprises;
    }

    /** Other names of an enterprise, all of them. */
    record Aliases(
            @NotNull(message = "must be given") @Size(max = 50, message = "must hold at most 50 names")
            List<@NotNull @Size(max = 200, message = "must be at most 200 characters long") String> aliases) {}

    @GET
    @Operation(
            summary = "Enterprises with this credit code or name",
            description =
                    "A name is found whole, whatever its blanks and punctuation: what is kept is a keyed hash of it.")
    @APIResponse(responseCode = "200", description = "None when nothing was reported of it")
    public Uni<Page<Hit>> search(
            @QueryParam("search") @NotNull(message = "must be given") @Size(max = 200) String search) {
        return enterprises.search(currentActor.get(), search).map(hits -> new Page<>(hits, null));
    }

    @GET
    @Path("/{creditCode}")
    @Operation(
            summary = "The file of an enterprise: names, places, sums and matters",
            description =
                    "Without personal data. `matters` is a page, newest first; `next` is the cursor of the page after.")
    @APIResponse(responseCode = "400", description = "No well-formed unified social credit code")
    @APIResponse(responseCode = "404", description = "Nothing was reported of it in this centre")
    public Uni<EnterpriseFile> file(
            @PathParam("creditCode") String creditCode,
            @QueryParam("cursor") @Nullable @Size(max = 200) String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return enterprises.file(
                currentActor.get(), Enterprises.code(creditCode), Cursor.of(cursor), Cursor.limit(limit));
    }

    @PUT
    @Path("/{creditCode}/aliases")
    @Operation(
            summary = "Say by which other names an enterprise goes (SHIFT_LEAD, LEADER)",
            description =
                    "All of them, in place of those of before. Reports are recognised by them from now on, those that came in before as well.")
    @APIResponse(responseCode = "409", description = "Another enterprise goes by such a name")
    public Uni<Aliases> name(@PathParam("creditCode") String creditCode, @NotNull @Valid Aliases body) {
        return enterprises
                .name(currentActor.get(), Enterprises.code(creditCode), body.aliases())
                .map(Aliases::new);
    }
}
