package org.anxin.intake.feedback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The feed as a part of the flow. */
@Singleton
@HealthGroup("flow")
class FeedbackHealth implements HealthCheck {
    private final FeedbackRelay relay;

    FeedbackHealth(FeedbackRelay relay, MeterRegistry metrics) {
        this.relay = relay;
        Gauge.builder("anxin_feedback_carried_to", relay, FeedbackRelay::carriedTo)
                .description("Number of the feedback entry that the broker acknowledged last")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("feedback")
                .status(relay.fault() == null)
                .withData("carriedTo", relay.carriedTo())
                .withData("relayFault", relay.fault() == null ? "" : relay.fault())
                .build();
    }
}
