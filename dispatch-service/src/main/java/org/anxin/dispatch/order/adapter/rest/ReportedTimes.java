package org.anxin.dispatch.order.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anxin.dispatch.order.domain.Moment;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.rest.FieldTimes;
import org.jspecify.annotations.Nullable;

/** When something happened, by what a request says of it. */
@ApplicationScoped
class ReportedTimes {
    private final PlatformClock clock;

    ReportedTimes(PlatformClock clock) {
        this.clock = clock;
    }

    /** The moment that was reported, or now when none was. */
    Moment moment(@Nullable Instant reported) {
        var at = FieldTimes.occurred("occurredAt", reported, clock.now()).truncatedTo(ChronoUnit.MICROS);
        return reported == null ? Moment.now(at) : Moment.reported(at);
    }
}
