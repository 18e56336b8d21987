package org.anxin.followup.callback.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.followup.performance.domain.Performance;
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
 * @param calls the call-backs of this leg
 * @param performance of the settlement that the outcome came with
 * @param reopenings how often the matter was reopened, in all legs
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
        List<Call> calls,
        Performance performance,
        int reopenings) {

    static FollowUpFile of(Instant outcomeAt, FollowUpOpened opened, int reopenings) {
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
                List.of(),
                Performance.of(opened.instalments()),
                reopenings);
    }

    /** How many call-backs were made in this leg. */
    public int attempts() {
        return calls.size();
    }

    /** Whether a second person has refused to countersign the outcome, and no correction of it is under way. */
    boolean lacksOutcome() {
        return !outcomeHolds && proposal == null;
    }

    FollowUpFile called(Call call) {
        return with(
                outcome,
                outcomeHolds,
                proposal,
                Stream.concat(calls.stream(), Stream.of(call)).toList(),
                performance,
                reopenings);
    }

    /** Another outcome is to be countersigned; with null nothing is any more. */
    FollowUpFile proposed(@Nullable Proposal next) {
        return with(outcome, outcomeHolds, next, calls, performance, reopenings);
    }

    /** Two people have agreed on the outcome. */
    FollowUpFile holding(Outcome agreed) {
        return with(agreed, true, null, calls, performance, reopenings);
    }

    FollowUpFile performing(Performance now) {
        return with(outcome, outcomeHolds, proposal, calls, now, reopenings);
    }

    FollowUpFile reopened() {
        return with(outcome, outcomeHolds, null, calls, performance, reopenings + 1);
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
                calls,
                performance,
                reopenings);
    }

    private FollowUpFile with(
            Outcome nowOutcome,
            boolean holds,
            @Nullable Proposal next,
            List<Call> made,
            Performance nowPerformance,
            int nowReopenings) {
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
                made,
                nowPerformance,
                nowReopenings);
    }
}
