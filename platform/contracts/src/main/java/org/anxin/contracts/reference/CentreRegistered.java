package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DirectoryName;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A centre is served by this installation.
 *
 * @param name null where nobody gave it one
 * @param validFrom null for as soon as it is told
 */
public record CentreRegistered(
        CentreCode centre,
        @Nullable DirectoryName name,
        @Nullable Instant validFrom) implements DirectoryEntry {
    /** One of which nothing else is known. */
    public CentreRegistered(CentreCode centre) {
        this(centre, null, null);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.CENTRE;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(centre.value());
    }
}
