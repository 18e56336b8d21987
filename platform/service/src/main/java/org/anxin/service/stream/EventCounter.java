package org.anxin.service.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anxin.eventstore.StoredEvent;

/** Counts recorded events by type. */
final class EventCounter {
    private final MeterRegistry metrics;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    EventCounter(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void add(List<StoredEvent> events) {
        for (var event : events) {
            counters.computeIfAbsent(event.type(), this::counter).increment();
        }
    }

    private Counter counter(String type) {
        return Counter.builder("anxin_events")
                .description("Events that this instance has recorded")
                .tag("type", type)
                .register(metrics);
    }
}
