package org.anxin.dispatch.notice;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.anxin.dispatch.notice.application.Delivery;

/** Delivers notices while the service runs, and counts them. */
@ApplicationScoped
class NoticeStart {
    private final Delivery delivery;
    private final MeterRegistry metrics;

    NoticeStart(Delivery delivery, MeterRegistry metrics) {
        this.delivery = delivery;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder(
                        "anxin_notices_look_age_seconds",
                        delivery,
                        d -> d.sinceLook().toMillis() / 1000.0)
                .description("Since notices that wait were looked for with success")
                .register(metrics);
        FunctionCounter.builder("anxin_notices_delivered", delivery, Delivery::delivered)
                .description("Notices that this instance has delivered")
                .register(metrics);
        FunctionCounter.builder("anxin_notices_failed", delivery, Delivery::failed)
                .description("Deliveries that failed and are tried again")
                .register(metrics);
        delivery.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        delivery.stop();
    }
}
