package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import org.anxin.contracts.value.ActorId;
import org.jspecify.annotations.Nullable;

/** Delivers notices to people, by whatever an installation has. */
public interface Notifier {
    /**
     * Delivers a notice. It may be delivered again after a fault, under the same id.
     *
     * @param recipient null when nobody is known to hold the post: it goes to the post
     * @return fails when it was not delivered; it is tried again
     */
    Uni<Void> deliver(Notice notice, @Nullable ActorId recipient);
}
