package org.anxin.service.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import org.anxin.contracts.Event;
import org.anxin.eventstore.CommandHandler;
import org.anxin.eventstore.StoreGate;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.KeyedHash;

/** Makes the {@link Commands} of a service's streams. */
@Singleton
public class Streams {
    private final Pool pool;
    private final StoreGate gate;
    private final PlatformClock clock;
    private final Ids ids;
    private final KeyedHash hash;
    private final GroupMetrics groups;
    private final EventCounter counter;

    Streams(Pool pool, StoreGate gate, PlatformClock clock, Ids ids, KeyedHash hash, MeterRegistry metrics) {
        this.pool = pool;
        this.gate = gate;
        this.clock = clock;
        this.ids = ids;
        this.hash = hash;
        this.groups = new GroupMetrics(metrics);
        this.counter = new EventCounter(metrics);
    }

    /** Commands to the streams of this kind; a service makes them once and keeps them as a bean. */
    public <C, E extends Event, S, R> Commands<C, E, S, R> commands(StreamSpec<C, E, S, R> spec) {
        var handler = new CommandHandler<>(pool, spec.type(), clock::now, gate, groups);
        return new Commands<>(handler, spec, ids, hash, counter);
    }

    /** The deadlines of this kind of stream, for the poller. */
    public Timed<?, ?, ?, ?> timed(StreamSpec<?, ?, ?, ?> spec) {
        return Timed.of(this, spec);
    }
}
