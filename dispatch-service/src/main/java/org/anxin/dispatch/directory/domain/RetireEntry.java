package org.anxin.dispatch.directory.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Retire an entry of the directory.
 *
 * @param expected the version that is retired; null when the client named none, which is refused
 * @param from null for now
 * @param elsewhere what hangs on it outside the directory, such as open orders
 */
public record RetireEntry(
        Instant at,
        EntryKind kind,
        EntryCode code,
        @Nullable Integer expected,
        @Nullable Instant from,
        List<Hanging> elsewhere)
        implements DirectoryCommand {
    public RetireEntry {
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Something that needs an entry.
     *
     * @param what such as {@code grids} or {@code orders}
     */
    public record Hanging(String what, String code) {}
}
