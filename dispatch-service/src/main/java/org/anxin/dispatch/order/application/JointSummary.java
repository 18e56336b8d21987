package org.anxin.dispatch.order.application;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentDeclineReason;
import org.anxin.dispatch.order.domain.JointResponse;
import org.jspecify.annotations.Nullable;

/**
 * The departments that go along with an order, as people read it.
 *
 * @param lead null while none comes
 * @param departments each once, in the order of the invitations that hold
 */
public record JointSummary(@Nullable DepartmentCode lead, List<Department> departments) {
    public JointSummary {
        departments = List.copyOf(departments);
    }

    /**
     * A department.
     *
     * @param since when it got where it is now
     * @param reason why it doesn't come; null otherwise
     */
    public record Department(
            DepartmentCode department,
            JointResponse.Status status,
            Instant invitedAt,
            Instant since,
            @Nullable DepartmentDeclineReason reason) {}

    /** Null when nobody was invited. */
    static @Nullable JointSummary of(JointResponse joint) {
        if (joint.invitations().isEmpty()) {
            return null;
        }
        var last = joint.invitations().stream()
                .filter(one -> joint.holds(one))
                .map(one -> new Department(one.department(), one.status(), one.invitedAt(), one.since(), one.reason()))
                .toList();
        return new JointSummary(joint.lead(), last);
    }
}
