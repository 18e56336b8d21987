package org.anxin.dispatch.live.application;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an event stands in the order of the event table, which is the order in which it may be read without losing one that commits late.
 *
 * @param incarnation of the store; grows when a database is restored
 * @param transaction the transaction that wrote it
 * @param position its number, unique within the store
 */
public record Place(int incarnation, long transaction, long position) implements Comparable<Place> {
    /** Before the first event. */
    public static final Place START = new Place(0, 0, 0);

    private static final Pattern PATTERN = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,18})\\.([0-9]{1,18})");
    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::incarnation)
            .thenComparingLong(Place::transaction)
            .thenComparingLong(Place::position);

    /** As it stands in {@code id} and {@code Last-Event-ID}. */
    public String text() {
        return incarnation + "." + transaction + "." + position;
    }

    /** From the text; empty when it isn't one that was given out. */
    public static Optional<Place> of(String text) {
        var match = PATTERN.matcher(text);
        return match.matches()
                ? Optional.of(new Place(
                        Integer.parseInt(match.group(1)),
                        Long.parseLong(match.group(2)),
                        Long.parseLong(match.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Whether it lies behind the other one. */
    public boolean isAfter(Place other) {
        return compareTo(other) > 0;
    }
}
