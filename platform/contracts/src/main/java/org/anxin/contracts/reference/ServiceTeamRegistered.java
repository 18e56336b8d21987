package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.ServiceTeamCode;
import org.anxin.contracts.value.ServiceTeamMember;
import org.anxin.contracts.value.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise has a service team (一企多员).
 *
 * @param site where the enterprise is
 * @param members one or more
 * @param validFrom null for as soon as it is told
 */
public record ServiceTeamRegistered(
        ServiceTeamCode team,
        SiteCode site,
        List<ServiceTeamMember> members,
        @Nullable Instant validFrom) implements DirectoryEntry {
    public ServiceTeamRegistered {
        members = List.copyOf(members);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.SERVICE_TEAM;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(team.value());
    }
}
