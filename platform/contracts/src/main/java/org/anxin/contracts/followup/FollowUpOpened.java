package org.anxin.contracts.followup;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Follow-up has taken the matter with its outcome.
 *
 * @param centre the centre that the stream belongs to; views and timers know only the stream
 * @param leg the leg that follow-up took
 * @param callBackDueAt the day after the outcome, never between 20:30 and 08:30 (house rule)
 * @param concludedBy who gave an outcome that takes the matter out of the count and that nobody has countersigned yet; null for all others
 * @param instalments of the settlement that the outcome came with, in which follow-up sees to the payments; null for none
 */
public record FollowUpOpened(
        CentreCode centre,
        int leg,
        Outcome outcome,
        Instant callBackDueAt,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        @Nullable ActorId concludedBy,
        @Nullable List<Instalment> instalments)
        implements FollowupEvent {}
