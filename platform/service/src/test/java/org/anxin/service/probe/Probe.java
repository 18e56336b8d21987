package org.anxin.service.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.mediation.MediationFailed;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** A case that fails by itself an hour after its first round. */
record Probe(
        @Nullable CentreCode centre,
        int leg,
        int rounds,
        boolean failed,
        @Nullable Instant failsAt) {
    static final Decider<Command, MediationEvent, Probe, String> DECIDER =
            new Decider<>(new Probe(null, 0, 0, false, null), Probe::decide, Probe::evolve);

    sealed interface Command {
        record Take(Instant at, CentreCode centre, int leg) implements Command {}

        record Hold(Instant at) implements Command {}

        record Fail(Instant at) implements Command {}
    }

    List<Deadline> deadlines() {
        return failsAt == null ? List.of() : List.of(new Deadline("fail", failsAt));
    }

    static Decision<MediationEvent, String> decide(Command command, Probe state) {
        return switch (command) {
            case Command.Take take ->
                take.leg() > 900
                        ? Decision.refuse("leg-too-high")
                        : state.centre != null
                                ? Decision.nothing()
                                : Decision.accept(
                                        take.at(),
                                        new CaseTaken(
                                                take.centre(),
                                                take.leg(),
                                                Level.CENTRE,
                                                MatterKind.DISPUTE,
                                                null,
                                                Severity.ORDINARY,
                                                new Place(null, null),
                                                true,
                                                false,
                                                null));
            case Command.Hold hold ->
                state.centre == null
                        ? Decision.refuse("unknown-case")
                        : state.failed
                                ? Decision.refuse("case-ended")
                                : Decision.accept(hold.at(), new RoundHeld(state.rounds + 1));
            case Command.Fail fail -> Decision.accept(fail.at(), new MediationFailed());
        };
    }

    static Probe evolve(Probe state, Occurred<MediationEvent> occurred) {
        return switch (occurred.event()) {
            case CaseTaken taken -> new Probe(taken.centre(), taken.leg(), 0, false, null);
            case RoundHeld held ->
                new Probe(
                        state.centre,
                        state.leg,
                        held.round(),
                        false,
                        occurred.at().plus(Duration.ofHours(1)));
            case MediationFailed _ -> new Probe(state.centre, state.leg, state.rounds, true, null);
            default -> throw new IllegalStateException("not an event of the probe");
        };
    }
}
