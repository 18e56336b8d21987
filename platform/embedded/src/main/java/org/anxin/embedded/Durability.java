package org.anxin.embedded;

import java.util.Map;

/** What a commit is worth: whether it survives the machine going down. */
public enum Durability {
    /** A commit is on the disk before it is acknowledged. What people run, and what benchmarks measure. */
    DURABLE(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")),
    /** Nothing waits for the disk. For tests, whose data is thrown away; survives a killed process, not a power cut. */
    FAST(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));

    private final Map<String, String> settings;

    Durability(Map<String, String> settings) {
        this.settings = settings;
    }

    Map<String, String> settings() {
        return settings;
    }
}
