package org.anxin.contracts.value;

/**
 * Who may decide next. From this event until the taker's first event of that leg nobody may.
 *
 * @param to the service that takes the matter
 * @param leg the taker's leg, one above the giver's; intake's is 1
 */
public record HandOver(Holder to, int leg) {
    /** @throws IllegalArgumentException when the leg isn't one that follows another */
    public HandOver {
        if (leg < 2) {
            throw new IllegalArgumentException("a hand-over leads to leg 2 or later");
        }
    }
}
