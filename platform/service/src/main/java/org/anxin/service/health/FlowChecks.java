package org.anxin.service.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.anxin.eventstore.ParkedRecords;
import org.anxin.eventstore.StoreGate;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.log.RecordTaker;
import org.anxin.service.log.Relay;
import org.anxin.service.log.StoreStart;
import org.anxin.service.log.Timers;
import org.anxin.service.reference.Reference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/**
 * Each part of the flow by name. None of them is liveness or readiness: a service whose broker is away still serves requests, and restarting it
 * would mend nothing.
 */
@Singleton
class FlowChecks {
    private static final String FLOW = "flow";
    private static final Duration STUCK = Duration.ofSeconds(10);
    private static final double LAG_SECONDS = 30;

    @Produces
    @Singleton
    @HealthGroup(FLOW)
    HealthCheck store(StoreGate gate, StoreStart start) {
        return () -> HealthCheckResponse.named("store")
                .status(gate.isOpen() || !start.keepsStreams())
                .withData("takesCommands", gate.isOpen())
                .withData("waitingFor", start.waitingFor())
                .build();
    }

    @Produces
    @Singleton
    @HealthGroup(FLOW)
    HealthCheck relay(Relay relay) {
        return () -> {
            var status = relay.status();
            return HealthCheckResponse.named("relay")
                    .status(status.fault() == null && status.lagSeconds() < LAG_SECONDS)
                    .withData("active", status.active())
                    .withData("lagSeconds", Double.toString(status.lagSeconds()))
                    .withData("carried", status.carried())
                    .withData("fault", text(status.fault()))
                    .build();
        };
    }

    @Produces
    @Singleton
    @HealthGroup(FLOW)
    HealthCheck consumer(RecordTaker taker) {
        return () -> HealthCheckResponse.named("consumer")
                .status(taker.fault() == null)
                .withData("fault", text(taker.fault()))
                .build();
    }

    @Produces
    @Singleton
    @HealthGroup(FLOW)
    HealthCheck reference(Reference reference) {
        return () -> HealthCheckResponse.named("reference")
                .status(reference.isLoaded() && reference.fault() == null)
                .withData("centres", reference.centres().size())
                .withData("fault", text(reference.fault()))
                .build();
    }

    @Produces
    @Singleton
    @HealthGroup(FLOW)
    HealthCheck timers(Timers timers) {
        return () -> HealthCheckResponse.named("timers")
                .status(!timers.isNeeded()
                        || timers.fault() == null && timers.sincePoll().compareTo(STUCK) < 0)
                .withData("secondsSincePoll", timers.sincePoll().toSeconds())
                .withData("latenessMillis", timers.lateness().toMillis())
                .withData("fault", text(timers.fault()))
                .build();
    }

    @Produces
    @Singleton
    @HealthGroup(FLOW)
    HealthCheck clock(PlatformClock clock) {
        return () -> HealthCheckResponse.named("clock")
                .status(clock.isKnown())
                .withData("offset", clock.offset().toString())
                .withData("adjustable", clock.isAdjustable())
                .build();
    }

    @Produces
    @Singleton
    @HealthGroup(FLOW)
    AsyncHealthCheck parked(ParkedRecords parked) {
        return () -> parked.count()
                .map(count -> HealthCheckResponse.named("parked")
                        .status(count == 0)
                        .withData("records", count)
                        .build())
                .onFailure()
                .recoverWithUni(() -> Uni.createFrom()
                        .item(HealthCheckResponse.named("parked")
                                .down()
                                .withData("fault", "the database can't be asked")
                                .build()));
    }

    private static String text(@Nullable String fault) {
        return fault == null ? "" : fault;
    }
}
