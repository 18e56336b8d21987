package org.anxin.dispatch.directory;

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
record RetireEntry(
        Instant at,
        EntryKind kind,
        EntryCode code,
        @Nullable Integer expected,
        @Nullable Instant from,
        List<Hanging> elsewhere)
        implements DirectoryCommand {
    RetireEntry {
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Something that needs an entry.
     *
     * @param what such as {@code grids} or {@code orders}
     */
    record Hanging(String what, String code) {}
}
