package org.anxin.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Shut until the store has been held against the log; commands wait outside. Reads don't ask here. It is open for one life of the database: what is
 * written says which, and the database refuses it in any other, so that an older copy that takes the database's place is never written to unseen.
 */
public final class StoreGate {
    private volatile @Nullable StoreLife seen;
    private volatile boolean replaced;

    /** Lets commands in. */
    void open(StoreLife life) {
        seen = life;
    }

    /** Whether commands are taken. */
    public boolean isOpen() {
        return seen != null;
    }

    /** Whether another database has taken the place of the one that was held against the log; then the gate is shut for good. */
    public boolean isReplaced() {
        return replaced;
    }

    /**
     * The incarnation that events are written under.
     *
     * @throws StoreNotReadyException while the gate is shut
     */
    int incarnation() {
        return life().incarnation();
    }

    /**
     * The life of the database that the gate is open for.
     *
     * @throws StoreNotReadyException while the gate is shut
     */
    StoreLife life() {
        var current = seen;
        if (current == null) {
            throw new StoreNotReadyException();
        }
        return current;
    }

    /** Whether a session is of the life that the gate is open for. */
    boolean isOpenFor(StoreLife life) {
        var current = seen;
        return current != null && current.life().equals(life.life());
    }

    /** Takes a look at the database: opens for its new life when only its server was started again, and shuts for good when it is another or an older one. */
    synchronized void look(StoreLife now) {
        var before = seen;
        if (before == null) {
            return;
        }
        if (now.goesOnFrom(before)) {
            seen = now;
        } else {
            replace();
        }
    }

    /** Shuts for good. */
    synchronized void replace() {
        replaced = true;
        seen = null;
    }
}
