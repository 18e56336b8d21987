package org.anxin.followup.callback.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SiteCode;
import org.anxin.followup.callback.domain.CallingHours;
import org.anxin.followup.callback.domain.FollowUpFile;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.followup.callback.domain.FollowUpState.Closed;
import org.anxin.followup.callback.domain.FollowUpState.DecisionAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Due;
import org.anxin.followup.callback.domain.FollowUpState.NotOpened;
import org.anxin.followup.callback.domain.FollowUpState.PerformanceAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Reopened;
import org.anxin.followup.callback.domain.FollowUpState.Satisfied;
import org.anxin.followup.callback.domain.FollowUpState.Waiting;
import org.anxin.followup.performance.domain.Payment;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as people see it.
 *
 * @param leg the leg that follow-up took last
 * @param outcomeAt when the outcome was given that brought the matter here
 * @param outcome as it is after corrections
 * @param outcomeHolds not while the outcome takes the matter out of the count and nobody has countersigned it
 * @param awaitedOutcome the outcome that waits for a second person's countersign, if one does
 * @param awaitedBy who gave it or asks for it, and so can't countersign
 * @param correctionReason why the outcome is to be corrected; missing for the one that the matter came with
 * @param attempts how many call-backs were made in this leg
 * @param callBackDueAt from when on to call, while somebody is to be called
 * @param overdueAt from when on that call is overdue: the end of its day's calling hours
 * @param calls the call-backs of this leg
 * @param instalments of the settlement that the outcome came with
 * @param instalmentDueAt from when on to ask about the first that is open, while follow-up holds the matter
 * @param reopenings how often the matter was reopened, in all legs
 * @param closingReason why the loop was closed
 * @param reopenedTo who was to take it when it was reopened
 * @param endedAt when it was closed or reopened
 */
public record FollowUpView(
        UUID matterId,
        CentreCode centre,
        FollowUpStatus status,
        int leg,
        Outcome outcome,
        Instant outcomeAt,
        boolean outcomeHolds,
        @Nullable Outcome awaitedOutcome,
        @Nullable ActorId awaitedBy,
        @Nullable OutcomeCorrectionReason correctionReason,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        @Nullable GridCode grid,
        @Nullable SiteCode site,
        boolean drill,
        int attempts,
        @Nullable Instant callBackDueAt,
        @Nullable Instant overdueAt,
        List<CallView> calls,
        List<InstalmentView> instalments,
        @Nullable Instant instalmentDueAt,
        int reopenings,
        @Nullable ClosingReason closingReason,
        @Nullable Holder reopenedTo,
        @Nullable Instant endedAt) {

    /** The view of a state; empty while no outcome has come. */
    public static Optional<FollowUpView> of(UUID matter, FollowUpState state) {
        return switch (state) {
            case NotOpened _ -> Optional.empty();
            case Waiting open -> Optional.of(toCall(matter, open.file(), FollowUpStatus.WAITING, open.dueAt()));
            case Due open -> Optional.of(toCall(matter, open.file(), FollowUpStatus.DUE, open.dueAt()));
            case Satisfied _ -> throw new IllegalStateException("a satisfied call-back without closing is never shown");
            case DecisionAwaited open ->
                Optional.of(view(matter, open.file(), FollowUpStatus.DECISION_AWAITED, null, null, null, null));
            case PerformanceAwaited open ->
                Optional.of(view(matter, open.file(), FollowUpStatus.PERFORMANCE_AWAITED, null, null, null, null));
            case Closed ended ->
                Optional.of(view(matter, ended.file(), FollowUpStatus.CLOSED, null, ended.reason(), null, ended.at()));
            case Reopened ended ->
                Optional.of(view(matter, ended.file(), FollowUpStatus.REOPENED, null, null, ended.to(), ended.at()));
        };
    }

    private static FollowUpView toCall(UUID matter, FollowUpFile file, FollowUpStatus status, Instant dueAt) {
        return view(matter, file, status, dueAt, null, null, null);
    }

    private static FollowUpView view(
            UUID matter,
            FollowUpFile file,
            FollowUpStatus status,
            @Nullable Instant dueAt,
            @Nullable ClosingReason reason,
            @Nullable Holder reopenedTo,
            @Nullable Instant endedAt) {
        var proposal = file.proposal();
        return new FollowUpView(
                matter,
                file.centre(),
                status,
                file.leg(),
                file.outcome(),
                file.outcomeAt(),
                file.outcomeHolds(),
                proposal == null ? null : proposal.outcome(),
                proposal == null ? null : proposal.by(),
                proposal == null ? null : proposal.reason(),
                file.kind(),
                file.category(),
                file.severity(),
                file.place().grid(),
                file.place().site(),
                file.drill(),
                file.attempts(),
                dueAt,
                dueAt == null ? null : CallingHours.endOfDay(dueAt),
                file.calls().stream().map(CallView::of).toList(),
                file.performance().payments().stream().map(InstalmentView::of).toList(),
                endedAt == null ? instalmentDueAt(file) : null,
                file.reopenings(),
                reason,
                reopenedTo,
                endedAt);
    }

    private static @Nullable Instant instalmentDueAt(FollowUpFile file) {
        return file.performance()
                .open()
                .map(Payment::dueBy)
                .min(Comparator.naturalOrder())
                .map(CallingHours::askAt)
                .orElse(null);
    }
}
