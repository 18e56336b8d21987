package org.anxin.dispatch.policy.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyScope;
import org.anxin.contracts.value.StageTerms;
import org.jspecify.annotations.Nullable;

/**
 * Adopt a new version of a clock policy, or a new policy.
 *
 * @param validFrom null for now
 * @param scope null for all matters that have no policy of their own
 */
public record AdoptPolicy(
        Instant at,
        PolicyCode policy,
        @Nullable Instant validFrom,
        @Nullable PolicyScope scope,
        List<StageTerms> stages)
        implements PolicyCommand {
    public AdoptPolicy {
        stages = List.copyOf(stages);
    }
}
