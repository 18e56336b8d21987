package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The order ends without an outcome: the parties are taken back to the centre, the matter goes to the specialist room, or to the desk since nobody has to go there.
 *
 * @param level where it is to be mediated: the centre or the specialist room
 * @param mode {@code DESK} when nobody has to be there any more and the desk handles it; null when the parties are taken back, or it goes to the specialist room
 */
public record OrderHandedOn(
        Level level,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        HandOver handOver,
        @Nullable HandlingMode mode)
        implements DispatchEvent {}
