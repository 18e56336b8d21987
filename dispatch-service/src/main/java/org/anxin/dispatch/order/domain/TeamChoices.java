package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.InstructionDeclined;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.dispatch.TeamReassigned;
import org.anxin.contracts.dispatch.TeamRedirected;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.OrderCommand.AboutTeam;
import org.anxin.dispatch.order.domain.OrderCommand.DeclineInstruction;
import org.anxin.dispatch.order.domain.OrderCommand.ReassignTeam;
import org.anxin.dispatch.order.domain.OrderCommand.RedirectTeam;
import org.anxin.dispatch.order.domain.OrderCommand.SignOrder;
import org.anxin.eventstore.decide.Decision;

/** Who goes: the sign instructs a team, and another may go in its place. */
final class TeamChoices {
    private TeamChoices() {}

    static Decision<DispatchEvent, OrderRefusal> decide(AboutTeam command, OrderState state) {
        return command instanceof SignOrder sign && state instanceof AwaitingSign waiting
                ? Guards.notBeforeOpening(waiting.order(), command, at -> sign(sign, at))
                : Guards.inTheField(
                        command, state, (field, at) -> inTheField(command, at, field.going(), field.work()));
    }

    private static Decision<DispatchEvent, OrderRefusal> inTheField(
            AboutTeam command, Instant at, Going going, FieldWork work) {
        return switch (command) {
            case SignOrder _ -> Decision.refuse(new OrderRefusal.AlreadySigned(going.signedAt()));
            case DeclineInstruction decline -> decline(decline, at, going, work);
            case RedirectTeam redirect -> redirect(redirect, at, going, work);
            case ReassignTeam reassign -> reassign(reassign, at, going);
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> sign(SignOrder command, Instant at) {
        return command.team() == null
                ? Decision.refuse(new OrderRefusal.NoTeamOnDuty())
                : Decision.accept(at, new OrderSigned(), command.team().event());
    }

    private static Decision<DispatchEvent, OrderRefusal> decline(
            DeclineInstruction command, Instant at, Going going, FieldWork work) {
        if (!command.team().equals(going.team())) {
            return Decision.refuse(new OrderRefusal.AnotherTeamInstructed(going.team()));
        }
        var arrivedAt = work.arrivedAt();
        if (arrivedAt != null) {
            return Decision.refuse(new OrderRefusal.TeamOnTheSpot(arrivedAt));
        }
        var declined = new InstructionDeclined(command.team(), command.reason());
        var next = command.next();
        return next == null || next.team().equals(going.team())
                ? Decision.accept(at, declined)
                : Decision.accept(at, declined, next.event());
    }

    private static Decision<DispatchEvent, OrderRefusal> redirect(
            RedirectTeam command, Instant at, Going going, FieldWork work) {
        var receivedAt = work.receivedAt();
        if (receivedAt != null) {
            return Decision.refuse(new OrderRefusal.InstructionHasBeenReceived(receivedAt));
        }
        return command.to().equals(going.team())
                ? Decision.refuse(new OrderRefusal.SameTeam(going.team()))
                : Decision.accept(
                        at, new TeamRedirected(going.team(), command.to(), command.reason()), named(command.to()));
    }

    private static Decision<DispatchEvent, OrderRefusal> reassign(ReassignTeam command, Instant at, Going going) {
        return command.to().equals(going.team())
                ? Decision.refuse(new OrderRefusal.SameTeam(going.team()))
                : Decision.accept(
                        at, new TeamReassigned(going.team(), command.to(), command.reason()), named(command.to()));
    }

    private static TeamInstructed named(TeamCode team) {
        return new TeamInstructed(team, AssignmentReason.NAMED, null, null);
    }
}
