package org.anxin.intake.feedback;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.StoreGate;
import org.anxin.intake.feedback.FeedbackWriter.Entry;
import org.anxin.service.stream.Reaction;

/**
 * Notes what happened to a matter for its source, and for the sources of the referrals that are linked to it. An event that is read twice is noted once;
 * matters that nobody referred have no entries. Notes for intake itself whether the matter is open.
 */
@Singleton
public class TellSources implements Reaction {
    private final FeedbackWriter writer;
    private final StoreGate gate;

    TellSources(FeedbackWriter writer, StoreGate gate) {
        this.writer = writer;
        this.gate = gate;
    }

    @Override
    public Set<String> types() {
        return Said.TYPES;
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        var said = Said.by(record.event());
        if (said == null) {
            return Uni.createFrom().voidItem();
        }
        if (!gate.isOpen()) {
            // A restored database gets its matters back first; without them nobody would know whom to tell.
            return Uni.createFrom().failure(new TimeoutException("the store wasn't held against the log yet"));
        }
        return writer.note(new Entry(id(record), record.matter(), said, record.occurredAt()));
    }

    /** A report's own id stands for its having been received, so that what was noted before this was read from the log isn't noted again. */
    private static UUID id(Recorded<?> record) {
        return record.event() instanceof MatterReceived received
                ? received.report().value()
                : record.id();
    }
}
