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
 * @param outcome as it is after corrections
 * @param outcomeHolds not while the outcome takes the matter out of the count and nobody has countersigned it
 * @param proposal what waits for a countersign; null for nothing
 * @param revision of the last correction that it follows, 0 for none
 * @param attempts how many call-backs were made in this leg
 */
public record FollowUpFile(
        CentreCode centre,
        int leg,
        Instant outcomeAt,
        Outcome outcome,
        boolean outcomeHolds,
        @Nullable Proposal proposal,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        int revision,
        int attempts) {

    static FollowUpFile of(Instant outcomeAt, FollowUpOpened opened) {
        var concludedBy = opened.concludedBy();
        return new FollowUpFile(
                opened.centre(),
                opened.leg(),
                outcomeAt,
                opened.outcome(),
                concludedBy == null,
                concludedBy == null ? null : new Proposal(opened.outcome(), concludedBy, null),
                opened.kind(),
                opened.category(),
                opened.severity(),
                opened.place(),
                opened.drill(),
                0,
                0);
    }

    /** Whether a second person has refused to countersign the outcome, and no correction of it is under way. */
    boolean lacksOutcome() {
        return !outcomeHolds && proposal == null;
    }

    FollowUpFile attempt(int number) {
        return with(outcome, outcomeHolds, proposal, number);
    }

    /** Another outcome is to be countersigned; with null nothing is any more. */
    FollowUpFile proposed(@Nullable Proposal next) {
        return with(outcome, outcomeHolds, next, attempts);
    }

    /** Two people have agreed on the outcome. */
    FollowUpFile holding(Outcome agreed) {
        return with(agreed, true, null, attempts);
    }

    FollowUpFile corrected(FollowUpCorrected event) {
        return new FollowUpFile(
                centre,
                leg,
                outcomeAt,
                outcome,
                outcomeHolds,
                proposal,
                event.kind(),
                event.category(),
                event.severity(),
                place,
                drill,
                event.revision(),
                attempts);
    }

    private FollowUpFile with(Outcome nowOutcome, boolean holds, @Nullable Proposal next, int made) {
        return new FollowUpFile(
                centre,
                leg,
                outcomeAt,
                nowOutcome,
                holds,
                next,
                kind,
                category,
                severity,
                place,
                drill,
                revision,
                made);
    }
}
