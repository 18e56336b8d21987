package org.anxin.intake.feedback;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.contracts.Event;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.value.HandOver;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.StoreGate;
import org.anxin.intake.feedback.FeedbackWriter.Entry;
import org.anxin.service.stream.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * Notes what happened to a matter for its source, and for the sources of the referrals that are linked to it. An event that is read twice is noted once;
 * matters that nobody referred have no entries. Notes for intake itself who holds a matter, whether it is open and
 * how far it is, whoever reported it.
 */
@Singleton
public class TellSources implements Reaction {
    private static final Set<String> TYPES = Stream.concat(
                    Said.TYPES.stream(), Stream.of("dispatch.order-handed-on", "mediation.case-handed-on"))
            .collect(Collectors.toUnmodifiableSet());

    private final FeedbackWriter writer;
    private final StoreGate gate;

    TellSources(FeedbackWriter writer, StoreGate gate) {
        this.writer = writer;
        this.gate = gate;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        var said = Said.by(record.event());
        var handOver = handOver(record.event());
        var stepped = Stepped.by(record);
        if (said == null && handOver == null) {
            return Uni.createFrom().voidItem();
        }
        if (!gate.isOpen()) {
            // A restored database gets its matters back first; without them nobody would know whom to tell.
            return Uni.createFrom().failure(new TimeoutException("the store wasn't held against the log yet"));
        }
        return writer.note(new Entry(id(record), record.matter(), said, stepped, handOver, record.occurredAt()));
    }

    /** Who holds the matter from then on; null when that doesn't change. */
    private static @Nullable HandOver handOver(Event event) {
        return switch (event) {
            case OrderHandedOn handedOn -> handedOn.handOver();
            case CaseHandedOn handedOn -> handedOn.handOver();
            case OrderConcluded concluded -> concluded.handOver();
            case CaseConcluded concluded -> concluded.handOver();
            case MatterConcluded concluded -> concluded.handOver();
            case MatterReopened reopened -> reopened.handOver();
            default -> null;
        };
    }

    /** A report's own id stands for its having been received, so that what was noted before this was read from the log isn't noted again. */
    private static UUID id(Recorded<?> record) {
        return record.event() instanceof MatterReceived received
                ? received.report().value()
                : record.id();
    }
}
