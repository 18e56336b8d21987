package org.anxin.acceptance.play;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.anxin.acceptance.TestedPlatform;

/** Holds the players back from a service, once everything that they have sent to it is answered. */
public final class Gates {
    private final Map<String, ReentrantReadWriteLock> gates = new LinkedHashMap<>();

    /** Gates to all services, open. */
    public Gates() {
        TestedPlatform.SERVICES.forEach(service -> gates.put(service, new ReentrantReadWriteLock(true)));
    }

    /** Does something while no player has anything under way to these services. */
    public void whileShut(Collection<String> services, ThrowingRunnable deed) throws Exception {
        // Always in the same order, as whoever takes several locks should.
        var wanted = gates.entrySet().stream()
                .filter(gate -> services.contains(gate.getKey()))
                .map(gate -> gate.getValue().writeLock())
                .toList();
        wanted.forEach(ReentrantReadWriteLock.WriteLock::lock);
        try {
            deed.run();
        } finally {
            List.copyOf(wanted).reversed().forEach(ReentrantReadWriteLock.WriteLock::unlock);
        }
    }

    <T> T through(String service, Callable<T> deed) throws Exception {
        var gate = gates.get(service);
        if (gate == null) {
            throw new IllegalArgumentException("No service is called " + service);
        }
        gate.readLock().lock();
        try {
            return deed.call();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface ThrowingRunnable {
        /** Does it. */
        void run() throws Exception;
    }
}
