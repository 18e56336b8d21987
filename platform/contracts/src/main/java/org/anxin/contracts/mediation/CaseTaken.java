package org.anxin.contracts.mediation;

import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StartedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Mediation has taken the matter.
 *
 * @param centre the centre that the stream belongs to; views and timers know only the stream
 * @param leg the leg that mediation took
 * @param level where it is handled first
 * @param atDesk handled by phone or at the window, no team went out
 * @param terms that run from here; null where none does
 */
public record CaseTaken(
        CentreCode centre,
        int leg,
        Level level,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean atDesk,
        boolean drill,
        @Nullable List<StartedTerm> terms)
        implements MediationEvent {}
