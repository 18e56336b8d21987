package org.anxin.followup.callback.domain;

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
 * Take a matter with its outcome. Never refused: an outcome that was taken before changes nothing.
 *
 * @param at when the outcome was given
 * @param leg the leg that follow-up takes
 * @param concludedBy who gave an outcome that takes the matter out of the count and that nobody has countersigned; null for all others
 * @param instalments of the settlement that the outcome came with; null for none
 */
public record OpenFollowUp(
        Instant at,
        CentreCode centre,
        int leg,
        Outcome outcome,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        @Nullable ActorId concludedBy,
        @Nullable List<Instalment> instalments)
        implements FollowUpCommand {}
