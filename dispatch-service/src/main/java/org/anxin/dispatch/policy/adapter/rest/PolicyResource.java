package org.anxin.dispatch.policy.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyScope;
import org.anxin.contracts.value.StageTerms;
import org.anxin.dispatch.directory.adapter.rest.DirectoryAnswer;
import org.anxin.dispatch.policy.application.PolicyStream;
import org.anxin.dispatch.policy.domain.AdoptPolicy;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clock policies. */
@Path("/dispatch/policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class PolicyResource {
    private static final Duration SHORTEST = Duration.ofSeconds(1), LONGEST = Duration.ofDays(366);
    private static final int WARN_PERCENT = 80;

    private final PolicyStream policies;
    private final CurrentActor actor;
    private final PlatformClock clock;

    PolicyResource(PolicyStream policies, CurrentActor actor, PlatformClock clock) {
        this.policies = policies;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every version of the centre's clock policies, as they were adopted")
    @APIResponse(responseCode = "200", description = "Of each policy the version valid last holds.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    public Uni<List<DirectoryAnswer.Policy>> all() {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        return policies.see(who)
                .map(known -> known.policies().stream()
                        .map(DirectoryAnswer.Policy::of)
                        .toList());
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Adopt a new version of a clock policy (LEADER, OPS)",
            description =
                    "What is the same as the last version adds none. Orders keep the version that they were opened under.")
    @APIResponse(responseCode = "200", description = "The version that was adopted last.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    @APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
    public Uni<DirectoryAnswer.Policy> adopt(@PathParam("code") String name, @NotNull @Valid PolicyRequest request) {
        var who = actor.get();
        Access.require(who, Permission.MAINTAIN_REFERENCE);
        var code = code(name);
        var command = new AdoptPolicy(clock.now(), code, request.validFrom(), scope(request), stages(request));
        return policies.adopt(who, command)
                .map(known -> DirectoryAnswer.Policy.of(Objects.requireNonNull(known.policy(code))));
    }

    private static @Nullable PolicyScope scope(PolicyRequest request) {
        var scope =
                new PolicyScope(given(request.channels()), given(request.categories()), given(request.severities()));
        return scope.narrowness() == 0 ? null : scope;
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values.stream().distinct().sorted().toList();
    }

    private static List<StageTerms> stages(PolicyRequest request) {
        var stages = new ArrayList<StageTerms>();
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < request.stages().size(); i++) {
            var stage = request.stages().get(i);
            if (stage.limit().compareTo(SHORTEST) < 0 || stage.limit().compareTo(LONGEST) > 0) {
                errors.add(new FieldError("stages[" + i + "].limit", "must be within PT1S to P366D"));
                continue;
            }
            stages.add(new StageTerms(
                    stage.stage(),
                    stage.start(),
                    stage.end(),
                    stage.limit(),
                    stage.kind(),
                    stage.warnPercent() == null ? WARN_PERCENT : stage.warnPercent()));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.unprocessable(
                    "stage-does-not-fit", "a stage does not fit", errors.toArray(FieldError[]::new)));
        }
        return stages;
    }

    private static PolicyCode code(String name) {
        try {
            return new PolicyCode(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("code", String.valueOf(e.getMessage())))));
        }
    }
}
