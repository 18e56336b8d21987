package org.anxin.eventstore;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a relay is doing.
 *
 * @param active whether this one carries; false while another does, or after a fault
 * @param lagSeconds age of the oldest event that has not been carried
 * @param carried events carried since start
 * @param fault what went wrong last, null while all is well
 */
public record RelayStatus(
        boolean active,
        double lagSeconds,
        long carried,
        @Nullable String fault) {
    static final RelayStatus STANDBY = new RelayStatus(false, 0, 0, null);

    static RelayStatus active(double lagSeconds, long carried) {
        return new RelayStatus(true, lagSeconds, carried, null);
    }

    RelayStatus waiting(Duration more) {
        return new RelayStatus(active, lagSeconds + more.toMillis() / 1000.0, carried, fault);
    }

    RelayStatus failed(@Nullable String fault) {
        return new RelayStatus(false, lagSeconds, carried, fault == null ? "unknown" : fault);
    }
}
