package org.anxin.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an endpoint has got. Entries go strictly one after the other, so while one fails nothing else is sent: the pause until it is tried again is the
 * endpoint's circuit, open until {@code dueAt} and closed by a success.
 *
 * @param disabledBecause null while enabled
 * @param after number of the last entry that is done with
 * @param failures in a row
 * @param again what is to be sent once more, before the feed goes on; null when nothing
 */
record Progress(
        @Nullable Disabled disabledBecause,
        long after,
        int failures,
        Instant dueAt,
        @Nullable Range again) {
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Why nothing is sent any more. */
    enum Disabled {
        /** A person has said so. */
        BY_HAND,
        /** The receiver answered 410. */
        GONE,
        /** An entry failed as often as the schedule allows. */
        EXHAUSTED
    }

    /** Numbers from one to another, both included. */
    record Range(long from, long to) {}

    static Progress starting(long after, Instant now) {
        return new Progress(null, after, 0, now, null);
    }

    boolean isEnabled() {
        return disabledBecause == null;
    }

    /** The number after which the next entry is looked for. */
    long position() {
        return again == null ? after : again.from() - 1;
    }

    /** Whether an entry with this number belongs to what is being sent. */
    boolean reaches(long number) {
        return again == null || number <= again.to();
    }

    /** After an entry was delivered. */
    Progress delivered(long number) {
        return new Progress(null, after, 0, dueAt, again).passed(number);
    }

    /** After an entry that isn't wanted. */
    Progress passed(long number) {
        if (again == null) {
            return new Progress(disabledBecause, number, failures, dueAt, null);
        }
        var rest = number >= again.to() ? null : new Range(number + 1, again.to());
        return new Progress(disabledBecause, after, failures, dueAt, rest);
    }

    /** After nothing more was found of what was to be sent once more. */
    Progress withoutRest() {
        return new Progress(disabledBecause, after, failures, dueAt, null);
    }

    /** After an attempt that didn't deliver. */
    Progress failed(Answer answer, Instant now, UUID endpoint) {
        var times = failures + 1;
        if (answer.result() == Result.GONE) {
            return disabled(Disabled.GONE, times);
        }
        if (times >= RetrySchedule.ATTEMPTS) {
            return disabled(Disabled.EXHAUSTED, times);
        }
        var asked = answer.retryAfter();
        var pause = asked == null ? RetrySchedule.pause(times, endpoint) : asked;
        return new Progress(null, after, times, now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause), again);
    }

    /** By hand. */
    Progress disabled() {
        return disabled(Disabled.BY_HAND, failures);
    }

    /** Enabled, with a closed circuit, from where it was or from another number. */
    Progress resumed(@Nullable Long from, Instant now) {
        return new Progress(null, from == null ? after : from, 0, now, from == null ? again : null);
    }

    /** With something to be sent once more, at once. */
    Progress again(Range range, Instant now) {
        return new Progress(disabledBecause, after, 0, now, range);
    }

    private Progress disabled(Disabled because, int times) {
        return new Progress(because, after, times, dueAt, again);
    }
}
