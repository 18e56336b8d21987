package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentDeclineReason;
import org.jspecify.annotations.Nullable;

/**
 * Departments that go along (联合处置).
 *
 * @param invitations every one so far; of several to one department the last holds
 * @param lead the department that leads; null while none comes
 */
public record JointResponse(
        List<Invitation> invitations, @Nullable DepartmentCode lead) {
    /** Nobody was invited. */
    static final JointResponse NONE = new JointResponse(List.of(), null);

    public JointResponse {
        invitations = List.copyOf(invitations);
    }

    /** Where a department is. */
    public enum Status {
        /** It has not answered. */
        INVITED,
        /** It comes. */
        ON_THE_WAY,
        /** It is on the spot. */
        THERE,
        /** It doesn't come. */
        DECLINED
    }

    /**
     * A department that was invited.
     *
     * @param number counts the order's invitations, from 1
     * @param implied nobody invited it, it was there
     * @param joinedAt since when it comes; null while it doesn't
     * @param since when it got where it is now
     * @param reason why it doesn't come; null otherwise
     */
    public record Invitation(
            int number,
            DepartmentCode department,
            Instant invitedAt,
            boolean implied,
            Status status,
            @Nullable Instant joinedAt,
            Instant since,
            @Nullable DepartmentDeclineReason reason) {
        private Invitation now(Status next, Instant at, @Nullable DepartmentDeclineReason why) {
            var joined = switch (next) {
                case INVITED, DECLINED -> null;
                case ON_THE_WAY, THERE -> joinedAt == null ? at : joinedAt;
            };
            return new Invitation(number, department, invitedAt, implied, next, joined, at, why);
        }

        /** Whether the department is on the way or there. */
        boolean comes() {
            return status == Status.ON_THE_WAY || status == Status.THERE;
        }
    }

    /** The invitation of a department that holds; empty when it was never invited. */
    Optional<Invitation> of(DepartmentCode department) {
        return invitations.reversed().stream()
                .filter(one -> one.department().equals(department))
                .findFirst();
    }

    /** Whether no later invitation of the same department replaces this one. */
    public boolean holds(Invitation one) {
        return of(one.department()).filter(one::equals).isPresent();
    }

    /** The department that leads when the one that led doesn't come any more: of the others that come the one that joined first. */
    Optional<DepartmentCode> nextLead(DepartmentCode without) {
        return invitations.stream()
                .filter(one -> !one.department().equals(without) && one.joinedAt() != null)
                .min(Comparator.comparing(one -> Objects.requireNonNull(one.joinedAt(), "one that comes has joined")))
                .map(Invitation::department);
    }

    JointResponse invited(int number, DepartmentCode department, Instant at) {
        return with(new Invitation(number, department, at, false, Status.INVITED, null, at, null));
    }

    /** One that nobody invited comes all the same. */
    JointResponse joined(DepartmentCode department, Instant at) {
        return of(department).isPresent()
                ? now(department, Status.ON_THE_WAY, at, null)
                : with(new Invitation(invitations.size() + 1, department, at, true, Status.ON_THE_WAY, at, at, null));
    }

    private JointResponse with(Invitation one) {
        var all = new ArrayList<>(invitations);
        all.add(one);
        return new JointResponse(all, lead);
    }

    JointResponse now(DepartmentCode department, Status status, Instant at, @Nullable DepartmentDeclineReason reason) {
        var current = of(department).orElseThrow(() -> new IllegalStateException("nobody invited the department"));
        var all = invitations.stream()
                .map(one -> one.equals(current) ? one.now(status, at, reason) : one)
                .toList();
        return new JointResponse(all, status == Status.DECLINED && department.equals(lead) ? null : lead);
    }

    JointResponse ledBy(DepartmentCode department) {
        return new JointResponse(invitations, department);
    }
}
