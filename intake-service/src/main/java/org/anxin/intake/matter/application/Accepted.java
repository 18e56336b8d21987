package org.anxin.intake.matter.application;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.MatterId;
import org.jspecify.annotations.Nullable;

/** What came of a report. */
public sealed interface Accepted {
    /**
     * There is a matter of it, now or since the same content came before; either way the answer is the same.
     *
     * @param signBy when the order must be signed; null when none is to be
     */
    record Taken(
            MatterId matter, String trackingCode, @Nullable Instant signBy, List<Warning> warnings)
            implements Accepted {}

    /** The number or key was used before, for other content. Nothing was written. */
    record OtherContent() implements Accepted {}
}
