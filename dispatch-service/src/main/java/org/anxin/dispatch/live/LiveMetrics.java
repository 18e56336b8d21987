package org.anxin.dispatch.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.anxin.dispatch.live.application.LiveOrders;

/** Counts who watches orders. */
@ApplicationScoped
class LiveMetrics {
    private final LiveOrders orders;
    private final MeterRegistry metrics;

    LiveMetrics(LiveOrders orders, MeterRegistry metrics) {
        this.orders = orders;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("anxin_live_watchers", orders, LiveOrders::watchers)
                .description("How many watch this instance's orders")
                .register(metrics);
    }
}
