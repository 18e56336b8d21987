package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The team could not end it on the spot: the parties are taken back to the centre, or the matter goes to the specialist room.
 *
 * @param level where it is to be mediated: the centre or the specialist room
 */
public record OrderHandedOn(
        Level level,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        HandOver handOver)
        implements DispatchEvent {}
