package org.anxin.mediation.casework.domain;

import java.time.Instant;
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
 * Take what another service hands over. Never refused: a hand-over that was taken before changes nothing.
 *
 * @param at when it was handed over
 * @param leg the leg that mediation takes
 * @param level where it is to be handled first
 * @param terms that run from then on
 * @param deskTerms those that run in addition when it is handled at the desk
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
        boolean drill,
        List<StartedTerm> terms,
        List<StartedTerm> deskTerms)
        implements CaseCommand {
    public TakeCase {
        terms = List.copyOf(terms);
        deskTerms = List.copyOf(deskTerms);
    }
}
