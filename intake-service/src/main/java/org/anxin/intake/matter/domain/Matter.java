package org.anxin.intake.matter.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/** What intake knows of a matter; one record per lifecycle state. */
public sealed interface Matter {
    /** The leg that is intake's. */
    int LEG = 1;

    /** Nothing has come in. */
    record NotReceived() implements Matter {}

    /**
     * A report came in and waits until a person has triaged it; intake holds the matter.
     *
     * @param attached the reports that belong to it
     * @param policeReturn null when nobody has asked the police to take it back
     */
    record Received(
            Facts facts,
            Understanding understanding,
            List<Attached> attached,
            @Nullable PoliceReturn policeReturn) implements Known {
        @Override
        public Received with(Facts newest) {
            return new Received(newest, understanding, attached, policeReturn);
        }

        Received with(Understanding newest) {
            return new Received(facts, newest, attached, policeReturn);
        }

        Received with(List<Attached> newest) {
            return new Received(facts, understanding, newest, policeReturn);
        }

        Received with(PoliceReturn newest) {
            return new Received(facts, understanding, attached, newest);
        }

        /** Whether the police are asked to take it back, so that nobody begins anything with it. */
        boolean isReturning() {
            return policeReturn != null && policeReturn.answer() == PoliceReturn.Answer.ASKED;
        }
    }

    /**
     * It is no matter of its own: it belongs to another, and is kept in case that was a mistake: by intake, or by the holder, who lets it rest.
     *
     * @param to the matter that it belongs to
     * @param automatic linked by the rule for certain repeats
     * @param opened what it was, and is again when the link is undone; null when it waited for triage
     */
    record Linked(
            Facts facts,
            Understanding understanding,
            MatterId to,
            LinkKind kind,
            boolean automatic,
            @Nullable Opened opened)
            implements Known {
        @Override
        public Linked with(Facts newest) {
            return new Linked(newest, understanding, to, kind, automatic, opened == null ? null : opened.with(newest));
        }

        Linked with(Opened newest) {
            return new Linked(facts, understanding, to, kind, automatic, newest);
        }

        /** A matter of its own again. */
        Known unlinked() {
            return opened == null
                    ? new Received(facts, understanding, List.of(), null)
                    : opened.with(opened.dealings().with((Linking) null));
        }
    }

    /**
     * Handed on; intake decides nothing more about it.
     *
     * @param openedAt when the clocks began to run
     * @param signBy when the order must be signed; null for desk handling
     * @param dealings what referrer and holder have asked of each other since
     * @param attached the reports that belong to it
     */
    record Opened(
            Facts facts,
            Understanding understanding,
            Instant openedAt,
            @Nullable Instant signBy,
            HandOver handOver,
            Dealings dealings,
            List<Attached> attached)
            implements Known {
        @Override
        public Opened with(Facts newest) {
            return new Opened(newest, understanding, openedAt, signBy, handOver, dealings, attached);
        }

        Opened with(Dealings newest) {
            return new Opened(facts, understanding, openedAt, signBy, handOver, newest, attached);
        }

        Opened with(List<Attached> newest) {
            return new Opened(facts, understanding, openedAt, signBy, handOver, dealings, newest);
        }
    }

    /** It ended at intake, and was never opened for anybody else. */
    record Concluded(Facts facts, Understanding understanding, Instant concludedAt, Outcome outcome, HandOver handOver)
            implements Known {
        @Override
        public Concluded with(Facts newest) {
            return new Concluded(newest, understanding, concludedAt, outcome, handOver);
        }
    }

    /** Taken over from an old ledger with its end: nobody holds it, and nothing more happens to it but corrections. */
    record Imported(
            Facts facts,
            Understanding understanding,
            Outcome outcome,
            Instant concludedAt,
            @Nullable Instant closedAt,
            @Nullable Fen resolved)
            implements Known {
        @Override
        public Imported with(Facts newest) {
            return new Imported(newest, understanding, outcome, concludedAt, closedAt, resolved);
        }
    }

    /** A matter that exists. */
    sealed interface Known extends Matter permits Received, Linked, Opened, Concluded, Imported {
        /** What came in. */
        Facts facts();

        /** How it is understood now. */
        Understanding understanding();

        /** The same with more that came in. */
        Known with(Facts newest);
    }
}
