package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.DirectoryName;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * A first-response team is on duty round the clock for some grids.
 *
 * @param grids empty for a team that serves all the others
 * @param name null where nobody gave it one
 * @param dutyContacts who is called for the team; null where nobody is named
 * @param validFrom null for as soon as it is told
 */
public record TeamRegistered(
        TeamCode team,
        List<GridCode> grids,
        @Nullable DirectoryName name,
        @Nullable List<ActorId> dutyContacts,
        @Nullable Instant validFrom)
        implements DirectoryEntry {
    public TeamRegistered {
        grids = List.copyOf(grids);
        dutyContacts = dutyContacts == null ? null : List.copyOf(dutyContacts);
    }

    /** One of which nothing else is known. */
    public TeamRegistered(TeamCode team, List<GridCode> grids) {
        this(team, grids, null, null, null);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.TEAM;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(team.value());
    }
}
