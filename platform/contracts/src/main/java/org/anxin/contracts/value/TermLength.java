package org.anxin.contracts.value;

/**
 * How long something may take.
 *
 * @param count above zero, at most 100,000
 */
public record TermLength(int count, TermUnit unit) {
    private static final int MOST = 100_000;

    /** @throws IllegalArgumentException when the count is out of bounds */
    public TermLength {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count must be within 1 to 100000");
        }
    }
}
