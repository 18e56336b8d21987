package org.anxin.followup.callback.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.followup.CallBackFellDue;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.CountersignRefused;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCorrectionRequested;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.followup.callback.domain.FollowUpState.Closed;
import org.anxin.followup.callback.domain.FollowUpState.DecisionAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Due;
import org.anxin.followup.callback.domain.FollowUpState.NotOpened;
import org.anxin.followup.callback.domain.FollowUpState.Opened;
import org.anxin.followup.callback.domain.FollowUpState.Reopened;
import org.anxin.followup.callback.domain.FollowUpState.Satisfied;
import org.anxin.followup.callback.domain.FollowUpState.ToCall;
import org.anxin.followup.callback.domain.FollowUpState.Waiting;
import org.anxin.followup.callback.domain.FollowUpWork.Close;
import org.anxin.followup.callback.domain.FollowUpWork.MakeCallBack;
import org.anxin.followup.callback.domain.FollowUpWork.Reopen;

/** What a command leads to, what an event makes of a follow-up, and when it wants to be woken. */
public final class FollowUpRules {
    /** The deadline of a call-back. */
    public static final String CALL_BACK = "call-back";

    /** So many call-backs without reaching anybody may end a follow-up (house rule). */
    public static final int ATTEMPTS_BEFORE_CLOSING = 3;

    /** Who takes a reopened matter. */
    public static final List<Holder> REOPENED_TO = List.of(Holder.MEDIATION, Holder.DISPATCH);

    /** The rules as values. */
    public static final Decider<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> DECIDER =
            new Decider<>(new NotOpened(), FollowUpRules::decide, FollowUpRules::evolve);

    private FollowUpRules() {}

    /** What a command leads to. */
    public static Decision<FollowupEvent, FollowUpRefusal> decide(FollowUpCommand command, FollowUpState state) {
        return switch (command) {
            case OpenFollowUp open -> open(open, state);
            case ReopenForRepeat reopen -> reopenForRepeat(reopen, state);
            case CorrectFollowUp correct -> correct(correct, state);
            case FallDue due -> fallDue(due, state);
            case OutcomeWork work -> OutcomeRules.decide(work, state);
            case FollowUpWork work ->
                switch (state) {
                    case NotOpened _ -> Decision.refuse(new FollowUpRefusal.UnknownFollowUp());
                    case Opened opened -> work(work, opened);
                };
        };
    }

    /** When a follow-up wants to be woken: at the due time of a call-back that waits. */
    public static List<Deadline> deadlines(FollowUpState state) {
        return switch (state) {
            case Waiting waiting -> List.of(new Deadline(CALL_BACK, waiting.dueAt()));
            case NotOpened _, Due _, Satisfied _, DecisionAwaited _, Closed _, Reopened _ -> List.of();
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> open(OpenFollowUp open, FollowUpState state) {
        return switch (state) {
            case Opened before when open.leg() <= before.file().leg() -> Decision.nothing();
            case NotOpened _, Reopened _ ->
                Decision.accept(
                        open.at(),
                        new FollowUpOpened(
                                open.centre(),
                                open.leg(),
                                open.outcome(),
                                CallingHours.firstCall(open.at()),
                                open.kind(),
                                open.category(),
                                open.severity(),
                                open.place(),
                                open.drill(),
                                open.concludedBy()));
            case Opened before ->
                Decision.refuse(new FollowUpRefusal.NotReopened(before.file().leg()));
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> reopenForRepeat(
            ReopenForRepeat command, FollowUpState state) {
        return switch (state) {
            case NotOpened _, Reopened _ -> Decision.nothing();
            case Satisfied now -> throw doesNotFollow(command, now);
            case Opened now
            when REOPENED_TO.contains(command.to()) ->
                Decision.accept(command.at(), reopened(now.file(), command.to()));
            case Opened _ -> Decision.refuse(new FollowUpRefusal.NotReopenedThere(REOPENED_TO));
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> correct(CorrectFollowUp command, FollowUpState state) {
        return switch (state) {
            case Opened opened
            when isNews(command, opened.file()) ->
                Decision.accept(
                        command.at(),
                        new FollowUpCorrected(
                                command.revision(), command.kind(), command.category(), command.severity()));
            case Opened _, NotOpened _ -> Decision.nothing();
        };
    }

    private static boolean isNews(CorrectFollowUp command, FollowUpFile file) {
        return command.revision() > file.revision()
                && (command.kind() != file.kind()
                        || !Objects.equals(command.category(), file.category())
                        || command.severity() != file.severity());
    }

    private static Decision<FollowupEvent, FollowUpRefusal> fallDue(FallDue due, FollowUpState state) {
        return switch (state) {
            case Waiting waiting
            when waiting.dueAt().equals(due.dueAt()) && !due.at().isBefore(due.dueAt()) ->
                Decision.accept(due.dueAt(), new CallBackFellDue(due.dueAt()));
            case Waiting _, NotOpened _, Due _, Satisfied _, DecisionAwaited _, Closed _, Reopened _ ->
                Decision.nothing();
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> work(FollowUpWork work, Opened state) {
        var file = state.file();
        return switch (state) {
            case Closed _, Reopened _
            when work instanceof MakeCallBack call && !call.at().isBefore(file.outcomeAt()) ->
                calledLate(call, file.attempts() + 1);
            case Closed closed when work instanceof Reopen reopen && file.lacksOutcome() -> reopen(reopen, file);
            case Closed closed -> Decision.refuse(new FollowUpRefusal.AlreadyClosed(closed.reason()));
            case Reopened reopened -> Decision.refuse(new FollowUpRefusal.HandedBack(reopened.to()));
            case Satisfied _ -> throw doesNotFollow(work, state);
            case Opened _
            when work.at().isBefore(file.outcomeAt()) ->
                Decision.refuse(new FollowUpRefusal.BeforeOutcome(file.outcomeAt()));
            case ToCall _, DecisionAwaited _
            when work instanceof Close && !file.outcomeHolds() ->
                Decision.refuse(new FollowUpRefusal.OutcomeNotCountersigned(file.outcome()));
            case ToCall toCall -> whileToCall(work, toCall);
            case DecisionAwaited awaited -> whileAwaited(work, awaited);
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> whileToCall(FollowUpWork work, ToCall state) {
        var file = state.file();
        return switch (work) {
            case MakeCallBack call -> call(call, file.attempts() + 1);
            case Reopen reopen ->
                file.lacksOutcome() ? reopen(reopen, file) : Decision.refuse(new FollowUpRefusal.NobodyDissatisfied());
            case Close close ->
                switch (close.reason()) {
                    case SATISFIED -> Decision.refuse(new FollowUpRefusal.SatisfiedByCallBackOnly());
                    case UNREACHABLE ->
                        file.attempts() < ATTEMPTS_BEFORE_CLOSING
                                ? Decision.refuse(
                                        new FollowUpRefusal.TooFewAttempts(file.attempts(), ATTEMPTS_BEFORE_CLOSING))
                                : closed(close);
                    case NOTHING_MORE_TO_DO -> Decision.refuse(new FollowUpRefusal.NobodyDissatisfied());
                    case NO_CALL_BACK_NEEDED ->
                        file.outcome().isCounted()
                                ? Decision.refuse(new FollowUpRefusal.CallBackNeeded())
                                : closed(close);
                };
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> call(MakeCallBack call, int attempt) {
        return switch (call.result()) {
            case SATISFIED ->
                Decision.accept(
                        call.at(),
                        new CallBackMade(attempt, CallBackResult.SATISFIED, null),
                        new MatterClosed(ClosingReason.SATISFIED));
            case DISSATISFIED ->
                Decision.accept(call.at(), new CallBackMade(attempt, CallBackResult.DISSATISFIED, null));
            case UNREACHABLE ->
                Decision.accept(
                        call.at(),
                        new CallBackMade(attempt, CallBackResult.UNREACHABLE, CallingHours.nextCall(call.at())));
        };
    }

    /** Nobody was to be called any more: it is a fact and decides nothing. */
    private static Decision<FollowupEvent, FollowUpRefusal> calledLate(MakeCallBack call, int attempt) {
        return Decision.accept(call.at(), new CallBackMade(attempt, call.result(), null));
    }

    private static Decision<FollowupEvent, FollowUpRefusal> whileAwaited(FollowUpWork work, DecisionAwaited state) {
        return switch (work) {
            case MakeCallBack call -> calledLate(call, state.file().attempts() + 1);
            case Reopen reopen -> reopen(reopen, state.file());
            case Close close ->
                switch (close.reason()) {
                    case NOTHING_MORE_TO_DO -> closed(close);
                    case SATISFIED -> Decision.refuse(new FollowUpRefusal.SatisfiedByCallBackOnly());
                    case UNREACHABLE, NO_CALL_BACK_NEEDED -> Decision.refuse(new FollowUpRefusal.DecisionAwaited());
                };
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> reopen(Reopen reopen, FollowUpFile file) {
        return REOPENED_TO.contains(reopen.to())
                ? Decision.accept(reopen.at(), reopened(file, reopen.to()))
                : Decision.refuse(new FollowUpRefusal.NotReopenedThere(REOPENED_TO));
    }

    private static Decision<FollowupEvent, FollowUpRefusal> closed(Close close) {
        return Decision.accept(close.at(), new MatterClosed(close.reason()));
    }

    private static MatterReopened reopened(FollowUpFile file, Holder to) {
        return new MatterReopened(
                file.kind(),
                file.category(),
                file.severity(),
                file.place(),
                file.drill(),
                new HandOver(to, file.leg() + 1));
    }

    /**
     * What an event makes of a state.
     *
     * @throws IllegalStateException when the event can't follow, which no decision of these rules leads to
     */
    public static FollowUpState evolve(FollowUpState state, Occurred<FollowupEvent> occurred) {
        return switch (occurred.event()) {
            case FollowUpOpened opened -> new Waiting(FollowUpFile.of(occurred.at(), opened), opened.callBackDueAt());
            case CallBackFellDue due ->
                switch (state) {
                    case Waiting waiting -> waiting.fellDue();
                    case NotOpened _, Due _, Satisfied _, DecisionAwaited _, Closed _, Reopened _ ->
                        throw doesNotFollow(due, state);
                };
            case CallBackMade made ->
                switch (state) {
                    case ToCall toCall -> called(toCall, occurred.at(), made);
                    case DecisionAwaited now -> now.with(now.file().attempt(made.attempt()));
                    case Closed now -> now.with(now.file().attempt(made.attempt()));
                    case Reopened now -> now.with(now.file().attempt(made.attempt()));
                    case NotOpened _, Satisfied _ -> throw doesNotFollow(made, state);
                };
            case MatterClosed closed ->
                switch (state) {
                    case ToCall open -> new Closed(open.file(), closed.reason(), occurred.at());
                    case Satisfied open -> new Closed(open.file(), closed.reason(), occurred.at());
                    case DecisionAwaited open -> new Closed(open.file(), closed.reason(), occurred.at());
                    case NotOpened _, Closed _, Reopened _ -> throw doesNotFollow(closed, state);
                };
            case FollowUpCorrected corrected -> corrected(state, corrected);
            case OutcomeCountersigned countersigned -> OutcomeRules.countersigned(state, countersigned);
            case OutcomeCorrectionRequested requested -> OutcomeRules.requested(state, requested);
            case OutcomeCorrected corrected -> OutcomeRules.corrected(state, corrected);
            case CountersignRefused refused -> OutcomeRules.refused(state, refused);
            case MatterReopened reopened ->
                switch (state) {
                    case ToCall open -> reopened(open, occurred.at(), reopened);
                    case DecisionAwaited open -> reopened(open, occurred.at(), reopened);
                    case Closed open -> reopened(open, occurred.at(), reopened);
                    case NotOpened _, Satisfied _, Reopened _ -> throw doesNotFollow(reopened, state);
                };
        };
    }

    private static FollowUpState corrected(FollowUpState state, FollowUpCorrected event) {
        return switch (state) {
            case NotOpened _, Satisfied _ -> throw doesNotFollow(event, state);
            case Opened now -> now.with(now.file().corrected(event));
        };
    }

    private static Reopened reopened(Opened state, Instant at, MatterReopened event) {
        return new Reopened(state.file().proposed(null), event.handOver().to(), at);
    }

    private static FollowUpState called(ToCall state, Instant at, CallBackMade made) {
        return switch (made.result()) {
            case SATISFIED -> state.satisfied(made.attempt());
            case DISSATISFIED -> state.dissatisfied(made.attempt());
            case UNREACHABLE -> {
                var next = made.nextDueAt();
                yield state.unreachable(made.attempt(), next == null ? CallingHours.nextCall(at) : next);
            }
        };
    }

    static IllegalStateException doesNotFollow(Object what, FollowUpState state) {
        return new IllegalStateException(what.getClass().getSimpleName() + " cannot follow in the state "
                + state.getClass().getSimpleName());
    }
}
