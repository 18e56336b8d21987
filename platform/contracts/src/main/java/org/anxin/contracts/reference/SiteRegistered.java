package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.CreditCode;
import org.anxin.contracts.value.DirectoryName;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.FitOut;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.OperatingMode;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.SiteKind;
import org.anxin.contracts.value.SiteMembers;
import org.jspecify.annotations.Nullable;

/**
 * A site exists, in a grid.
 *
 * @param kind null for a site of before kinds were told
 * @param name null where nobody gave it one
 * @param organisation the credit code of the enterprise that it belongs to; null for none
 * @param fitOut of a micro-centre
 * @param mode null where nobody said
 * @param members how many of each role; null where nobody said
 * @param microOfficers the micro-grid officers of its buildings; null for none
 * @param validFrom null for as soon as it is told
 */
public record SiteRegistered(
        SiteCode site,
        GridCode grid,
        @Nullable SiteKind kind,
        @Nullable DirectoryName name,
        @Nullable CreditCode organisation,
        @Nullable FitOut fitOut,
        @Nullable OperatingMode mode,
        @Nullable List<SiteMembers> members,
        @Nullable List<OfficerCode> microOfficers,
        @Nullable Instant validFrom)
        implements DirectoryEntry {
    public SiteRegistered {
        members = members == null ? null : List.copyOf(members);
        microOfficers = microOfficers == null ? null : List.copyOf(microOfficers);
    }

    /** One of which nothing else is known. */
    public SiteRegistered(SiteCode site, GridCode grid) {
        this(site, grid, null, null, null, null, null, null, null, null);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.SITE;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(site.value());
    }
}
