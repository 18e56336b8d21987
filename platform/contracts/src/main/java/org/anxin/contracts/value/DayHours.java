package org.anxin.contracts.value;

/**
 * Hours of the day, in the centre's zone; over midnight when they end before they begin.
 *
 * @param fromMinute minute of the day at which they begin, 0 to 1439
 * @param toMinute minute of the day at which they end, 0 to 1439
 */
public record DayHours(int fromMinute, int toMinute) {
    private static final int MINUTES = 1440;

    /** @throws IllegalArgumentException when a minute is no minute of a day */
    public DayHours {
        if (fromMinute < 0 || fromMinute >= MINUTES || toMinute < 0 || toMinute >= MINUTES) {
            throw new IllegalArgumentException("minutes must be within 0 to 1439");
        }
    }

    /** Whether a minute of the day is one of theirs. */
    public boolean cover(int minute) {
        return leftAt(minute) > 0;
    }

    /** How many minutes are left of them at a minute of the day; 0 outside them. */
    public int leftAt(int minute) {
        var since = Math.floorMod(minute - fromMinute, MINUTES);
        var length = Math.floorMod(toMinute - fromMinute, MINUTES);
        return since < length ? length - since : 0;
    }
}
