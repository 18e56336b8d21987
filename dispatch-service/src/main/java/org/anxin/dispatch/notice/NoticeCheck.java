package org.anxin.dispatch.notice;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.anxin.dispatch.notice.application.Delivery;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Notices as a part of the flow: whether people are reached even when nobody looks at a screen. */
@Singleton
@HealthGroup("flow")
class NoticeCheck implements HealthCheck {
    private static final Duration STUCK = Duration.ofSeconds(10);

    private final Delivery delivery;

    NoticeCheck(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public HealthCheckResponse call() {
        var fault = delivery.fault();
        return HealthCheckResponse.named("notices")
                .status(fault == null
                        && !delivery.failsToDeliver()
                        && delivery.sinceLook().compareTo(STUCK) < 0)
                .withData("secondsSinceLook", delivery.sinceLook().toSeconds())
                .withData("delivered", delivery.delivered())
                .withData("failed", delivery.failed())
                .withData("fault", fault == null ? "" : fault)
                .build();
    }
}
