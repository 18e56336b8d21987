package org.anxin.dispatch.handover.domain;

import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as far as it has come.
 *
 * @param handed the first signature; null before it was given, and in a stream that isn't a hand-over's
 * @param taken the second signature; null while nobody has given it
 */
public record ShiftHandOver(
        @Nullable ShiftHandedOver handed, @Nullable ShiftTakenOver taken) {
    /** Before anything was signed. */
    public static final ShiftHandOver NONE = new ShiftHandOver(null, null);
}
