package org.anxin.intake.matter.application;

import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.SourceCode;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of matters.
 *
 * @param status null for all
 * @param source null for all
 * @param referredOnly leaves out what came by other channels
 * @param before the last matter of the page before; null for the first page
 * @param limit of rows
 */
public record MatterFilter(
        @Nullable String status,
        @Nullable SourceCode source,
        boolean referredOnly,
        @Nullable MatterId before,
        int limit) {}
