package org.anxin.contracts.value;

/** An amount of money in whole fen (0.01 yuan), zero or more. */
public record Fen(long value) {
    /** @throws IllegalArgumentException when negative */
    public Fen {
        if (value < 0) {
            throw new IllegalArgumentException("must not be negative");
        }
    }
}
