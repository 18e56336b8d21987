package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.TeamCode;

/** Signed; the team's instruction follows in the same moment. */
public record Signed(Order order, Instant signedAt) implements OrderState {
    /** The order once a team was instructed. */
    Instructed instructed(TeamCode team) {
        return new Instructed(order, FieldWork.begun(signedAt, team));
    }

    /** The same with other clocks. */
    Signed with(Clocks clocks) {
        return new Signed(order.with(clocks), signedAt);
    }
}
