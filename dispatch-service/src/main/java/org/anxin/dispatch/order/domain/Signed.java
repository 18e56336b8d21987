package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.dispatch.TeamInstructed;

/** Signed; the team's instruction follows in the same moment. */
public record Signed(Order order, FieldWork work, Instant signedAt) implements OrderState {
    /** The order once a team was instructed; one of which more was reported before is further on already. */
    InTheField instructed(TeamInstructed event) {
        return InTheField.of(order, Going.first(signedAt, event), work);
    }

    /** The same with other clocks. */
    Signed with(Clocks clocks) {
        return with(order.with(clocks));
    }

    /** The same after a change of the order. */
    Signed with(Order other) {
        return new Signed(other, work, signedAt);
    }
}
