package org.anxin.dispatch.directory.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.dispatch.directory.application.DirectoryStream;
import org.anxin.dispatch.directory.domain.Directory;
import org.anxin.dispatch.directory.domain.DirectoryCommand;
import org.anxin.dispatch.directory.domain.DirectoryRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.stream.Commands;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading the directory. */
@Path("/dispatch/directory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class DirectoryResource {
    private final Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands;
    private final CurrentActor actor;

    DirectoryResource(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands, CurrentActor actor) {
        this.commands = commands;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "The centre's grids, sites, teams, departments and clock policies")
    @APIResponse(responseCode = "200", description = "The directory as it stands now.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    public Uni<DirectoryAnswer> directory() {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        return DirectoryStream.see(commands, who).map(directory -> DirectoryAnswer.of(who.centre(), directory));
    }
}
