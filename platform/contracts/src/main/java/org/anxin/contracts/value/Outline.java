package org.anxin.contracts.value;

import java.util.List;

/**
 * The outline of an area.
 *
 * @param rings the outer one first, then holes
 */
public record Outline(CoordinateSystem system, List<Ring> rings) {
    /** @throws IllegalArgumentException when it has no ring */
    public Outline {
        rings = List.copyOf(rings);
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("must have a ring");
        }
    }
}
