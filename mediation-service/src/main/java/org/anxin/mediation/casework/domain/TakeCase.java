package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Take what another service hands over. Never refused: a hand-over that was taken before changes nothing.
 *
 * @param at when it was handed over
 * @param leg the leg that mediation takes
 * @param level where it is to be handled first
 */
public record TakeCase(
        Instant at,
        CentreCode centre,
        int leg,
        Origin origin,
        Level level,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill)
        implements CaseCommand {}
