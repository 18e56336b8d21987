package org.anxin.intake.hotline;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Call-backs of the hotline as a part of the flow. It warns and stays up: what is overdue is the desk's to do, and no restart mends it. */
@Singleton
@HealthGroup("flow")
class HotlineHealth implements HealthCheck {
    private final DraftExpiry drafts;

    HotlineHealth(DraftExpiry drafts) {
        this.drafts = drafts;
    }

    @Override
    public HealthCheckResponse call() {
        var overdue = drafts.overdue();
        var check = HealthCheckResponse.named("hotline")
                .up()
                .withData("overdue", overdue)
                .withData("expired", drafts.expired());
        return (overdue == 0 ? check : check.withData("warning", "callers wait for their call-back")).build();
    }
}
