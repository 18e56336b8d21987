package org.anxin.dispatch.directory;

import java.time.Instant;

/** What can be asked of a centre's reference data. */
public sealed interface DirectoryCommand
        permits AdoptDirectory,
                AdoptPolicy,
                AdoptLadder,
                AdoptSafety,
                AdoptTerm,
                ChangeEntries,
                RetireEntry {
    /** When it was asked. */
    Instant at();
}
