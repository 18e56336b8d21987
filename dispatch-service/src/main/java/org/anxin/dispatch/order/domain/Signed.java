package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.dispatch.TeamInstructed;

/** Signed; the team's instruction follows in the same moment. */
public record Signed(Order order, Instant signedAt) implements OrderState {
    /** The order once a team was instructed. */
    Instructed instructed(TeamInstructed event) {
        return new Instructed(order, FieldWork.begun(signedAt, event));
    }

    /** The same with other clocks. */
    Signed with(Clocks clocks) {
        return new Signed(order.with(clocks), signedAt);
    }
}
