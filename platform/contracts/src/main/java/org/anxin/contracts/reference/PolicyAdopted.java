package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.StageTerms;

/**
 * A version of a clock policy holds from a moment on.
 */
public record PolicyAdopted(PolicyRef policy, Instant validFrom, List<StageTerms> stages) implements ReferenceEvent {}
