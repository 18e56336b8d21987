package org.anxin.followup.callback.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When people are called back: the day after the outcome, never between 20:30 and 08:30 (house rule), in the centre's zone. A time outside of
 * the hours moves to the next 08:30, so nobody is ever called earlier than the rule says.
 */
public final class CallingHours {
    /** The zone of the centre's days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalTime FROM = LocalTime.of(8, 30);
    private static final LocalTime UNTIL = LocalTime.of(20, 30);

    private CallingHours() {}

    /** The first call: the day after the outcome at the same local time, within the hours. */
    public static Instant firstCall(Instant outcomeAt) {
        return within(outcomeAt.atZone(ZONE).plusDays(1));
    }

    /** The next call after nobody was reached, within the hours. */
    static Instant again(Retry retry, Instant unreachableAt) {
        return switch (retry) {
            case Retry.Later(var delay) -> within(unreachableAt.plus(delay).atZone(ZONE));
            case Retry.NextDay(var time) ->
                within(unreachableAt.atZone(ZONE).plusDays(1).with(time));
        };
    }

    /** When to ask whether what was due by a moment was paid: then, within the hours. */
    public static Instant askAt(Instant dueBy) {
        return within(dueBy.atZone(ZONE));
    }

    /** Until when what is promised for a day may be paid: the first moment of the next. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The end of the hours on the day of a due call: a call not made by then is overdue. */
    public static Instant endOfDay(Instant dueAt) {
        return dueAt.atZone(ZONE).with(UNTIL).toInstant();
    }

    private static Instant within(ZonedDateTime time) {
        var local = time.toLocalTime();
        if (local.isBefore(FROM)) {
            return time.with(FROM).toInstant();
        }
        return local.isBefore(UNTIL)
                ? time.toInstant()
                : time.plusDays(1).with(FROM).toInstant();
    }
}
