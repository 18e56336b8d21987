package org.anxin.eventstore;

/** Shut until the store has been held against the log; commands wait outside. Reads don't ask here. */
public final class StoreGate {
    private volatile int incarnation;

    /** Lets commands in. */
    void open(int incarnation) {
        this.incarnation = incarnation;
    }

    /** Whether commands are taken. */
    public boolean isOpen() {
        return incarnation > 0;
    }

    /**
     * The incarnation that events are written under.
     *
     * @throws StoreNotReadyException while the gate is shut
     */
    int incarnation() {
        var current = incarnation;
        if (current == 0) {
            throw new StoreNotReadyException();
        }
        return current;
    }
}
