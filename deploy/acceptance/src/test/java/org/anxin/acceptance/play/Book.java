package org.anxin.acceptance.play;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What the platform has said that it did: what must stand on the log, no less and no more. */
public final class Book {
    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final Map<UUID, SortedMap<String, Integer>> expected = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /**
     * A report that was accepted.
     *
     * @param source who referred it; null for a report of another channel
     * @param number the referral's number, or the idempotency key of a report
     * @param matter the matter that the answer named
     */
    public record Report(@Nullable String source, String number, UUID matter) {}

    void accepted(Report report) {
        reports.add(report);
    }

    /** An answer means that such an event was recorded, so many times. */
    void expect(UUID matter, String type, int times) {
        expected.computeIfAbsent(matter, _ -> new TreeMap<>()).merge(type, times, Integer::sum);
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    /** All accepted reports. */
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    /** By matter and event type without its version, how often it must stand on the log. */
    public Map<UUID, SortedMap<String, Integer>> expected() {
        return Map.copyOf(expected);
    }

    /** What players found wrong with answers. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }
}
