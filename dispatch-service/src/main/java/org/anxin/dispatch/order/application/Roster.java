package org.anxin.dispatch.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.PolicyAdopted;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.TeamCode;
import org.anxin.service.reference.CentreReference;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What directory and policies say about an order: who is responsible for its place, and how long its steps may take. */
@ApplicationScoped
public class Roster {
    private static final PolicyCode FIELD_POLICY = new PolicyCode("12510");

    private final Reference reference;

    Roster(Reference reference) {
        this.reference = reference;
    }

    /** The team on duty for a place, or the one that serves all the others; null when there is neither. */
    @Nullable
    TeamCode teamFor(CentreCode centre, @Nullable GridCode grid) {
        return reference.centre(centre).flatMap(known -> known.teamOnDuty(grid)).orElse(null);
    }

    /** The full-time officer of a grid; null when the grid isn't known. */
    @Nullable
    OfficerCode officerOf(CentreCode centre, @Nullable GridCode grid) {
        return grid == null
                ? null
                : reference
                        .centre(centre)
                        .flatMap(known -> known.grid(grid))
                        .map(GridRegistered::officer)
                        .orElse(null);
    }

    /** A version of a policy. */
    Optional<PolicyAdopted> policy(CentreCode centre, PolicyRef policy) {
        return reference.centre(centre).map(CentreReference::policies).stream()
                .flatMap(policies -> policies.stream())
                .filter(adopted -> adopted.policy().equals(policy))
                .findFirst();
    }

    /** The version of the field policy that holds at a moment. */
    Optional<PolicyAdopted> policyAt(CentreCode centre, Instant at) {
        return reference.centre(centre).flatMap(known -> known.policy(FIELD_POLICY, at));
    }
}
