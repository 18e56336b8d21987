package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import org.anxin.contracts.value.ActorId;
import org.jspecify.annotations.Nullable;

/** Where people see notices, whatever else carries them; all that an installation has where nothing else does. */
public interface Outbox {
    /** Shows a notice; one that is shown already stays as it is. */
    Uni<Void> show(Notice notice, @Nullable ActorId recipient);
}
