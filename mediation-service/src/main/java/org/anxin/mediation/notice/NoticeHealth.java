package org.anxin.mediation.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What departments are told as a part of the flow. */
@Singleton
@HealthGroup("flow")
class NoticeHealth implements HealthCheck {
    private final NoticeRelay relay;
    private final NoticeTopics topics;

    NoticeHealth(NoticeRelay relay, NoticeTopics topics, MeterRegistry metrics) {
        this.relay = relay;
        this.topics = topics;
        Gauge.builder("anxin_escalations_carried_to", relay, NoticeRelay::carriedTo)
                .description("Number of the notice to a department that the broker acknowledged last")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var fault = relay.fault();
        return HealthCheckResponse.named("escalations")
                .status(fault == null)
                .withData("carriedTo", relay.carriedTo())
                .withData("relayFault", fault == null ? "" : fault)
                .withData("withoutTopic", String.join(", ", topics.without()))
                .build();
    }
}
