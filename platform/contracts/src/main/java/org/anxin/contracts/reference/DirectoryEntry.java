package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Says something of one entry of a centre's directory, in place of what was told of it before. Of what holds already, what was told last holds.
 */
public sealed interface DirectoryEntry extends ReferenceEvent
        permits CentreRegistered,
                GridRegistered,
                SiteRegistered,
                OfficerRegistered,
                TeamRegistered,
                ServiceTeamRegistered,
                DepartmentRegistered,
                PoliceContactNamed,
                PersonRecorded,
                EntryRetired {
    /** What it is an entry of. */
    EntryKind entryKind();

    /** Which one; with the kind it is the only one of its centre. */
    EntryCode entryCode();

    /** From when on it holds; null for as soon as it is told. */
    @Nullable
    Instant validFrom();
}
