package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.Assigned;
import org.anxin.dispatch.order.domain.InTheField;
import org.anxin.dispatch.order.domain.Moment;
import org.anxin.dispatch.order.domain.OrderCommand.DeclineInstruction;
import org.anxin.dispatch.order.domain.OrderCommand.ReassignTeam;
import org.anxin.dispatch.order.domain.OrderCommand.RedirectTeam;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Who goes when the team that was instructed doesn't. Each answers with the order as it stands afterwards, or fails with a problem. */
@ApplicationScoped
public class Teams {
    private final OrderHandling orders;
    private final Roster roster;

    Teams(OrderHandling orders, Roster roster) {
        this.orders = orders;
        this.roster = roster;
    }

    /** A team says that it can't go; the next one on duty is instructed. */
    public Uni<OrderSummary> decline(
            Actor actor, MatterId matter, Moment moment, TeamCode team, TeamChangeReason reason, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return orders.see(actor, matter)
                .chain(state -> next(state, moment, team))
                .chain(next -> orders.handle(
                        actor, matter, new DeclineInstruction(moment, team, reason, next.orElse(null)), once));
    }

    /** The desk sends the instruction to another team. */
    public Uni<OrderSummary> redirect(
            Actor actor, MatterId matter, Moment moment, TeamCode to, TeamChangeReason reason, @Nullable Once once) {
        Access.require(actor, Permission.SIGN_ORDER);
        requireTeam(actor, to);
        return orders.handle(actor, matter, new RedirectTeam(moment, to, reason), once);
    }

    /** The shift lead gives the order to another team. */
    public Uni<OrderSummary> reassign(
            Actor actor, MatterId matter, Moment moment, TeamCode to, TeamChangeReason reason, @Nullable Once once) {
        Access.require(actor, Permission.REASSIGN_TEAM);
        requireTeam(actor, to);
        return orders.handle(actor, matter, new ReassignTeam(moment, to, reason), once);
    }

    private Uni<Optional<Assigned>> next(OrderState state, Moment moment, TeamCode declining) {
        if (!(state instanceof InTheField field)) {
            return Uni.createFrom().item(Optional.empty());
        }
        Set<TeamCode> without = new HashSet<>(field.going().declined());
        without.add(declining);
        return roster.assign(field.order(), moment.at(), without);
    }

    private void requireTeam(Actor actor, TeamCode team) {
        if (!roster.hasTeam(actor.centre(), team)) {
            throw new ProblemException(Problem.unprocessable(
                    "unknown-team",
                    "the centre's directory has no such team",
                    new FieldError("team", "must be a team of GET /dispatch/directory")));
        }
    }
}
