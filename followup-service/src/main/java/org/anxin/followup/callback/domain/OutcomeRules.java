package org.anxin.followup.callback.domain;

import java.util.function.Function;
import org.anxin.contracts.followup.CountersignRefused;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCorrectionRequested;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Outcome;
import org.anxin.eventstore.decide.Decision;
import org.anxin.followup.callback.domain.FollowUpState.Closed;
import org.anxin.followup.callback.domain.FollowUpState.DecisionAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Due;
import org.anxin.followup.callback.domain.FollowUpState.NotOpened;
import org.anxin.followup.callback.domain.FollowUpState.Opened;
import org.anxin.followup.callback.domain.FollowUpState.PerformanceAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Reopened;
import org.anxin.followup.callback.domain.FollowUpState.Satisfied;
import org.anxin.followup.callback.domain.FollowUpState.Waiting;
import org.anxin.followup.callback.domain.OutcomeWork.Countersign;
import org.anxin.followup.callback.domain.OutcomeWork.RefuseCountersign;
import org.anxin.followup.callback.domain.OutcomeWork.RequestCorrection;

/** How two people countersign or correct an outcome, closed or not, for as long as follow-up holds the matter. */
final class OutcomeRules {
    private OutcomeRules() {}

    static Decision<FollowupEvent, FollowUpRefusal> decide(OutcomeWork work, FollowUpState state) {
        return switch (state) {
            case NotOpened _ -> Decision.refuse(new FollowUpRefusal.UnknownFollowUp());
            case Reopened reopened -> Decision.refuse(new FollowUpRefusal.HandedBack(reopened.to()));
            case Satisfied now -> throw FollowUpRules.doesNotFollow(work, now);
            case Opened opened
            when work.at().isBefore(opened.file().outcomeAt()) ->
                Decision.refuse(new FollowUpRefusal.BeforeOutcome(opened.file().outcomeAt()));
            case Opened opened -> decide(work, opened);
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> decide(OutcomeWork work, Opened state) {
        var file = state.file();
        return switch (work) {
            case RequestCorrection request -> request(request, file);
            case Countersign countersign ->
                bySecond(work, file, proposal -> countersigned(countersign, state, proposal));
            case RefuseCountersign _ ->
                bySecond(work, file, proposal -> new CountersignRefused(file.leg(), proposal.outcome(), work.by()));
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> bySecond(
            OutcomeWork work, FollowUpFile file, Function<Proposal, FollowupEvent> decided) {
        var proposal = file.proposal();
        if (proposal == null) {
            return Decision.refuse(new FollowUpRefusal.NothingToCountersign());
        }
        return proposal.by().equals(work.by())
                ? Decision.refuse(new FollowUpRefusal.CountersignedBySame())
                : Decision.accept(work.at(), decided.apply(proposal));
    }

    /** What the police have taken back is theirs: only their word makes that outcome. */
    private static Decision<FollowupEvent, FollowUpRefusal> request(RequestCorrection request, FollowUpFile file) {
        if (file.outcome() == Outcome.RETURNED_TO_POLICE || request.outcome() == Outcome.RETURNED_TO_POLICE) {
            return Decision.refuse(new FollowUpRefusal.ReturnIsThePolices());
        }
        if (file.proposal() != null) {
            return Decision.refuse(new FollowUpRefusal.CountersignAwaited());
        }
        return file.outcomeHolds() && request.outcome() == file.outcome()
                ? Decision.refuse(new FollowUpRefusal.OutcomeIsThat(file.outcome()))
                : Decision.accept(
                        request.at(),
                        new OutcomeCorrectionRequested(
                                file.leg(), file.outcome(), request.outcome(), request.reason(), request.by()));
    }

    private static FollowupEvent countersigned(Countersign command, Opened state, Proposal proposal) {
        var file = state.file();
        var reason = proposal.reason();
        return reason == null
                ? new OutcomeCountersigned(file.leg(), proposal.outcome(), proposal.by(), command.by())
                : new OutcomeCorrected(
                        file.leg(),
                        file.outcome(),
                        proposal.outcome(),
                        reason,
                        proposal.by(),
                        command.by(),
                        callsForCallBack(state, proposal.outcome()) ? CallingHours.firstCall(command.at()) : null);
    }

    /** Nobody was called back, since the outcome left the count; now it doesn't. */
    private static boolean callsForCallBack(Opened state, Outcome outcome) {
        return outcome.isCounted()
                && state instanceof Closed closed
                && closed.reason() == ClosingReason.NO_CALL_BACK_NEEDED;
    }

    static FollowUpState requested(FollowUpState state, OutcomeCorrectionRequested event) {
        var now = held(state, event);
        return now.with(now.file().proposed(new Proposal(event.outcome(), event.requestedBy(), event.reason())));
    }

    static FollowUpState countersigned(FollowUpState state, OutcomeCountersigned event) {
        var now = held(state, event);
        return now.with(now.file().holding(event.outcome()));
    }

    static FollowUpState refused(FollowUpState state, CountersignRefused event) {
        var now = held(state, event);
        return now.with(now.file().proposed(null));
    }

    static FollowUpState corrected(FollowUpState state, OutcomeCorrected event) {
        var now = held(state, event);
        var file = now.file().holding(event.outcome());
        var callBackDueAt = event.callBackDueAt();
        return callBackDueAt == null ? now.with(file) : new Waiting(file, callBackDueAt);
    }

    private static Opened held(FollowUpState state, FollowupEvent event) {
        return switch (state) {
            case Waiting now -> now;
            case Due now -> now;
            case DecisionAwaited now -> now;
            case PerformanceAwaited now -> now;
            case Closed now -> now;
            case NotOpened _, Satisfied _, Reopened _ -> throw FollowUpRules.doesNotFollow(event, state);
        };
    }
}
