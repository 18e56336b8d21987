package org.anxin.dispatch.roster.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.Shift;
import org.anxin.dispatch.form.Moments;
import org.anxin.dispatch.roster.application.RosterProblems;
import org.anxin.dispatch.roster.application.RosterStream;
import org.anxin.dispatch.roster.domain.PlanRoster;
import org.anxin.dispatch.roster.domain.PlannedRoster;
import org.anxin.dispatch.roster.domain.RosterCommand;
import org.anxin.dispatch.roster.domain.RosterRefusal;
import org.anxin.dispatch.roster.domain.SwapDuty;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.CentreReference;
import org.anxin.service.reference.Reference;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Duty rosters. */
@Path("/dispatch/rosters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class RosterResource {
    private static final Duration LONGEST = Duration.ofDays(62);
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Commands<RosterCommand, ReferenceEvent, PlannedRoster, RosterRefusal> commands;
    private final Reference reference;
    private final CurrentActor actor;
    private final PlatformClock clock;

    RosterResource(
            Commands<RosterCommand, ReferenceEvent, PlannedRoster, RosterRefusal> commands,
            Reference reference,
            CurrentActor actor,
            PlatformClock clock) {
        this.commands = commands;
        this.reference = reference;
        this.actor = actor;
        this.clock = clock;
    }

    @PUT
    @Operation(summary = "Plan a roster, in place of what it said before (SHIFT_LEAD, LEADER, OPS)")
    @APIResponse(responseCode = "200", description = "The roster as it is planned now.")
    @APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
    public Uni<RosterAnswer> plan(@NotNull @Valid RosterRequest request) {
        var who = actor.get();
        Access.require(who, Permission.PLAN_DUTY);
        var shifts = shifts(request, who.centre());
        return commands.handle(
                        who,
                        RosterStream.of(who.centre(), request.roster()),
                        new PlanRoster(clock.now(), who.centre(), request.roster(), shifts))
                .map(planned -> answer(request.roster(), planned));
    }

    @POST
    @Path("/{roster}/swap")
    @Operation(
            summary = "Two shifts swap whom they have on a post (SHIFT_LEAD, LEADER, OPS)",
            description = "Needs an Idempotency-Key, since the same swap once more takes the first one back.")
    @APIResponse(responseCode = "200", description = "The roster as it is planned now.")
    @APIResponse(responseCode = "404", description = "Nobody has planned this roster.")
    @APIResponse(responseCode = "422", description = "The content breaks a rule; the fields are named.")
    public Uni<RosterAnswer> swap(
            @Parameter(required = true) @HeaderParam(Once.HEADER) @Nullable String key,
            @PathParam("roster") String name,
            @NotNull @Valid SwapRequest request) {
        var who = actor.get();
        Access.require(who, Permission.PLAN_DUTY);
        var roster = roster(name);
        return commands.handle(
                who,
                RosterStream.of(who.centre(), roster),
                new SwapDuty(clock.now(), roster, request.post(), request.first(), request.second()),
                List.of(),
                Once.required(key, List.of("swap", request)),
                RosterAnswer.class,
                planned -> answer(roster, planned));
    }

    @GET
    @Path("/{roster}")
    @Operation(summary = "One roster as it is planned now")
    @APIResponse(responseCode = "404", description = "Nobody has planned this roster.")
    public Uni<RosterAnswer> one(@PathParam("roster") String name) {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        var roster = roster(name);
        return commands.load(RosterStream.of(who.centre(), roster)).map(planned -> {
            if (planned.shifts() == null) {
                throw new ProblemException(RosterProblems.of(new RosterRefusal.NoSuchRoster()));
            }
            return answer(roster, planned);
        });
    }

    @GET
    @Operation(summary = "The rosters with the shifts that are on in a period of at most 62 days")
    @APIResponse(
            responseCode = "200",
            description = "As this instance has read them, a moment after they were planned.")
    public List<RosterAnswer> list(
            @Parameter(description = "The first moment, with a zone; now when missing.") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "The first moment after it; 7 days later when missing.")
                    @QueryParam("to")
                    @Nullable
                    String to) {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        var begin = Moments.of("from", from, clock.now());
        var end = Moments.of("to", to, begin.plus(AHEAD));
        if (!end.isAfter(begin) || end.isAfter(begin.plus(LONGEST))) {
            throw invalid("to", "must lie after from, at most 62 days");
        }
        var rosters =
                reference.centre(who.centre()).map(CentreReference::rosters).orElse(Map.of());
        return rosters.entrySet().stream()
                .map(entry -> new RosterAnswer(entry.getKey(), within(entry.getValue(), begin, end)))
                .filter(roster -> !roster.shifts().isEmpty())
                .sorted(Comparator.comparing(roster -> roster.roster().value()))
                .toList();
    }

    private static List<Shift> within(List<Shift> shifts, Instant begin, Instant end) {
        return shifts.stream()
                .filter(shift -> shift.from().isBefore(end) && begin.isBefore(shift.to()))
                .toList();
    }

    private List<Shift> shifts(RosterRequest request, CentreCode centre) {
        var teams = reference.centre(centre).stream()
                .flatMap(known -> known.teams().stream())
                .map(TeamRegistered::team)
                .toList();
        var shifts = new ArrayList<Shift>();
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < request.shifts().size(); i++) {
            var item = request.shifts().get(i);
            if (item.team() != null && !teams.contains(item.team())) {
                errors.add(new FieldError("shifts[" + i + "].team", "must be a team of GET /dispatch/directory"));
            }
            try {
                shifts.add(shift(item));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError("shifts[" + i + "].to", "must lie after from, at most 48 hours"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.unprocessable(
                    "shift-does-not-fit", "a shift does not fit", errors.toArray(FieldError[]::new)));
        }
        return shifts;
    }

    private static Shift shift(RosterRequest.Item item) {
        return new Shift(
                item.shift(),
                item.team(),
                item.officers() == null ? List.of() : item.officers(),
                item.lead(),
                item.secondSeat(),
                item.from(),
                item.to());
    }

    private static RosterAnswer answer(RosterCode roster, PlannedRoster planned) {
        return new RosterAnswer(roster, planned.shifts() == null ? List.of() : planned.shifts());
    }

    private static RosterCode roster(String name) {
        try {
            return new RosterCode(name);
        } catch (IllegalArgumentException e) {
            throw invalid("roster", String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(parameter, detail))));
    }
}
