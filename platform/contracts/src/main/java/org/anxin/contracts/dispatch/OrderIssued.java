package org.anxin.contracts.dispatch;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.LadderStep;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TwoPersonReason;
import org.jspecify.annotations.Nullable;

/**
 * Dispatch has taken the matter: there is an order to sign, and the clocks of its policy.
 *
 * @param centre the centre that the stream belongs to; views and timers know only the stream
 * @param leg the leg that dispatch took
 * @param openedAt when the matter was opened: the start of the sign clock
 * @param stages the terms of the policy, copied so that no later version changes a verdict
 * @param ladder who is called when a clock isn't ended in time, copied as well; null where none held, and in what was told before there were ladders
 * @param twoPersons why nobody goes alone; null where one may
 * @param channel by which the matter came, as far as dispatch was told
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
        boolean drill,
        @Nullable List<LadderStep> ladder,
        @Nullable List<TwoPersonReason> twoPersons,
        @Nullable Channel channel)
        implements DispatchEvent {}
