package org.anxin.intake.matter.domain;

import java.time.Instant;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/** What intake knows of a matter; one record per lifecycle state. */
public sealed interface Matter {
    /** The leg that is intake's. */
    int LEG = 1;

    /** Nothing has come in. */
    record NotReceived() implements Matter {}

    /** A report came in and waits until a person has triaged it; intake holds the matter. */
    record Received(Facts facts, Understanding understanding) implements Known {}

    /**
     * Handed on; intake decides nothing more about it.
     *
     * @param openedAt when the clocks began to run
     * @param signBy when the order must be signed; null for desk handling
     * @param dealings what referrer and holder have asked of each other since
     */
    record Opened(
            Facts facts,
            Understanding understanding,
            Instant openedAt,
            @Nullable Instant signBy,
            HandOver handOver,
            Dealings dealings)
            implements Known {
        Opened with(Dealings newest) {
            return new Opened(facts, understanding, openedAt, signBy, handOver, newest);
        }
    }

    /** It ended at intake, and was never opened for anybody else. */
    record Concluded(Facts facts, Understanding understanding, Instant concludedAt, Outcome outcome, HandOver handOver)
            implements Known {}

    /** A matter that exists. */
    sealed interface Known extends Matter permits Received, Opened, Concluded {
        /** What came in. */
        Facts facts();

        /** How it is understood now. */
        Understanding understanding();
    }
}
