package org.anxin.contracts.value;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sum of a settlement that is owed later.
 *
 * @param number counted from 1 within the settlement
 * @param amount more than zero
 * @param dueBy until when it may be paid: the end of the day agreed on in the centre's zone, which is the first moment of the next
 * @param payee who gets it; null where that isn't said, or it goes to all
 */
public record Instalment(
        int number, Fen amount, Instant dueBy, @Nullable PartyId payee) {
    /** @throws IllegalArgumentException when the number is below 1 or nothing is owed */
    public Instalment {
        if (number < 1 || amount.value() == 0) {
            throw new IllegalArgumentException("number must be 1 or more and amount more than zero");
        }
    }
}
