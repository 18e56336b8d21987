package org.anxin.analytics.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;

/** What operators watch of the live figures. */
@Singleton
class LedgerMetrics {
    private final MeterRegistry registry;
    private final Counter records;

    LedgerMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.records = Counter.builder("anxin_analytics_records_total")
                .description("Records of the log that the live figures stand on, read by this instance")
                .register(registry);
    }

    void read(long more) {
        records.increment(more);
    }

    void watch(Supplier<Map<Integer, Stop>> stops) {
        Gauge.builder("anxin_analytics_partitions_stopped", () -> stops.get().size())
                .description("Partitions that stand still at a record that can't be read")
                .register(registry);
    }
}
