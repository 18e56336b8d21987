package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.PolicyScope;
import org.anxin.contracts.value.StageTerms;
import org.jspecify.annotations.Nullable;

/**
 * A version of a clock policy holds from a moment on.
 *
 * @param scope the matters that it is made for; null for all that have no policy of their own
 */
public record PolicyAdopted(
        PolicyRef policy,
        Instant validFrom,
        List<StageTerms> stages,
        @Nullable PolicyScope scope) implements ReferenceEvent {}
