package org.anxin.dispatch.handover.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Shift;
import org.anxin.contracts.value.ShiftHandOverId;
import org.anxin.dispatch.handover.application.HandOverNotes;
import org.anxin.dispatch.handover.application.HandOverProblems;
import org.anxin.dispatch.handover.domain.HandOverCommand;
import org.anxin.dispatch.handover.domain.HandOverRefusal;
import org.anxin.dispatch.handover.domain.HandOverShift;
import org.anxin.dispatch.handover.domain.ShiftHandOver;
import org.anxin.dispatch.handover.domain.TakeOverShift;
import org.anxin.dispatch.order.application.OrderReader;
import org.anxin.eventstore.Row;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.Reference;
import org.anxin.service.rest.Uncancelled;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hand-overs of shifts. */
@Path("/dispatch/handovers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class HandOverResource {
    private static final int MOST_MATTERS = 1_000;
    private static final Duration LATE = Duration.ofHours(2);
    private static final HandOverRequest NOTHING_NOTED = new HandOverRequest(null);

    private final Commands<HandOverCommand, ReferenceEvent, ShiftHandOver, HandOverRefusal> commands;
    private final OrderReader orders;
    private final PrivateStore store;
    private final HandOverNotes notes;
    private final Reference reference;
    private final CurrentActor actor;
    private final PlatformClock clock;
    private final Ids ids;

    HandOverResource(
            Commands<HandOverCommand, ReferenceEvent, ShiftHandOver, HandOverRefusal> commands,
            OrderReader orders,
            PrivateStore store,
            HandOverNotes notes,
            Reference reference,
            CurrentActor actor,
            PlatformClock clock,
            Ids ids) {
        this.commands = commands;
        this.orders = orders;
        this.store = store;
        this.notes = notes;
        this.reference = reference;
        this.actor = actor;
        this.clock = clock;
        this.ids = ids;
    }

    @POST
    @Operation(
            summary = "Hand the shift over with its open matters and notes, and sign for it (SHIFT_LEAD)",
            description = "Who leads it by the roster, or led it until two hours ago; any shift lead where no roster"
                    + " names one. The matters with an open order at this moment, at most 1,000, the oldest first.")
    @APIResponse(responseCode = "200", description = "The hand-over, which waits for the second signature.")
    @APIResponse(responseCode = "409", description = "By the roster somebody else leads the shift.")
    public Uni<HandOverAnswer> handOver(
            @HeaderParam(Once.HEADER) @Nullable String key, @Nullable @Valid HandOverRequest body) {
        var who = actor.get();
        Access.require(who, Permission.HAND_OVER_SHIFT);
        var request = body == null ? NOTHING_NOTED : body;
        var stream = stream(who, key);
        return orders.open(who.centre(), MOST_MATTERS).chain(open -> {
            var now = clock.now();
            var sealed = request.notes() == null ? null : store.seal(stream, request.notes());
            return commands.handle(
                    who,
                    stream,
                    new HandOverShift(
                            now,
                            who.centre(),
                            new ShiftHandOverId(stream.value()),
                            who.id(),
                            leads(who.centre(), now),
                            open,
                            sealed == null ? null : sealed.ref()),
                    sealed == null ? List.<Row>of() : List.of(sealed.row()),
                    Once.of(key, List.of("hand-over", request)),
                    HandOverAnswer.class,
                    HandOverAnswer::of);
        });
    }

    /** Who leads a shift by the rosters, or led one until just now: shifts are often handed over a little late. */
    private List<ActorId> leads(CentreCode centre, Instant now) {
        return reference.centre(centre).stream()
                .flatMap(known -> Stream.of(now, now.minus(LATE)).flatMap(at -> known.onDuty(at).stream()))
                .map(Shift::lead)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A key makes the id, so that the same request again means the same hand-over. */
    private MatterId stream(Actor who, @Nullable String key) {
        var name = "handover/" + who.centre().value() + "/" + who.id().value() + "/" + key;
        return new MatterId(key == null ? ids.next() : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @POST
    @Path("/{id}/sign")
    @Operation(summary = "Sign as the second person: take the shift over (SHIFT_LEAD)")
    @APIResponse(responseCode = "200", description = "The hand-over with both signatures.")
    @APIResponse(responseCode = "404", description = "Nobody of this centre has handed over under this id.")
    @APIResponse(responseCode = "409", description = "Another person has signed, or it is the one who hands over.")
    public Uni<HandOverAnswer> sign(@PathParam("id") UUID id) {
        var who = actor.get();
        Access.require(who, Permission.HAND_OVER_SHIFT);
        return commands.handle(who, new MatterId(id), new TakeOverShift(clock.now(), new ShiftHandOverId(id), who.id()))
                .map(HandOverAnswer::of);
    }

    @GET
    @Operation(summary = "The last 50 hand-overs, the newest first, without their notes")
    @APIResponse(responseCode = "200", description = "As this instance has read them, a moment after they were signed.")
    public List<HandOverAnswer> list() {
        var who = actor.get();
        Access.require(who, Permission.READ_REFERENCE);
        return reference.centre(who.centre()).stream()
                .flatMap(centre -> centre.handOvers().stream())
                .map(one -> HandOverAnswer.of(one.handed(), one.taken()))
                .toList();
    }

    @GET
    @Path("/{id}/notes")
    @Operation(summary = "The notes of a hand-over; each read is logged (SHIFT_LEAD)")
    @APIResponse(responseCode = "200", description = "The notes; null when there are none.")
    @APIResponse(responseCode = "410", description = "They were erased, with a person of a matter that was open then.")
    @APIResponse(responseCode = "404", description = "Nobody of this centre has handed over under this id.")
    public Uni<HandOverRequest> notes(@PathParam("id") UUID id) {
        var who = actor.get();
        Access.require(who, Permission.HAND_OVER_SHIFT);
        var stream = new MatterId(id);
        return Uncancelled.of(commands.load(stream).chain(state -> {
                    var handed = state.handed();
                    if (handed == null || !who.centre().equals(handed.centre())) {
                        throw new ProblemException(HandOverProblems.of(new HandOverRefusal.NoSuchHandOver()));
                    }
                    return notes.read(who, stream, handed.notes());
                }))
                .map(text -> new HandOverRequest(text.orElse(null)));
    }
}
