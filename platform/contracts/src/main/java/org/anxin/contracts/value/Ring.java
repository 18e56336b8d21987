package org.anxin.contracts.value;

import java.util.List;

/**
 * A closed line.
 *
 * @param positions 4 or more; the last is the first again
 */
public record Ring(List<Position> positions) {
    /** @throws IllegalArgumentException when it isn't closed */
    public Ring {
        positions = List.copyOf(positions);
        if (positions.size() < 4 || !positions.getFirst().equals(positions.getLast())) {
            throw new IllegalArgumentException("must hold 4 positions or more, the last the first again");
        }
    }
}
