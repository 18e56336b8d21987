package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentDeclineReason;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.domain.Moment;
import org.anxin.dispatch.order.domain.OrderCommand.DeclineForDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.InviteDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.JoinForDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.NameJointLead;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Departments that go along. Each answers with the order as it stands afterwards, or fails with a problem. */
@ApplicationScoped
public class JointResponses {
    private final OrderHandling orders;
    private final Roster roster;

    JointResponses(OrderHandling orders, Roster roster) {
        this.orders = orders;
        this.roster = roster;
    }

    /** Asks a department to come along. */
    public Uni<OrderSummary> invite(
            Actor actor, MatterId matter, Moment moment, DepartmentCode department, @Nullable Once once) {
        Access.require(actor, Permission.INVITE_DEPARTMENT);
        if (!roster.hasDepartment(actor.centre(), department)) {
            throw new ProblemException(Problem.unprocessable(
                    "unknown-department",
                    "the centre's directory has no such department",
                    new FieldError("department", "must be a department of GET /dispatch/directory")));
        }
        return orders.handle(actor, matter, new InviteDepartment(moment, department), once);
    }

    /** Lets a department lead that comes. */
    public Uni<OrderSummary> lead(
            Actor actor, MatterId matter, Moment moment, DepartmentCode department, @Nullable Once once) {
        Access.require(actor, Permission.INVITE_DEPARTMENT);
        return orders.handle(actor, matter, new NameJointLead(moment, department), once);
    }

    /** A department comes. */
    public Uni<OrderSummary> join(
            Actor actor, MatterId matter, Moment moment, DepartmentCode department, @Nullable Once once) {
        Access.require(actor, Permission.ANSWER_FOR_DEPARTMENT);
        return orders.handle(actor, matter, new JoinForDepartment(moment, department), once);
    }

    /** A department doesn't come. */
    public Uni<OrderSummary> decline(
            Actor actor,
            MatterId matter,
            Moment moment,
            DepartmentCode department,
            DepartmentDeclineReason reason,
            @Nullable Once once) {
        Access.require(actor, Permission.ANSWER_FOR_DEPARTMENT);
        return orders.handle(actor, matter, new DeclineForDepartment(moment, department, reason), once);
    }

    /** A department is on the spot, invited or not. */
    public Uni<OrderSummary> arrive(
            Actor actor, MatterId matter, Moment moment, DepartmentCode department, @Nullable Once once) {
        Access.require(actor, Permission.ANSWER_FOR_DEPARTMENT);
        return orders.handle(actor, matter, roster.arrival(actor, moment, department), once);
    }
}
