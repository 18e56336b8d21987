package org.anxin.followup.callback.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anxin.contracts.followup.CallBackFellDue;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.CountersignRefused;
import org.anxin.contracts.followup.FollowUpCorrected;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.InstalmentChecked;
import org.anxin.contracts.followup.InstalmentFellDue;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCorrectionRequested;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.followup.callback.domain.FollowUpState.Closed;
import org.anxin.followup.callback.domain.FollowUpState.DecisionAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Due;
import org.anxin.followup.callback.domain.FollowUpState.NotOpened;
import org.anxin.followup.callback.domain.FollowUpState.Opened;
import org.anxin.followup.callback.domain.FollowUpState.PerformanceAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Reopened;
import org.anxin.followup.callback.domain.FollowUpState.Satisfied;
import org.anxin.followup.callback.domain.FollowUpState.ToCall;
import org.anxin.followup.callback.domain.FollowUpState.Waiting;
import org.anxin.followup.callback.domain.FollowUpWork.Close;
import org.anxin.followup.callback.domain.FollowUpWork.MakeCallBack;
import org.anxin.followup.callback.domain.FollowUpWork.Reopen;
import org.jspecify.annotations.Nullable;

/** What a command leads to, what an event makes of a follow-up, and when it wants to be woken. */
public final class FollowUpRules {
    /** The deadline of a call-back. */
    public static final String CALL_BACK = "call-back";

    /** So many call-backs without reaching anybody may end a follow-up (house rule). */
    public static final int ATTEMPTS_BEFORE_CLOSING = 3;

    /** The rules as values. */
    public static final Decider<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> DECIDER =
            new Decider<>(new NotOpened(), FollowUpRules::decide, FollowUpRules::evolve);

    private FollowUpRules() {}

    /** What a command leads to. */
    public static Decision<FollowupEvent, FollowUpRefusal> decide(FollowUpCommand command, FollowUpState state) {
        return switch (command) {
            case OpenFollowUp open -> open(open, state);
            case ReopenForRepeat reopen -> ReopeningRules.forRepeat(reopen, state);
            case CorrectFollowUp correct -> correct(correct, state);
            case FallDue due -> fallDue(due, state);
            case OutcomeWork work -> OutcomeRules.decide(work, state);
            case InstalmentWork work -> InstalmentRules.decide(work, state);
            case FollowUpWork work ->
                switch (state) {
                    case NotOpened _ -> Decision.refuse(new FollowUpRefusal.UnknownFollowUp());
                    case Opened opened -> {
                        var refusal = work instanceof MakeCallBack call ? AnswerRules.refusal(call) : null;
                        yield refusal == null ? work(work, opened) : Decision.refuse(refusal);
                    }
                };
        };
    }

    /** When a follow-up wants to be woken: at the due time of a call-back that waits, and when to ask whether an instalment was paid. */
    public static List<Deadline> deadlines(FollowUpState state) {
        return switch (state) {
            case Waiting waiting ->
                Stream.concat(
                                Stream.of(new Deadline(CALL_BACK, waiting.dueAt())),
                                InstalmentRules.deadlines(waiting.file()).stream())
                        .toList();
            case Due due -> InstalmentRules.deadlines(due.file());
            case DecisionAwaited awaited -> InstalmentRules.deadlines(awaited.file());
            case PerformanceAwaited awaited -> InstalmentRules.deadlines(awaited.file());
            case NotOpened _, Satisfied _, Closed _, Reopened _ -> List.of();
        };
    }

    /** The command of a deadline that has come. */
    public static FollowUpCommand fallenDue(String deadline, Instant dueAt, Instant now) {
        return InstalmentRules.isDeadline(deadline)
                ? new InstalmentWork.FallsDue(now, InstalmentRules.numberOf(deadline), dueAt)
                : new FallDue(now, dueAt);
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
                                open.concludedBy(),
                                open.instalments()));
            case Opened before ->
                Decision.refuse(new FollowUpRefusal.NotReopened(before.file().leg()));
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
            case NotOpened _, Opened _ -> Decision.nothing();
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> work(FollowUpWork work, Opened state) {
        var file = state.file();
        return switch (state) {
            case Closed _, Reopened _
            when work instanceof MakeCallBack call && !call.at().isBefore(file.outcomeAt()) ->
                calledLate(call, file.attempts() + 1);
            case Closed closed
            when work instanceof Reopen reopen
                    && (file.lacksOutcome() || reopen.reason() == ReopeningReason.NEW_FACTS) ->
                ReopeningRules.byHand(reopen, closed);
            case Closed closed -> Decision.refuse(new FollowUpRefusal.AlreadyClosed(closed.reason()));
            case Reopened reopened -> Decision.refuse(new FollowUpRefusal.HandedBack(reopened.to()));
            case Satisfied _ -> throw doesNotFollow(work, state);
            case Opened _
            when work.at().isBefore(file.outcomeAt()) ->
                Decision.refuse(new FollowUpRefusal.BeforeOutcome(file.outcomeAt()));
            case Opened open -> whileOpen(work, open);
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> whileOpen(FollowUpWork work, Opened state) {
        var file = state.file();
        return switch (work) {
            case MakeCallBack call ->
                state instanceof ToCall ? call(call, file) : calledLate(call, file.attempts() + 1);
            case Reopen reopen -> ReopeningRules.byHand(reopen, state);
            case Close _
            when !file.outcomeHolds() -> Decision.refuse(new FollowUpRefusal.OutcomeNotCountersigned(file.outcome()));
            case Close close
            when close.reason() == ClosingReason.SATISFIED ->
                Decision.refuse(new FollowUpRefusal.SatisfiedByCallBackOnly());
            case Close _
            when !file.performance().isDone() ->
                Decision.refuse(new FollowUpRefusal.InstalmentsOpen(InstalmentRules.open(file)));
            case Close close ->
                state instanceof DecisionAwaited ? closeInSpite(close) : closeWithoutAnswer(close, file);
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> closeWithoutAnswer(Close close, FollowUpFile file) {
        return switch (close.reason()) {
            case SATISFIED -> Decision.refuse(new FollowUpRefusal.SatisfiedByCallBackOnly());
            case UNREACHABLE ->
                file.attempts() < ATTEMPTS_BEFORE_CLOSING
                        ? Decision.refuse(new FollowUpRefusal.TooFewAttempts(file.attempts(), ATTEMPTS_BEFORE_CLOSING))
                        : closed(close);
            case NOTHING_MORE_TO_DO -> Decision.refuse(new FollowUpRefusal.NobodyDissatisfied());
            case NO_CALL_BACK_NEEDED ->
                file.outcome().isCounted() ? Decision.refuse(new FollowUpRefusal.CallBackNeeded()) : closed(close);
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> closeInSpite(Close close) {
        return switch (close.reason()) {
            case NOTHING_MORE_TO_DO -> closed(close);
            case SATISFIED -> Decision.refuse(new FollowUpRefusal.SatisfiedByCallBackOnly());
            case UNREACHABLE, NO_CALL_BACK_NEEDED -> Decision.refuse(new FollowUpRefusal.DecisionAwaited());
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> call(MakeCallBack call, FollowUpFile file) {
        var attempt = file.attempts() + 1;
        var made = new CallBackMade(
                attempt,
                call.result(),
                call.result() == CallBackResult.UNREACHABLE ? call.plan().next(attempt, call.at()) : null,
                call.answers());
        return AnswerRules.areContent(call.result(), call.answers())
                        && file.performance().isDone()
                ? Decision.accept(call.at(), made, new MatterClosed(ClosingReason.SATISFIED))
                : Decision.accept(call.at(), made);
    }

    /** Nobody was to be called any more: it is a fact and decides nothing, but for dissent while instalments are waited for. */
    private static Decision<FollowupEvent, FollowUpRefusal> calledLate(MakeCallBack call, int attempt) {
        return Decision.accept(call.at(), new CallBackMade(attempt, call.result(), null, call.answers()));
    }

    private static Decision<FollowupEvent, FollowUpRefusal> closed(Close close) {
        return Decision.accept(close.at(), new MatterClosed(close.reason()));
    }

    /**
     * What an event makes of a state.
     *
     * @throws IllegalStateException when the event can't follow, which no decision of these rules leads to
     */
    public static FollowUpState evolve(FollowUpState state, Occurred<FollowupEvent> occurred) {
        return switch (occurred.event()) {
            case FollowUpOpened opened ->
                new Waiting(FollowUpFile.of(occurred.at(), opened, reopenings(state)), opened.callBackDueAt());
            case CallBackFellDue due ->
                switch (state) {
                    case Waiting waiting -> waiting.fellDue();
                    case NotOpened _, Opened _ -> throw doesNotFollow(due, state);
                };
            case CallBackMade made -> called(state, made, occurred.at());
            case InstalmentFellDue due -> InstalmentRules.fellDue(state, due);
            case InstalmentChecked checked -> InstalmentRules.checked(state, checked);
            case MatterClosed closed ->
                switch (state) {
                    case NotOpened _, Closed _, Reopened _ -> throw doesNotFollow(closed, state);
                    case Opened open -> new Closed(open.file(), closed.reason(), occurred.at());
                };
            case FollowUpCorrected corrected -> corrected(state, corrected);
            case OutcomeCountersigned countersigned -> OutcomeRules.countersigned(state, countersigned);
            case OutcomeCorrectionRequested requested -> OutcomeRules.requested(state, requested);
            case OutcomeCorrected corrected -> OutcomeRules.corrected(state, corrected);
            case CountersignRefused refused -> OutcomeRules.refused(state, refused);
            case MatterReopened reopened ->
                switch (state) {
                    case NotOpened _, Satisfied _, Reopened _ -> throw doesNotFollow(reopened, state);
                    case Opened open ->
                        new Reopened(open.file().reopened(), reopened.handOver().to(), occurred.at());
                };
        };
    }

    private static int reopenings(FollowUpState state) {
        return switch (state) {
            case NotOpened _ -> 0;
            case Opened before -> before.file().reopenings();
        };
    }

    private static FollowUpState corrected(FollowUpState state, FollowUpCorrected event) {
        return switch (state) {
            case NotOpened _, Satisfied _ -> throw doesNotFollow(event, state);
            case Opened now -> now.with(now.file().corrected(event));
        };
    }

    private static FollowUpState called(FollowUpState state, CallBackMade made, Instant at) {
        var call = new Call(made.attempt(), at, made.result(), made.answers());
        return switch (state) {
            case ToCall toCall -> called(toCall, call, made.nextDueAt());
            case PerformanceAwaited now ->
                made.result() == CallBackResult.UNREACHABLE || AnswerRules.areContent(made.result(), made.answers())
                        ? now.with(now.file().called(call))
                        : new DecisionAwaited(now.file().called(call));
            case DecisionAwaited now -> now.with(now.file().called(call));
            case Closed now -> now.with(now.file().called(call));
            case Reopened now -> now.with(now.file().called(call));
            case NotOpened _, Satisfied _ -> throw doesNotFollow(made, state);
        };
    }

    private static FollowUpState called(ToCall state, Call call, @Nullable Instant nextDueAt) {
        if (call.result() == CallBackResult.UNREACHABLE) {
            return state.unreachable(
                    call, nextDueAt == null ? RetryPlan.HOUSE.next(call.attempt(), call.at()) : nextDueAt);
        }
        if (!AnswerRules.areContent(call.result(), call.answers())) {
            return state.dissatisfied(call);
        }
        return state.file().performance().isDone() ? state.satisfied(call) : state.awaitingPerformance(call);
    }

    static IllegalStateException doesNotFollow(Object what, FollowUpState state) {
        return new IllegalStateException(what.getClass().getSimpleName() + " cannot follow in the state "
                + state.getClass().getSimpleName());
    }
}
