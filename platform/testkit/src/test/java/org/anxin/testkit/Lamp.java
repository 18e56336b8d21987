package org.anxin.testkit;

import java.time.Instant;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/** The smallest rules there are, to try the kit on: a lamp that is lit and put out. */
final class Lamp {
    static final Decider<Switch, Switched, State, Refusal> DECIDER =
            new Decider<>(State.DARK, Lamp::decide, Lamp::evolve);

    private Lamp() {}

    record Switch(Instant at, State to) {}

    record Switched(State to) {}

    record Refusal(String code) {}

    enum State {
        DARK,
        LIT,
        BROKEN
    }

    private static Decision<Switched, Refusal> decide(Switch command, State state) {
        if (state == State.BROKEN) {
            return Decision.refuse(new Refusal("broken"));
        }
        return state == command.to() ? Decision.nothing() : Decision.accept(command.at(), new Switched(command.to()));
    }

    private static State evolve(State state, Occurred<Switched> occurred) {
        return occurred.event().to();
    }
}
