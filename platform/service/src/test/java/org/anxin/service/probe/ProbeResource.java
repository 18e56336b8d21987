package org.anxin.service.probe;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.Row;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.rest.FieldTimes;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** A resource with fields of all sorts. */
@Path("/mediation/probes")
class ProbeResource {
    private final Commands<Probe.Command, MediationEvent, Probe, String> commands;
    private final CurrentActor actors;
    private final PlatformClock clock;
    private final PrivateStore texts;

    ProbeResource(
            Commands<Probe.Command, MediationEvent, Probe, String> commands,
            CurrentActor actors,
            PlatformClock clock,
            PrivateStore texts) {
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.texts = texts;
    }

    record Party(
            @NotNull(message = "must be given") @Size(max = 10, message = "must not be longer than 10 characters")
            String name,

            @Nullable Integer age) {}

    record Hold(
            @Nullable Instant occurredAt,
            @Nullable OfficerCode officer,
            @Nullable Severity severity,

            @Size(max = 20, message = "must not be longer than 20 characters") @Nullable
            String note,

            @Nullable List<@Valid Party> parties) {}

    record Answer(MatterId matterId, int rounds, boolean failed) {}

    @POST
    @Path("/{matterId}/rounds")
    public Uni<Answer> hold(
            @PathParam("matterId") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull(message = "must be given") @Valid Hold hold) {
        var actor = actors.get();
        Access.require(actor, Permission.MEDIATE);
        var matter = new MatterId(id);
        var at = FieldTimes.occurred("occurredAt", hold.occurredAt(), clock.now());
        List<Row> rows = hold.note() == null
                ? List.of()
                : List.of(texts.seal(matter, hold.note()).row());
        return commands.handle(
                actor,
                matter,
                new Probe.Command.Hold(at),
                rows,
                Once.of(key, hold),
                Answer.class,
                state -> answer(matter, state));
    }

    @GET
    @Path("/{matterId}")
    public Uni<Answer> get(@PathParam("matterId") UUID id) {
        var matter = new MatterId(id);
        return commands.see(actors.get(), matter).map(state -> answer(matter, state));
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> list(
            @QueryParam("limit") int limit,
            @QueryParam("short") boolean brief,
            @QueryParam("word") @Nullable String word) {
        return Uni.createFrom().item(limit + " " + brief + " " + word);
    }

    @GET
    @Path("/{matterId}/fault")
    public Uni<Answer> fault(@PathParam("matterId") UUID id) {
        return Uni.createFrom().failure(new IllegalStateException("secret " + id));
    }

    @GET
    @Path("/{matterId}/texts")
    public Uni<List<String>> texts(@PathParam("matterId") UUID id) {
        return texts.readAll(new MatterId(id)).map(found -> List.copyOf(found.values()));
    }

    private static Answer answer(MatterId matter, Probe state) {
        return new Answer(matter, state.rounds(), state.failed());
    }
}
