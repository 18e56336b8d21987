package org.anxin.analytics.fold;

/** How an event follows the last one that was read of the same source and matter. */
public enum Succession {
    /** The next one. */
    NEXT,
    /** Read before: the log may repeat. */
    REPEAT,
    /** Something between is missing: a fault, since every source numbers without gaps. */
    JUMP;

    /**
     * Compares two sequences of one source and matter.
     *
     * @param last the last one read, 0 for none
     */
    public static Succession of(int last, int sequence) {
        if (sequence <= last) {
            return REPEAT;
        }
        return sequence == last + 1 ? NEXT : JUMP;
    }
}
