package org.anxin.intake.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param dryRun only says what would be: nothing is imported
 * @param cohort the tag that its matters have in the figures
 * @param rows that the file has
 * @param done rows that were dealt with, good and bad
 * @param good rows that can be imported
 * @param imported those that were; none in a dry run
 * @param alreadyThere rows that were imported before, just as they are now
 * @param findings how many errors and warnings are kept; of very many only the first
 */
public record LedgerImport(
        UUID importId,
        State state,
        boolean dryRun,
        @Nullable String cohort,
        int rows,
        int done,
        int good,
        int bad,
        int imported,
        int alreadyThere,
        int findings,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** Where it stands. */
    public enum State {
        /** The file is coming in. */
        READING,
        /** Its rows are being dealt with. */
        RUNNING,
        /** All rows were dealt with. */
        DONE,
        /** Somebody stopped it; what was imported stays. */
        CANCELLED,
        /** A part of it couldn't be dealt with, however often it was tried; what was imported stays. */
        FAILED
    }
}
