package org.anxin.webhooks;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Webhooks as a part of the flow. A receiver that is lost or fails is its owner's affair: it is told here, but the flow stays up. */
@Singleton
@HealthGroup("flow")
class WebhookHealth implements HealthCheck {
    private final Dispatcher dispatcher;

    WebhookHealth(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public HealthCheckResponse call() {
        var counts = dispatcher.counts();
        var fault = dispatcher.fault();
        return HealthCheckResponse.named("webhooks")
                .status(fault == null)
                .withData("well", counts.well())
                .withData("failing", counts.failing())
                .withData("lost", counts.lost())
                .withData("warning", counts.lost() == 0 ? "" : "endpoints were disabled because they failed")
                .withData("fault", fault == null ? "" : fault)
                .build();
    }
}
