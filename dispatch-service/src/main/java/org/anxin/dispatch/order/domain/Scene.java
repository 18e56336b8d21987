package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.anxin.contracts.dispatch.PoliceSupportCalled;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.value.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * What happened on the spot.
 *
 * @param arrivedAt when a team came, by the earliest report; null while none has
 * @param rounds rounds of mediation
 * @param watch null where nobody asks the team for signs of life
 */
public record Scene(
        @Nullable Instant arrivedAt, int rounds, @Nullable Watch watch, List<PoliceCall> policeCalls) {
    /** Nobody has come. */
    static final Scene EMPTY = new Scene(null, 0, null, List.of());

    public Scene {
        policeCalls = List.copyOf(policeCalls);
    }

    /**
     * The team called the police to its side.
     *
     * @param number counts the calls, from 1
     * @param contact whom; null when nobody is named for the grid
     */
    public record PoliceCall(int number, @Nullable ActorId contact, Instant at) {}

    Scene arrived(Instant at, TeamArrived event) {
        var terms = event.checkIn();
        return new Scene(at, rounds, terms == null ? watch : Watch.begun(terms), policeCalls);
    }

    /** A round is a sign of life. */
    Scene round(int number, Instant at) {
        return new Scene(arrivedAt, number, watch, policeCalls).watched(watching -> watching.alive(at));
    }

    Scene watched(UnaryOperator<Watch> change) {
        return watch == null ? this : new Scene(arrivedAt, rounds, change.apply(watch), policeCalls);
    }

    Scene called(PoliceSupportCalled event, Instant at) {
        var all = new ArrayList<>(policeCalls);
        all.add(new PoliceCall(event.number(), event.contact(), at));
        return new Scene(arrivedAt, rounds, watch, all);
    }
}
