package org.anxin.dispatch.directory.domain;

import java.time.Instant;

/** What can be asked of a centre's directory. */
public sealed interface DirectoryCommand permits AdoptDirectory, ChangeEntries, RetireEntry {
    /** When it was asked. */
    Instant at();
}
