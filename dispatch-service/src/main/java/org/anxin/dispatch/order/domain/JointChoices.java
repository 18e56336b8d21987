package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import org.anxin.contracts.dispatch.DepartmentArrived;
import org.anxin.contracts.dispatch.DepartmentDeclined;
import org.anxin.contracts.dispatch.DepartmentInvited;
import org.anxin.contracts.dispatch.DepartmentJoined;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.JointLeadNamed;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.dispatch.order.domain.JointResponse.Invitation;
import org.anxin.dispatch.order.domain.JointResponse.Status;
import org.anxin.dispatch.order.domain.OrderCommand.AboutJoint;
import org.anxin.dispatch.order.domain.OrderCommand.DeclineForDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.InviteDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.JoinForDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.NameJointLead;
import org.anxin.dispatch.order.domain.OrderCommand.ReportDepartmentArrival;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/** Which departments go along with an open order, signed or not. Whoever joins first leads, until another is named. */
final class JointChoices {
    private JointChoices() {}

    static Decision<DispatchEvent, OrderRefusal> decide(AboutJoint command, OrderState state) {
        // An arrival is a fact, and facts come late.
        return command instanceof ReportDepartmentArrival arrival && state instanceof Ended ended
                ? Guards.notBeforeOpening(
                        ended.order(),
                        command,
                        at -> arrived(arrival, at, ended.order().joint(), true))
                : Guards.open(command, state, (order, at) -> decide(command, at, order.joint()));
    }

    private static Decision<DispatchEvent, OrderRefusal> decide(AboutJoint command, Instant at, JointResponse joint) {
        var invitation = joint.of(command.department()).orElse(null);
        if (command instanceof InviteDepartment) {
            return invitation == null || invitation.status() == Status.DECLINED
                    ? Decision.accept(
                            at, new DepartmentInvited(joint.invitations().size() + 1, command.department()))
                    : Decision.nothing();
        }
        if (command instanceof ReportDepartmentArrival arrival) {
            return arrived(arrival, at, joint, false);
        }
        if (invitation == null) {
            return Decision.refuse(new OrderRefusal.DepartmentNotInvited(command.department()));
        }
        return switch (command) {
            case InviteDepartment _, ReportDepartmentArrival _ -> Decision.nothing();
            case JoinForDepartment _ -> joined(at, joint, invitation);
            case DeclineForDepartment decline -> declined(decline, at, joint, invitation);
            case NameJointLead _ -> lead(at, joint, invitation);
        };
    }

    /** One that declined may join after all. */
    private static Decision<DispatchEvent, OrderRefusal> joined(
            Instant at, JointResponse joint, Invitation invitation) {
        return invitation.comes() ? Decision.nothing() : Decision.accept(at, join(joint, invitation.department()));
    }

    private static DispatchEvent[] join(JointResponse joint, DepartmentCode department) {
        var joined = new DepartmentJoined(department);
        return joint.lead() == null
                ? new DispatchEvent[] {joined, new JointLeadNamed(department)}
                : new DispatchEvent[] {joined};
    }

    private static Decision<DispatchEvent, OrderRefusal> declined(
            DeclineForDepartment command, Instant at, JointResponse joint, Invitation invitation) {
        return switch (invitation.status()) {
            case DECLINED -> Decision.nothing();
            case THERE -> Decision.refuse(new OrderRefusal.DepartmentOnTheSpot(invitation.department()));
            case INVITED, ON_THE_WAY -> {
                var events = new ArrayList<Occurred<DispatchEvent>>();
                events.add(new Occurred<>(at, new DepartmentDeclined(invitation.department(), command.reason())));
                if (invitation.department().equals(joint.lead())) {
                    joint.nextLead(invitation.department())
                            .ifPresent(next -> events.add(new Occurred<>(at, new JointLeadNamed(next))));
                }
                yield Decision.accept(events);
            }
        };
    }

    /** Whoever is there has joined, whatever was said before, and though nobody invited it. Once the order has ended nobody leads any more. */
    private static Decision<DispatchEvent, OrderRefusal> arrived(
            ReportDepartmentArrival command, Instant at, JointResponse joint, boolean ended) {
        var department = command.department();
        var invitation = joint.of(department).orElse(null);
        if (invitation == null && !command.vouchedFor()) {
            return Decision.refuse(new OrderRefusal.DepartmentNotInvited(department));
        }
        if (invitation != null && invitation.status() == Status.THERE) {
            return Decision.nothing();
        }
        var events = new ArrayList<Occurred<DispatchEvent>>();
        if (invitation == null || !invitation.comes()) {
            var joined = ended ? new DispatchEvent[] {new DepartmentJoined(department)} : join(joint, department);
            for (var event : joined) {
                events.add(new Occurred<>(at, event));
            }
        }
        events.add(new Occurred<>(at, new DepartmentArrived(department)));
        return Decision.accept(events);
    }

    private static Decision<DispatchEvent, OrderRefusal> lead(Instant at, JointResponse joint, Invitation invitation) {
        if (!invitation.comes()) {
            return Decision.refuse(new OrderRefusal.DepartmentDoesNotCome(invitation.department()));
        }
        return invitation.department().equals(joint.lead())
                ? Decision.nothing()
                : Decision.accept(at, new JointLeadNamed(invitation.department()));
    }
}
