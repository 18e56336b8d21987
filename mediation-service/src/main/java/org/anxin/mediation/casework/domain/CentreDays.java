package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the centre, from midnight to midnight in its zone. */
public final class CentreDays {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CentreDays() {}

    /** The day on which a moment falls. */
    public static LocalDate on(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The end of a day, which is the first moment of the next. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The day that ends at a moment, or within which it falls. */
    public static LocalDate endingAt(Instant end) {
        return on(end.minusNanos(1));
    }
}
