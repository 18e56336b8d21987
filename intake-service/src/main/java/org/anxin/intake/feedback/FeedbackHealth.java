package org.anxin.intake.feedback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** The feed as a part of the flow. */
@Singleton
@HealthGroup("flow")
class FeedbackHealth implements HealthCheck {
    private final FeedbackNumbers numbers;
    private final FeedbackRelay relay;

    FeedbackHealth(FeedbackNumbers numbers, FeedbackRelay relay, MeterRegistry metrics) {
        this.numbers = numbers;
        this.relay = relay;
        Gauge.builder("anxin_feedback_carried_to", relay, FeedbackRelay::carriedTo)
                .description("Number of the feedback entry that the broker acknowledged last")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("feedback")
                .status(numbers.fault() == null && relay.fault() == null)
                .withData("carriedTo", relay.carriedTo())
                .withData("numbersFault", text(numbers.fault()))
                .withData("relayFault", text(relay.fault()))
                .build();
    }

    private static String text(@Nullable String fault) {
        return fault == null ? "" : fault;
    }
}
