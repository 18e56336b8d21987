package org.anxin.mediation.notice;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.anxin.contracts.EventType;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.mediation.EscalationEvent;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.StoreGate;
import org.anxin.mediation.notice.NoticeWriter.Entry;
import org.anxin.service.stream.Reaction;

/** Notes for departments what the log tells of the matters that they have. An event that is read twice is noted once. */
@Singleton
public class TellDepartments implements Reaction {
    private final NoticeWriter writer;
    private final StoreGate gate;

    TellDepartments(NoticeWriter writer, StoreGate gate) {
        this.writer = writer;
        this.gate = gate;
    }

    @Override
    public Set<String> types() {
        return EventTypes.all().stream()
                .filter(type -> EscalationEvent.class.isAssignableFrom(type.record()))
                .map(EventType::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        if (!(record.event() instanceof EscalationEvent event)) {
            return Uni.createFrom().voidItem();
        }
        if (!gate.isOpen()) {
            // A restored database numbers on far ahead of what was given out, and knows that it is one only then.
            return Uni.createFrom().failure(new TimeoutException("the store wasn't held against the log yet"));
        }
        return writer.note(new Entry(
                record.id(),
                record.metadata().centre(),
                event.department(),
                record.matter(),
                Said.by(event),
                record.occurredAt()));
    }
}
