package org.anxin.dispatch.notice.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told something of an order: that a clock runs out, that a team on the spot is in need, or that it needn't go. Codes and ids only; a text is made of the template where it is delivered.
 *
 * @param id the same whenever the notice is delivered, so that who is told twice can see it
 * @param step of the ladder; with matter, leg and stage it is the notice's key
 * @param stage whose clock it is, or what else it is about
 * @param post whom it is for
 * @param named who was named when it was decided; null for whoever holds the post
 * @param template code of the text
 * @param calledAt when the call was due
 * @param severity how grave the matter is; null in what was delivered before that was kept
 */
public record Notice(
        UUID id,
        MatterId matter,
        int leg,
        StageCode stage,
        int step,
        CentreCode centre,
        Post post,
        @Nullable ActorId named,
        String template,
        Instant calledAt,
        @Nullable Severity severity) {
    /** Clocks wait until the quiet hours of who is off duty have passed; people in need don't, nor does anything about a major matter. */
    private static final Set<String> CLOCKS = Set.of("STEP_NOT_DONE", "CLOCK_WARNED", "CLOCK_BREACHED");

    /** Whether it wakes nobody who is off duty. */
    public boolean mayWait() {
        return CLOCKS.contains(template) && severity != Severity.MAJOR;
    }
}
