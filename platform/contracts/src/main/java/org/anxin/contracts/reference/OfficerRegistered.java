package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.OfficerDuty;
import org.anxin.contracts.value.OfficerPost;
import org.jspecify.annotations.Nullable;

/**
 * An officer has a post, and the post its duties (以人定岗、以岗定责).
 *
 * @param duties one or more
 * @param validFrom null for as soon as it is told
 */
public record OfficerRegistered(
        OfficerCode officer,
        OfficerPost post,
        List<OfficerDuty> duties,
        @Nullable Instant validFrom) implements DirectoryEntry {
    public OfficerRegistered {
        duties = List.copyOf(duties);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.OFFICER;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(officer.value());
    }
}
