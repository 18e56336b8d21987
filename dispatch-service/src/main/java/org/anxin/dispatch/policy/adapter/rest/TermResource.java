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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermLength;
import org.anxin.dispatch.form.Findings;
import org.anxin.dispatch.form.Moments;
import org.anxin.dispatch.policy.application.PolicyStream;
import org.anxin.dispatch.policy.domain.AdoptTerm;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.calendar.ChinaCalendar;
import org.anxin.service.calendar.Due;
import org.anxin.service.calendar.Terms;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Terms of days and years that laws set. */
@Path("/dispatch/terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class TermResource {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PolicyStream policies;
    private final Reference reference;
    private final CurrentActor actor;
    private final PlatformClock clock;

    TermResource(PolicyStream policies, Reference reference, CurrentActor actor, PlatformClock clock) {
        this.policies = policies;
        this.reference = reference;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The terms by law that hold at a moment, with their articles, and when each that begins then is"
                    + " over",
            description = "Working days by the official holidays and make-up workdays; 'certain' is false where the"
                    + " term reaches into a year that has not been announced.")
    @APIResponse(responseCode = "400", description = "The moment is not a time with a zone.")
    public List<TermAnswer> terms(
            @Parameter(description = "With a zone; now when missing.") @QueryParam("start") @Nullable String start) {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        var moment = Moments.of("start", start, clock.now());
        return reference.centre(who.centre()).stream()
                .flatMap(centre -> centre.terms(moment).stream())
                .map(term -> answer(term, moment))
                .toList();
    }

    @PUT
    @Path("/{term}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adopt a new version of a term by law, with its article (LEADER, OPS)",
            description =
                    "What is the same as the last version adds none. Of the versions that are in force at a moment the"
                            + " one that came into force last holds.")
    @APIResponse(responseCode = "200", description = "The version that was adopted last.")
    @APIResponse(responseCode = "400", description = "Fields are missing or can't be read; they are named.")
    @APIResponse(responseCode = "404", description = "This centre has no directory.")
    @APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
    public Uni<TermAdopted> adopt(@PathParam("term") String name, @NotNull @Valid TermRequest request) {
        var who = actor.get();
        Access.require(who, Permission.MAINTAIN_REFERENCE);
        var findings = new Findings();
        var term = findings.value("term", name, TermCode::new);
        findings.check();
        var extension = request.extension();
        if (extension != null && extension.unit() != request.limit().unit()) {
            throw new ProblemException(Problem.unprocessable(
                    "term-does-not-fit",
                    "a term and its extension are counted the same way",
                    new FieldError(
                            "extension.unit", "must be " + request.limit().unit())));
        }
        var code = Objects.requireNonNull(term);
        var trigger = request.trigger();
        if (trigger != null && code.value().length() > TermAdopted.LONGEST_CLOCK) {
            throw new ProblemException(Problem.unprocessable(
                    "term-does-not-fit",
                    "a term that runs as a clock has a short name",
                    new FieldError("term", "must have at most " + TermAdopted.LONGEST_CLOCK + " characters")));
        }
        return policies.adopt(
                        who,
                        new AdoptTerm(
                                clock.now(),
                                code,
                                request.jurisdiction(),
                                request.validFrom(),
                                request.limit(),
                                extension,
                                request.source(),
                                trigger == null ? null : trigger.value()))
                .map(known -> Objects.requireNonNull(known.term(code)));
    }

    private static TermAnswer answer(TermAdopted term, Instant start) {
        var extension = term.extension();
        return new TermAnswer(
                term,
                due(start, term.limit()),
                extension == null
                        ? null
                        : due(start, new TermLength(term.limit().count() + extension.count(), extension.unit())),
                start);
    }

    private static Due due(Instant start, TermLength term) {
        return Terms.due(start, term, ChinaCalendar.OFFICIAL, ZONE, null);
    }
}
