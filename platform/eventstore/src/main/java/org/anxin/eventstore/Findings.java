package org.anxin.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What doesn't fit, the first of each stream: what follows a broken link is broken too and says nothing new. */
final class Findings {
    /** More than these are counted and not told. */
    static final int MOST = 100;

    private final List<String> texts = new ArrayList<>();
    private final Set<UUID> broken = new HashSet<>();
    private long faults;

    void add(UUID stream, String finding) {
        if (broken.add(stream)) {
            add("stream " + stream + ", " + finding);
        }
    }

    /** What can't even be told to be of a stream. */
    void add(String finding) {
        faults++;
        if (texts.size() < MOST) {
            texts.add(finding);
        }
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    long faults() {
        return faults;
    }
}
