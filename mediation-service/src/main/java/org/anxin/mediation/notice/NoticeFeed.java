package org.anxin.mediation.notice;

import java.util.List;
import org.anxin.contracts.mediation.EscalationNotice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Part of what a department is told.
 *
 * @param next what to ask for as {@code after} next time
 */
record NoticeFeed(
        List<EscalationNotice> items,

        @Schema(description = "Ask for what comes after it next time; stays the same when there was nothing.")
        long next) {
    static NoticeFeed of(List<EscalationNotice> items, long after) {
        return new NoticeFeed(items, items.isEmpty() ? after : items.getLast().sequence());
    }
}
