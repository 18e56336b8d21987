package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * Who the police contact of a grid and of the grids in it is (网格警格协同), in place of who was named before.
 *
 * @param validFrom null for as soon as it is told
 */
public record PoliceContactNamed(
        GridCode grid, ActorId contact, @Nullable Instant validFrom) implements DirectoryEntry {
    /** One of which nothing else is known. */
    public PoliceContactNamed(GridCode grid, ActorId contact) {
        this(grid, contact, null);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.POLICE_CONTACT;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(grid.value());
    }
}
