package org.anxin.intake.matter.application;

import java.time.Instant;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.SourceCode;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of matters.
 *
 * @param status null for all
 * @param channel null for all
 * @param kind null for all
 * @param toComplete only those that came in with something to complete
 * @param waitingSince only those that were received before and still wait for triage; null for all
 * @param source null for all
 * @param referredOnly leaves out what came by other channels
 * @param before the last matter of the page before; null for the first page
 * @param limit of rows
 */
public record MatterFilter(
        @Nullable String status,
        @Nullable Channel channel,
        @Nullable MatterKind kind,
        boolean toComplete,
        @Nullable Instant waitingSince,
        @Nullable SourceCode source,
        boolean referredOnly,
        @Nullable MatterId before,
        int limit) {}
