package org.anxin.service.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next cursor of the page after; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * A page of rows that were read with one more than the limit, which tells whether there is another page.
     *
     * @param key what the list is sorted by, of a row, as {@link Cursor#of} takes it
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, key.apply(items.getLast()).text());
    }

    /** The same page of something else. */
    public <U> Page<U> map(Function<T, U> of) {
        return new Page<>(items.stream().map(of).toList(), next);
    }
}
