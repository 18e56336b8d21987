package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import org.anxin.contracts.value.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * Where notices leave the platform: the port behind which SMS, WeCom and DingTalk stand. An adapter finds name and number of a recipient itself, in the
 * store of personal data; here are ids only.
 */
public interface Notifier {
    /**
     * Delivers a notice. It may be delivered again after a fault, under the same id.
     *
     * @param recipient null when nobody is known to hold the post: it goes to the post
     * @return fails when it was not delivered; it is tried again
     */
    Uni<Void> deliver(Notice notice, @Nullable ActorId recipient);
}
