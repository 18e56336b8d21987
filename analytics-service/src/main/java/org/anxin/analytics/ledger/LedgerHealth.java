package org.anxin.analytics.ledger;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** In the group {@code flow}: down while a partition stands still, naming each with offset and reason. */
@HealthGroup("flow")
@ApplicationScoped
public class LedgerHealth implements HealthCheck {
    private final LogFollower follower;

    LedgerHealth(LogFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        var stops = follower.stops();
        var response = HealthCheckResponse.named("ledger")
                .withData("partitions", follower.partitions())
                .status(stops.isEmpty());
        stops.forEach((partition, stop) ->
                response.withData("matters-" + partition, stop.code() + " at offset " + stop.offset()));
        return response.build();
    }
}
