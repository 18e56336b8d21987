package org.anxin.acceptance.play;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** What the players have sent and not been answered, so that something can be killed at a moment at which work is provably under way. */
public final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Command> underWay = new LinkedHashSet<>();
    private long answered;

    /** One thing that a player wants done, however often it has to be sent. */
    public static final class Command {
        private final String service;
        private final String what;
        private volatile boolean answered;

        Command(String service, String what) {
            this.service = service;
            this.what = what;
        }

        /** Which service it is sent to. */
        public String service() {
            return service;
        }

        /** Whether it asks for a change. */
        public boolean isChange() {
            return what.startsWith("POST ");
        }

        /** Whether a definite answer has come. */
        public boolean isAnswered() {
            return answered;
        }

        @Override
        public String toString() {
            return what;
        }
    }

    void sent(Command command) {
        locked(() -> underWay.add(command));
    }

    void returned(Command command, boolean definite) {
        locked(() -> {
            underWay.remove(command);
            if (definite) {
                command.answered = true;
                answered++;
            }
        });
    }

    /** How many commands have got their definite answer. */
    public long answered() {
        lock.lock();
        try {
            return answered;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until some more commands were answered and one that matters is under way, and does something at that very moment: while it is done no
     * command begins and no answer is taken.
     *
     * @param more how many commands have to be answered first
     * @param matters which commands count as work under way
     * @return what was under way
     * @throws AssertionError when there is no such moment within the limit
     */
    public List<Command> strike(long more, Predicate<Command> matters, Duration limit, Runnable deed)
            throws InterruptedException {
        var left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            var enough = answered + more;
            while (answered < enough || underWay.stream().noneMatch(matters)) {
                if (left <= 0) {
                    throw new AssertionError("The players don't get on: " + answered + " answered, " + enough
                            + " wanted; under way " + underWay);
                }
                left = changed.awaitNanos(left);
            }
            deed.run();
            return underWay.stream().filter(matters).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many commands were answered in all; false when they weren't within the limit. */
    public boolean await(long total, Duration limit) throws InterruptedException {
        var left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (answered < total) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
