package org.anxin.dispatch.directory;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.reference.LadderAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.LadderStep;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ladder: who is called while a clock runs. */
@Path("/dispatch/ladder")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class LadderResource {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands;
    private final CurrentActor actor;
    private final PlatformClock clock;

    LadderResource(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands,
            CurrentActor actor,
            PlatformClock clock) {
        this.commands = commands;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every version of the centre's ladder, as they were adopted")
    @APIResponse(responseCode = "200", description = "The version valid last holds.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    public Uni<List<LadderAdopted>> all() {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        return commands.see(who, DefaultCentre.stream(who.centre()))
                .map(directory -> directory.told(LadderAdopted.class));
    }

    @PUT
    @Operation(
            summary = "Adopt a new version of the ladder (LEADER, OPS)",
            description =
                    "What is the same as the last version adds none. Orders keep the version that they were issued under.")
    @APIResponse(responseCode = "200", description = "The version that was adopted last.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    @APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
    public Uni<LadderAdopted> adopt(@NotNull @Valid LadderRequest request) {
        var who = actor.get();
        Access.require(who, Permission.MAINTAIN_REFERENCE);
        var command = new AdoptLadder(
                clock.now(), request.validFrom(), steps(request), request.supervisor(), request.quiet());
        return commands.handle(who, DefaultCentre.stream(who.centre()), command)
                .map(directory -> Objects.requireNonNull(directory.ladder()));
    }

    private static List<LadderStep> steps(LadderRequest request) {
        var steps = new ArrayList<LadderStep>();
        var errors = new ArrayList<FieldError>();
        for (var step : request.steps()) {
            var number = steps.size() + 1;
            if (step.after().isNegative() || step.after().compareTo(LONGEST) > 0) {
                errors.add(new FieldError("steps[" + (number - 1) + "].after", "must be within PT0S to P366D"));
            } else {
                steps.add(new LadderStep(number, step.stage(), step.trigger(), step.after(), step.post()));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.unprocessable(
                    "step-does-not-fit", "a step does not fit", errors.toArray(FieldError[]::new)));
        }
        return steps;
    }
}
