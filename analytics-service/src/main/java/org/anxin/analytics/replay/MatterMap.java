package org.anxin.analytics.replay;

import java.util.HashMap;
import java.util.Map;
import org.anxin.analytics.fold.Source;
import org.anxin.analytics.fold.Standing;
import org.anxin.analytics.fold.Tallies;
import org.jspecify.annotations.Nullable;

/**
 * Matters by id in plain arrays, about 60 bytes a matter: standings are shared, ids and sequences stand beside each other. Grows, never
 * shrinks. Not for several threads.
 */
final class MatterMap {
    private static final int SOURCES = Source.values().length;

    private final Map<Standing, Standing> shared = new HashMap<>();
    private long[] ids;
    private int[] sequences;
    private @Nullable Standing[] standings;
    private int mask;
    private int size;

    MatterMap() {
        var slots = 1 << 10;
        ids = new long[slots * 2];
        sequences = new int[slots * SOURCES];
        standings = new Standing[slots];
        mask = slots - 1;
    }

    /** The slot of a matter, a new one when it wasn't there; good until the next call. A matter in the map has a standing. */
    int slot(long high, long low) {
        if (size * 3 > standings.length * 2) {
            grow();
        }
        return find(high, low);
    }

    /** How it stands; null in a new slot. */
    @Nullable
    Standing standing(int slot) {
        return standings[slot];
    }

    /** The last sequence read of a source, 0 for none. */
    int last(int slot, Source source) {
        return sequences[slot * SOURCES + source.ordinal()];
    }

    /** An event was read. */
    void read(int slot, Source source) {
        sequences[slot * SOURCES + source.ordinal()]++;
    }

    /** The matter stands otherwise; a new slot becomes the matter's. */
    void put(int slot, long high, long low, Standing standing) {
        if (standings[slot] == null) {
            ids[slot * 2] = high;
            ids[slot * 2 + 1] = low;
            size++;
        }
        var known = shared.putIfAbsent(standing, standing);
        standings[slot] = known == null ? standing : known;
    }

    /** How many matters there are. */
    int size() {
        return size;
    }

    /** How many stand alike. */
    Tallies tallies() {
        var counts = new HashMap<Standing, Long>();
        for (var standing : standings) {
            if (standing != null) {
                counts.merge(standing, 1L, Long::sum);
            }
        }
        return new Tallies(counts);
    }

    private int find(long high, long low) {
        // Version 7 ids begin with the time: the random bits spread, the time alone would not.
        var hash = (high ^ low) * 0x9E3779B97F4A7C15L;
        var slot = (int) (hash >>> 32) & mask;
        while (standings[slot] != null && (ids[slot * 2] != high || ids[slot * 2 + 1] != low)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldIds = ids;
        var oldSequences = sequences;
        var oldStandings = standings;
        var slots = Math.multiplyExact(oldStandings.length, 2);
        ids = new long[slots * 2];
        sequences = new int[slots * SOURCES];
        standings = new Standing[slots];
        mask = slots - 1;
        for (var old = 0; old < oldStandings.length; old++) {
            if (oldStandings[old] != null) {
                var slot = find(oldIds[old * 2], oldIds[old * 2 + 1]);
                ids[slot * 2] = oldIds[old * 2];
                ids[slot * 2 + 1] = oldIds[old * 2 + 1];
                System.arraycopy(oldSequences, old * SOURCES, sequences, slot * SOURCES, SOURCES);
                standings[slot] = oldStandings[old];
            }
        }
    }
}
