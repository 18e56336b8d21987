package org.anxin.service.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anxin.eventstore.FaultText;
import org.anxin.eventstore.LogMismatchException;
import org.anxin.eventstore.Reconciliation;
import org.anxin.eventstore.StoreGate;
import org.anxin.eventstore.StoreWatch;
import org.anxin.eventstore.StreamType;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.stream.StreamSpec;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Holds the store against the log before commands are taken, then starts the relay. While the broker is away it waits, says so, and reads are
 * served. A database that is replaced while the service runs ends the process as well, to be started anew. What only a person can mend ends the process with a message that names the repair.
 */
@Singleton
public class StoreStart {
    private static final Logger LOG = Logger.getLogger(StoreStart.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource database;
    private final KafkaClients kafka;
    private final CloudEventsFormat format;
    private final StoreGate gate;
    private final Relay relay;
    private final ErasuresFirst erasures;
    private final List<StreamType<?, ?, ?, ?>> types;
    private final Thread thread = Thread.ofVirtual().name("store-start").unstarted(this::run);
    private final Thread erasuresThread =
            Thread.ofVirtual().name("erasures-first").unstarted(this::awaitErasures);
    private final StoreWatch watch;
    private volatile String waitingFor = "";

    StoreStart(
            DataSource database,
            KafkaClients kafka,
            CloudEventsFormat format,
            StoreGate gate,
            Relay relay,
            ErasuresFirst erasures,
            MeterRegistry metrics,
            @All List<StreamSpec<?, ?, ?, ?>> specs) {
        this.database = database;
        this.kafka = kafka;
        this.format = format;
        this.gate = gate;
        this.relay = relay;
        this.erasures = erasures;
        this.watch = new StoreWatch(database, gate, this::replaced);
        Gauge.builder("anxin_store_takes_commands", this, start -> gate.isOpen() || !start.keepsStreams() ? 1 : 0)
                .description("1 while commands are taken, 0 while the store is not held against the log")
                .register(metrics);
        var all = new ArrayList<StreamType<?, ?, ?, ?>>();
        specs.forEach(spec -> all.add(spec.type()));
        this.types = List.copyOf(all);
    }

    void start(@Observes StartupEvent started) {
        if (!types.isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
        erasuresThread.interrupt();
        watch.close();
    }

    /** Whether this service keeps streams at all. */
    public boolean keepsStreams() {
        return !types.isEmpty();
    }

    /** What the start waits for; empty when nothing. */
    public String waitingFor() {
        return waitingFor;
    }

    private void run() {
        var reconciliation = new Reconciliation(
                database,
                kafka::reader,
                format,
                List.of(CloudEventsFormat.MATTERS, CloudEventsFormat.REFERENCE),
                types);
        try {
            while (!gate.isOpen()) {
                try (var admin = kafka.admin()) {
                    TopicsCheck.run(admin);
                    LOG.infof("store and log: %s", reconciliation.run(gate));
                    waitingFor = "";
                } catch (KafkaException | SQLException e) {
                    var reason = FaultText.of(e);
                    if (waitingFor.isEmpty()) {
                        LOG.warnf("no commands are taken yet, waiting: %s", reason);
                    }
                    waitingFor = reason;
                    Thread.sleep(RETRY);
                }
            }
            relay.start();
            watch.start();
            erasuresThread.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LogMismatchException e) {
            refuse(FaultText.of(e));
        } catch (RuntimeException e) {
            LOG.error("store and log can't be held against each other", FaultText.bare(e));
            refuse(FaultText.of(e));
        }
    }

    private void awaitErasures() {
        try {
            erasures.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Positions, lists and texts that were read are of a database that is gone, so the process begins anew. */
    private void replaced() {
        waitingFor = "a new start: another database has taken the place of the one that was held against the log";
        LOG.error("this service ends, to be started anew with the database that is there now");
        Quarkus.asyncExit(1);
    }

    private void refuse(String why) {
        waitingFor = "a person: " + why;
        LOG.errorf("this service refuses to start: %s", why);
        Quarkus.asyncExit(1);
    }
}
