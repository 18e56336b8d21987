package org.anxin.intake.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.intake.AttachmentErased;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.service.privatestore.PrivateFiles;
import org.anxin.service.stream.Reaction;

/** Makes erasures again that intake reads of itself on the log: those that were cut off, and all since the copy when the database was restored. */
@Singleton
class HearErasures implements Reaction {
    private final Erasure erasure;
    private final PrivateFiles files;

    HearErasures(Erasure erasure, PrivateFiles files) {
        this.erasure = erasure;
        this.files = files;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.person-erased", "intake.attachment-erased");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case PersonErased erased ->
                erasure.apply(record.metadata().centre(), record.matter(), new Occurred<>(record.occurredAt(), erased));
            case AttachmentErased erased -> files.erase(record.matter(), erased.attachment());
            default -> Uni.createFrom().voidItem();
        };
    }
}
