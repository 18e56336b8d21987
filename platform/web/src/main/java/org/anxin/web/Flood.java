package org.anxin.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets each key through so many times within a while that begins with its first. Counts in memory, for each instance of a service: it holds off a
 * flood, it isn't a quota.
 */
public final class Flood {
    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Cache<String, AtomicInteger> counts;

    /** @param window after which a key's count begins anew */
    public Flood(int most, Duration window) {
        this.most = most;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(window)
                .build();
    }

    /** Counts one more; false when it is one too many. */
    public boolean admits(String key) {
        return counts.get(key, _ -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
