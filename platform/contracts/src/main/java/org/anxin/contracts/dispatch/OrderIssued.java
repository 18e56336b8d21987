package org.anxin.contracts.dispatch;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageTerms;
import org.jspecify.annotations.Nullable;

/**
 * Dispatch has taken the matter: there is an order to sign, and the clocks of its policy.
 *
 * @param centre the centre that the stream belongs to; views and timers know only the stream
 * @param leg the leg that dispatch took
 * @param openedAt when the matter was opened: the start of the sign clock
 * @param stages the terms of the policy, copied so that no later version changes a verdict
 */
public record OrderIssued(
        CentreCode centre,
        int leg,
        Instant openedAt,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        PolicyRef policy,
        List<StageTerms> stages,
        boolean drill)
        implements DispatchEvent {}
