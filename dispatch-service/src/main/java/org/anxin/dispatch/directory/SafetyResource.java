package org.anxin.dispatch.directory;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.SafetyAdopted;
import org.anxin.contracts.value.DayHours;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TwoPersonRule;
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
import org.jspecify.annotations.Nullable;

/** Rules for the safety of teams; they are read in the directory. */
@Path("/dispatch/safety")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class SafetyResource {
    private static final Duration SHORTEST = Duration.ofMinutes(1), LONGEST = Duration.ofHours(12);

    private final Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands;
    private final CurrentActor actor;
    private final PlatformClock clock;

    SafetyResource(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands,
            CurrentActor actor,
            PlatformClock clock) {
        this.commands = commands;
        this.actor = actor;
        this.clock = clock;
    }

    @PUT
    @Operation(
            summary = "Adopt a new version of the rules for the safety of teams (LEADER, OPS)",
            description = "What is the same as the last version adds none. Teams on the spot keep the interval"
                    + " that they arrived under.")
    @APIResponse(responseCode = "200", description = "The version that was adopted last.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    @APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
    public Uni<SafetyAdopted> adopt(@NotNull @Valid SafetyRequest request) {
        var who = actor.get();
        Access.require(who, Permission.MAINTAIN_REFERENCE);
        var checkIn = request.checkIn();
        if (checkIn != null && (checkIn.compareTo(SHORTEST) < 0 || checkIn.compareTo(LONGEST) > 0)) {
            throw new ProblemException(Problem.unprocessable(
                    "interval-does-not-fit",
                    "the interval does not fit",
                    new FieldError("checkIn", "must be within PT1M to PT12H")));
        }
        return commands.handle(
                        who,
                        DefaultCentre.stream(who.centre()),
                        new AdoptSafety(clock.now(), request.validFrom(), checkIn, rule(request)))
                .map(directory -> directory.told(SafetyAdopted.class).getLast());
    }

    private static @Nullable TwoPersonRule rule(SafetyRequest request) {
        var severities = request.twoPersonSeverities() == null
                ? List.<Severity>of()
                : request.twoPersonSeverities().stream().distinct().sorted().toList();
        var hours = request.twoPersonHours() == null
                ? null
                : new DayHours(
                        request.twoPersonHours().fromMinute(),
                        request.twoPersonHours().toMinute());
        return severities.isEmpty() && hours == null ? null : new TwoPersonRule(severities, hours);
    }
}
