package org.anxin.contracts.value;

/**
 * What is claimed.
 *
 * @param amount the sum of all claimants
 * @param people how many claim, at least 1
 */
public record Claim(Fen amount, int people) {
    /** @throws IllegalArgumentException when nobody claims */
    public Claim {
        if (people < 1) {
            throw new IllegalArgumentException("people must be 1 or more");
        }
    }
}
