package org.anxin.intake.catalogue.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.intake.catalogue.application.CatalogueStreams;
import org.anxin.intake.catalogue.domain.AdoptCatalogue;
import org.anxin.intake.catalogue.domain.Catalogue;
import org.anxin.intake.catalogue.domain.CatalogueCheck;
import org.anxin.intake.catalogue.domain.OtherVersion;
import org.anxin.intake.matter.application.Referrers;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.codec.StrictBodies;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.Reference;
import org.anxin.service.stream.Commands;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The service catalogue of a centre. */
@Path("/intake/catalogue")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
class CatalogueResource {
    private final Commands<AdoptCatalogue, ReferenceEvent, Catalogue, OtherVersion> commands;
    private final Reference reference;
    private final Referrers referrers;
    private final CurrentActor actor;
    private final StrictBodies bodies;
    private final PlatformClock clock;

    CatalogueResource(
            Commands<AdoptCatalogue, ReferenceEvent, Catalogue, OtherVersion> commands,
            Reference reference,
            Referrers referrers,
            CurrentActor actor,
            StrictBodies bodies,
            PlatformClock clock) {
        this.commands = commands;
        this.reference = reference;
        this.referrers = referrers;
        this.actor = actor;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What the centre takes, and how it is sorted",
            description = "The newest version, or an earlier one. Version 0 holds until one is adopted.")
    @APIResponse(responseCode = "200", description = "The catalogue")
    @APIResponse(responseCode = "404", description = "There is no such version, or the centre isn't served here")
    public Uni<CatalogueAnswer> one(@QueryParam("version") @Nullable @Min(0) Integer version) {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        var before = CatalogueAnswer.before(reference.served(who.centre()).departments());
        return commands.load(CatalogueStreams.stream(who.centre())).map(catalogue -> {
            var versions = catalogue.versions();
            var wanted = version == null ? versions.size() : version;
            if (wanted > versions.size()) {
                throw new ProblemException(Problem.notFound("no-such-version", "no such version was adopted"));
            }
            return wanted == 0 ? before : CatalogueAnswer.of(versions.get(wanted - 1));
        });
    }

    @PUT
    @Operation(
            summary = "Adopt a new version of the catalogue, whole (LEADER, OPS)",
            description = "What is the same as the newest adds none. It holds from now on for what is received.")
    @APIResponse(responseCode = "200", description = "The version that holds")
    @APIResponse(responseCode = "409", description = "Another version came since the one that was edited")
    @APIResponse(responseCode = "422", description = "Something doesn't fit together; every field is named")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CatalogueRequest.class)))
    public Uni<CatalogueAnswer> adopt(@Nullable JsonNode body) {
        var who = actor.get();
        Access.require(who, Permission.MAINTAIN_REFERENCE);
        var request = bodies.read(body, CatalogueRequest.class);
        var command = new AdoptCatalogue(
                clock.now(),
                who.centre(),
                request.basedOn(),
                request.kinds(),
                request.categories(),
                request.channels(),
                request.upstream());
        var misfits =
                CatalogueCheck.misfits(command, reference.served(who.centre()).departments(), referrers.known());
        if (!misfits.isEmpty()) {
            throw new ProblemException(Problem.unprocessable(
                    "catalogue-does-not-fit",
                    "the catalogue does not fit",
                    misfits.stream()
                            .map(misfit -> new FieldError(misfit.field(), misfit.detail()))
                            .toArray(FieldError[]::new)));
        }
        return commands.handle(who, CatalogueStreams.stream(who.centre()), command)
                .map(catalogue -> CatalogueAnswer.of(Objects.requireNonNull(catalogue.newest())));
    }
}
