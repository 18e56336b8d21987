package org.anxin.dispatch.order.domain;

import java.util.ArrayList;
import java.util.List;
import org.anxin.dispatch.order.domain.JointResponse.Invitation;
import org.anxin.dispatch.order.domain.Scene.PoliceCall;

/**
 * Who was called to the spot in one leg of a matter, or told that it needn't go. When the leg is over nothing is decided by it any more, but it stays known
 * who was told.
 */
public record CalledToTheSpot(
        int leg, List<PoliceCall> policeCalls, List<Invitation> invitations, List<Suspension> suspensions) {
    public CalledToTheSpot {
        policeCalls = List.copyOf(policeCalls);
        invitations = List.copyOf(invitations);
        suspensions = List.copyOf(suspensions);
    }

    /** The legs of an order before it is issued again. */
    static List<CalledToTheSpot> before(OrderState state) {
        if (!(state instanceof Ended ended)) {
            return List.of();
        }
        var order = ended.order();
        var calls = ended.work().scene().policeCalls();
        var legs = new ArrayList<>(order.earlier());
        legs.add(new CalledToTheSpot(order.leg(), calls, order.joint().invitations(), order.suspensions()));
        return legs;
    }
}
