package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.DirectoryName;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.GridKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outline;
import org.jspecify.annotations.Nullable;

/**
 * A grid exists. There is no grid without a named officer (以网定格、以格定人).
 *
 * @param parent the grid or zone that it is part of
 * @param kind null for a grid of before kinds were told
 * @param name null where nobody gave it one
 * @param outline null where nobody drew it
 * @param validFrom null for as soon as it is told
 */
public record GridRegistered(
        GridCode grid,
        @Nullable GridCode parent,
        OfficerCode officer,
        @Nullable GridKind kind,
        @Nullable DirectoryName name,
        @Nullable Outline outline,
        @Nullable Instant validFrom)
        implements DirectoryEntry {
    /** One of which nothing else is known. */
    public GridRegistered(GridCode grid, @Nullable GridCode parent, OfficerCode officer) {
        this(grid, parent, officer, null, null, null, null);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.GRID;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(grid.value());
    }
}
