package org.anxin.service.stream;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.anxin.eventstore.ParkedRecords;
import org.anxin.eventstore.StoreGate;
import org.anxin.service.ServiceConfig;
import org.anxin.service.codec.CloudEventsFormat;

/** The event store's own parts as beans. */
@Singleton
class StoreBeans {
    @Produces
    @Singleton
    StoreGate gate() {
        return new StoreGate();
    }

    @Produces
    @Singleton
    ParkedRecords parkedRecords(Pool pool) {
        return new ParkedRecords(pool);
    }

    @Produces
    @Singleton
    CloudEventsFormat format(ServiceConfig config) {
        return new CloudEventsFormat(config.service());
    }
}
