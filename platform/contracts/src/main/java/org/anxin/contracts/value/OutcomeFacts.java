package org.anxin.contracts.value;

import org.jspecify.annotations.Nullable;

/**
 * What an outcome brought about, as far as anybody said.
 *
 * @param agreed the sum that the parties agreed on, when money was owed
 * @param paid what of it was paid on the spot
 * @param people for how many claimants; 0 when nobody said
 * @param form of what they agreed on
 * @param takenBack how many people were taken back to the centre; 0 for none
 */
public record OutcomeFacts(
        @Nullable Fen agreed,
        @Nullable Fen paid,
        int people,
        @Nullable SettlementForm form,
        int takenBack) {
    /** @throws IllegalArgumentException when there are fewer than no people */
    public OutcomeFacts {
        if (people < 0 || takenBack < 0) {
            throw new IllegalArgumentException("people must not be negative");
        }
    }
}
