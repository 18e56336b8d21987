package org.anxin.intake.matter.domain;

import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A report that belongs to a matter which came in before it.
 *
 * @param matter the id that it came in under
 * @param claim of a claimant who joined, when a sum was given
 */
public record Attached(
        MatterId matter, LinkKind kind, @Nullable Claim claim) {}
