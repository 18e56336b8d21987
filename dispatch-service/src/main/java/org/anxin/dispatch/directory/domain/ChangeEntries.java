package org.anxin.dispatch.directory.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.reference.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** Register entries of the directory or change them; all of them, or none when one doesn't fit. */
public record ChangeEntries(Instant at, List<Change> changes) implements DirectoryCommand {
    public ChangeEntries {
        changes = List.copyOf(changes);
    }

    /**
     * One entry as it is to be.
     *
     * @param expected the version that it is changed from, 0 for none; null for whatever there is
     * @param row where it came from, to say what doesn't fit
     */
    public record Change(DirectoryEntry entry, @Nullable Integer expected, int row) {}
}
