package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a follow-up whatever its state.
 *
 * @param leg the leg that follow-up took last
 * @param outcomeAt when the outcome was given that brought the matter here
 * @param revision of the last correction that it follows, 0 for none
 * @param attempts how many call-backs were made in this leg
 */
public record FollowUpFile(
        CentreCode centre,
        int leg,
        Instant outcomeAt,
        Outcome outcome,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        int revision,
        int attempts) {

    static FollowUpFile of(Instant outcomeAt, FollowUpOpened opened) {
        return new FollowUpFile(
                opened.centre(),
                opened.leg(),
                outcomeAt,
                opened.outcome(),
                opened.kind(),
                opened.category(),
                opened.severity(),
                opened.place(),
                opened.drill(),
                0,
                0);
    }

    FollowUpFile attempt(int number) {
        return new FollowUpFile(
                centre, leg, outcomeAt, outcome, kind, category, severity, place, drill, revision, number);
    }

    FollowUpFile corrected(FollowUpCorrected event) {
        return new FollowUpFile(
                centre,
                leg,
                outcomeAt,
                outcome,
                event.kind(),
                event.category(),
                event.severity(),
                place,
                drill,
                event.revision(),
                attempts);
    }
}
