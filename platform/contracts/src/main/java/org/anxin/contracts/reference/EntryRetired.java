package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory is no longer one, until it is registered again.
 *
 * @param validFrom from when on it isn't; null for as soon as it is told
 */
public record EntryRetired(
        EntryKind kind, EntryCode code, @Nullable Instant validFrom) implements DirectoryEntry {
    @Override
    public EntryKind entryKind() {
        return kind;
    }

    @Override
    public EntryCode entryCode() {
        return code;
    }
}
