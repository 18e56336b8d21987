package org.anxin.contracts.value;

/**
 * A position, in millionths of a degree; about 0.1 m.
 *
 * @param longitude east is positive
 * @param latitude north is positive
 */
public record Position(int longitude, int latitude) {
    /** @throws IllegalArgumentException when it is not on the globe */
    public Position {
        if (Math.abs((long) longitude) > 180_000_000L || Math.abs((long) latitude) > 90_000_000L) {
            throw new IllegalArgumentException("must be within 180 degrees of longitude and 90 of latitude");
        }
    }
}
