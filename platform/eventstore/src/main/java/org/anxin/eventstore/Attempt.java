package org.anxin.eventstore;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to a stream.
 *
 * @param metadata the JSON text that stands beside each event, made from the state after it
 * @param rows rows of the command's own that can't be derived, such as encrypted texts
 */
public record Attempt<C, S>(
        UUID stream,
        C command,
        Function<S, String> metadata,
        List<Row> rows,
        @Nullable IdempotentAnswer<S> idempotent) {
    /** A command without rows or key of its own. */
    public static <C, S> Attempt<C, S> of(UUID stream, C command, Function<S, String> metadata) {
        return new Attempt<>(stream, command, metadata, List.of(), null);
    }
}
