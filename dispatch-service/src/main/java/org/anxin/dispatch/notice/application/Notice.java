package org.anxin.dispatch.notice.application;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.StageCode;

/**
 * Somebody is to be told that a clock of an order runs out. Codes and ids only; a text is made of the template where it is delivered.
 *
 * @param id the same whenever the notice is delivered, so that who is told twice can see it
 * @param step of the ladder; with matter, leg and stage it is the notice's key
 * @param post whom it is for
 * @param template code of the text
 * @param calledAt when the call was due
 */
public record Notice(
        UUID id,
        MatterId matter,
        int leg,
        StageCode stage,
        int step,
        CentreCode centre,
        LadderPost post,
        String template,
        Instant calledAt) {}
