package org.anxin.service.log;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.anxin.eventstore.EventRelay;
import org.anxin.eventstore.RelayStatus;
import org.anxin.eventstore.StoreGate;
import org.anxin.service.ServiceConfig;
import org.anxin.service.codec.CloudEventsFormat;

/** Runs the event relay while the service runs. */
@Singleton
public class Relay {
    private final EventRelay relay;
    private volatile boolean started;

    Relay(
            DataSource database,
            KafkaClients kafka,
            CloudEventsFormat format,
            ServiceConfig config,
            StoreGate gate,
            MeterRegistry metrics) {
        this.relay = new EventRelay(
                database, kafka::relayProducer, format, config.log().relayPoll(), gate);
        Gauge.builder("anxin_relay_lag_seconds", relay, r -> r.status().lagSeconds())
                .description("Age of the oldest event that is not on the log yet")
                .register(metrics);
        FunctionCounter.builder("anxin_relay_carried", relay, r -> r.status().carried())
                .description("Events that this instance has carried to the log")
                .register(metrics);
    }

    void start() {
        started = true;
        relay.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (started) {
            relay.close();
        }
    }

    /** How the relay is doing. */
    public RelayStatus status() {
        return relay.status();
    }
}
