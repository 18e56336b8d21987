package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.mediation.CaseResumed;
import org.anxin.contracts.mediation.CaseReturnRefused;
import org.anxin.contracts.mediation.CaseReturnRequested;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.CaseSuspensionRefused;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.mediation.CaseTermWarned;
import org.anxin.contracts.mediation.CaseWithdrawalGranted;
import org.anxin.contracts.mediation.CaseWithdrawalRefused;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationEvent;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.mediation.MediationFailed;
import org.anxin.contracts.mediation.RespondentContacted;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.mediation.SpecialistRoomEntered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.mediation.casework.domain.CaseState.AtCentre;
import org.anxin.mediation.casework.domain.CaseState.Concluded;
import org.anxin.mediation.casework.domain.CaseState.HandedOn;
import org.anxin.mediation.casework.domain.CaseState.InMediation;
import org.anxin.mediation.casework.domain.CaseState.InSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseState.NotTaken;
import org.anxin.mediation.casework.domain.CaseState.Settled;
import org.anxin.mediation.casework.domain.CaseState.Taken;
import org.anxin.mediation.casework.domain.CaseState.WithDepartment;
import org.anxin.mediation.casework.domain.CaseWork.ConcludeByDepartment;
import org.anxin.mediation.casework.domain.CaseWork.ContactRespondent;
import org.anxin.mediation.casework.domain.CaseWork.EnterSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseWork.Escalate;
import org.anxin.mediation.casework.domain.CaseWork.GiveOutcome;
import org.anxin.mediation.casework.domain.CaseWork.HandToField;
import org.anxin.mediation.casework.domain.CaseWork.HoldRound;
import org.anxin.mediation.casework.domain.CaseWork.RecordFailure;
import org.anxin.mediation.casework.domain.CaseWork.RequestReturn;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.anxin.mediation.casework.domain.CaseWork.WorkOfDepartment;
import org.anxin.mediation.escalation.domain.Escalation;
import org.anxin.mediation.escalation.domain.EscalationCommand;
import org.anxin.mediation.escalation.domain.EscalationCommand.Conclude;
import org.anxin.mediation.escalation.domain.EscalationCommand.FallOverdue;
import org.anxin.mediation.escalation.domain.EscalationRefusal;
import org.anxin.mediation.escalation.domain.EscalationRules;
import org.jspecify.annotations.Nullable;

/** What a command leads to and what an event makes of a case. */
public final class CaseRules {
    /** Outcomes given by hand; the others come with a settlement, with a department's conclusion, or from other services. */
    public static final List<Outcome> GIVEN_BY_HAND = List.of(
            Outcome.ADVICE_GIVEN,
            Outcome.PARTIES_LEFT,
            Outcome.MEDIATION_REFUSED,
            Outcome.WITHDRAWN,
            Outcome.UNRESOLVED,
            Outcome.UNFOUNDED,
            Outcome.OUTSIDE_AREA);

    /** The rules as values. */
    public static final Decider<CaseCommand, MediationEvent, CaseState, CaseRefusal> DECIDER =
            new Decider<>(new NotTaken(), CaseRules::decide, CaseRules::evolve);

    private CaseRules() {}

    /** What a command leads to. */
    public static Decision<MediationEvent, CaseRefusal> decide(CaseCommand command, CaseState state) {
        return switch (command) {
            case TakeCase take -> take(take, state);
            case CorrectCase correct -> correct(correct, state);
            case SuspendCase suspend -> CaseSuspending.suspend(suspend, state);
            case ResumeCase resume -> CaseSuspending.resume(resume, state);
            case WithdrawCase withdraw -> CaseAnswers.withdraw(withdraw, state);
            case TakeReturnAnswer answer -> CaseAnswers.answered(answer, state);
            case TermTimer timer -> CaseTermRules.timer(timer, state);
            case CaseWork work ->
                switch (state) {
                    case NotTaken _ -> Decision.refuse(new CaseRefusal.UnknownCase());
                    case Taken taken -> work(work, taken);
                };
        };
    }

    private static Decision<MediationEvent, CaseRefusal> take(TakeCase take, CaseState state) {
        return switch (state) {
            case NotTaken _ -> Decision.accept(take.at(), taken(take, take.origin() != Origin.ORDER));
            case Taken before when take.leg() <= before.file().leg() -> Decision.nothing();
            case Concluded before -> Decision.accept(take.at(), taken(take, atDeskAgain(take, before)));
            case HandedOn before -> Decision.accept(take.at(), taken(take, atDeskAgain(take, before)));
            case Taken open ->
                Decision.refuse(new CaseRefusal.CaseStillOpen(open.file().leg()));
        };
    }

    private static Decision<MediationEvent, CaseRefusal> correct(CorrectCase command, CaseState state) {
        return switch (state) {
            case Taken taken
            when isNews(command, taken.file()) ->
                Decision.accept(
                        command.at(),
                        new CaseCorrected(
                                command.revision(),
                                command.kind(),
                                command.category(),
                                command.severity(),
                                CaseTermRules.additional(command.terms(), taken),
                                CaseTermRules.dropped(command.terms(), taken)));
            case Taken _, NotTaken _ -> Decision.nothing();
        };
    }

    private static boolean isNews(CorrectCase command, CaseFile file) {
        return command.revision() > file.revision()
                && (command.kind() != file.kind()
                        || !Objects.equals(command.category(), file.category())
                        || command.severity() != file.severity());
    }

    private static boolean atDeskAgain(TakeCase take, Taken before) {
        return switch (take.origin()) {
            case DESK -> true;
            case ORDER -> false;
            case REOPENED -> before.file().atDesk();
        };
    }

    private static CaseTaken taken(TakeCase take, boolean atDesk) {
        var terms = Stream.concat(
                        take.terms().stream(), atDesk ? take.deskTerms().stream() : Stream.<StartedTerm>empty())
                .toList();
        return new CaseTaken(
                take.centre(),
                take.leg(),
                take.level(),
                take.kind(),
                take.category(),
                take.severity(),
                take.place(),
                atDesk,
                take.drill(),
                terms.isEmpty() ? null : terms);
    }

    private static Decision<MediationEvent, CaseRefusal> work(CaseWork work, Taken state) {
        if (CaseSuspending.refusal(work, state) instanceof CaseRefusal refusal) {
            return Decision.refuse(refusal);
        }
        return switch (state) {
            case Concluded concluded
            when !CaseSuspending.isFact(work) -> Decision.refuse(new CaseRefusal.AlreadyConcluded(concluded.outcome()));
            case Settled settled -> throw doesNotFollow(work, settled);
            case HandedOn _ -> Decision.refuse(new CaseRefusal.InTheField());
            case Taken open
            when work.at().isBefore(open.file().takenAt()) ->
                Decision.refuse(new CaseRefusal.BeforeTaken(open.file().takenAt()));
            case Concluded concluded -> late(work, concluded);
            case WithDepartment department -> byDepartment(work, department);
            case InMediation mediation -> byMediation(work, mediation);
        };
    }

    /** What was done before the end and is told after it, or even done after it, is a fact and changes nothing that was decided. */
    private static Decision<MediationEvent, CaseRefusal> late(CaseWork work, Concluded state) {
        return switch (work) {
            case ContactRespondent contact -> Decision.accept(contact.at(), new RespondentContacted(contact.result()));
            case HoldRound round ->
                Decision.accept(round.at(), new RoundHeld(state.file().rounds() + 1));
            case EnterSpecialistRoom _,
                    Settle _,
                    RecordFailure _,
                    Escalate _,
                    WorkOfDepartment _,
                    ConcludeByDepartment _,
                    RequestReturn _,
                    HandToField _,
                    GiveOutcome _ -> Decision.refuse(new CaseRefusal.AlreadyConcluded(state.outcome()));
        };
    }

    private static Decision<MediationEvent, CaseRefusal> byMediation(CaseWork work, InMediation state) {
        var file = state.file();
        return switch (work) {
            case ContactRespondent contact -> Decision.accept(contact.at(), new RespondentContacted(contact.result()));
            case HoldRound round -> Decision.accept(round.at(), new RoundHeld(file.rounds() + 1));
            case EnterSpecialistRoom enter ->
                switch (state) {
                    case AtCentre _ -> Decision.accept(enter.at(), new SpecialistRoomEntered());
                    case InSpecialistRoom _ -> Decision.refuse(new CaseRefusal.InRoomAlready());
                };
            case Settle settle -> SettlementRules.settle(settle, state);
            case RecordFailure failure ->
                file.failed()
                        ? Decision.refuse(new CaseRefusal.FailedAlready())
                        : Decision.accept(failure.at(), new MediationFailed());
            case Escalate escalate ->
                CaseTermRules.judgedThen(
                        escalate.at(),
                        file,
                        ofDepartments(
                                EscalationRules.handOut(escalate.at(), escalate.handOut(), escalate.known()),
                                List.of()));
            case WorkOfDepartment(FallOverdue _) -> Decision.nothing();
            case ConcludeByDepartment _, WorkOfDepartment _ -> Decision.refuse(new CaseRefusal.NotEscalated());
            case RequestReturn request -> CaseAnswers.request(request, state);
            case HandToField hand ->
                file.returnAskedAt() == null
                        ? CaseTermRules.judgedThen(hand.at(), file, Decision.accept(hand.at(), handedOn(file)))
                        : Decision.refuse(new CaseRefusal.ReturnPending());
            case GiveOutcome give -> CaseTermRules.judgedThen(give.at(), file, outcome(give, state));
        };
    }

    private static Decision<MediationEvent, CaseRefusal> byDepartment(CaseWork work, WithDepartment state) {
        return switch (work) {
            case ConcludeByDepartment conclude
            when conclude.department() != null
                    && state.file().escalation().open().stream()
                            .noneMatch(holding -> holding.department().equals(conclude.department())) ->
                Decision.refuse(new CaseRefusal.OtherDepartment(state.department()));
            case ConcludeByDepartment conclude ->
                conclude(
                        new Conclude(
                                conclude.at(),
                                conclude.department() == null ? state.department() : conclude.department(),
                                null,
                                List.of()),
                        state);
            case RequestReturn request -> CaseAnswers.request(request, state);
            case WorkOfDepartment(FallOverdue _) when state.file().returnAskedAt() != null -> Decision.nothing();
            case WorkOfDepartment(Conclude conclude) -> conclude(conclude, state);
            case WorkOfDepartment(EscalationCommand command) ->
                ofDepartments(EscalationRules.decide(command, state.file().escalation()), List.of());
            case GiveOutcome give
            when give.role() == ActorRole.SHIFT_LEAD ->
                switch (outcome(give, state)) {
                    case Decision.Refused<MediationEvent, CaseRefusal> refused -> refused;
                    case Decision.Accepted<MediationEvent, CaseRefusal>(var ends) ->
                        Decision.accept(Stream.concat(
                                        EscalationRules.release(state.file().escalation(), null).stream()
                                                .map(event -> new Occurred<MediationEvent>(give.at(), event)),
                                        ends.stream())
                                .toList());
                };
            case GiveOutcome _,
                    ContactRespondent _,
                    HoldRound _,
                    EnterSpecialistRoom _,
                    Settle _,
                    RecordFailure _,
                    HandToField _,
                    Escalate _ -> Decision.refuse(new CaseRefusal.DepartmentHolds(state.department()));
        };
    }

    /** The conclusion of the department that leads is the outcome. */
    private static Decision<MediationEvent, CaseRefusal> conclude(Conclude conclude, WithDepartment state) {
        return ofDepartments(
                EscalationRules.decide(conclude, state.file().escalation()),
                conclude.department().equals(state.department())
                        ? List.of(new Occurred<>(
                                conclude.at(), concluded(state.file(), Outcome.CONCLUDED_BY_DEPARTMENT, state.level())))
                        : List.of());
    }

    private static Decision<MediationEvent, CaseRefusal> ofDepartments(
            Decision<EscalationEvent, EscalationRefusal> decision, List<Occurred<MediationEvent>> then) {
        return switch (decision) {
            case Decision.Refused<EscalationEvent, EscalationRefusal>(var why) ->
                Decision.refuse(new CaseRefusal.OfDepartments(why));
            case Decision.Accepted<EscalationEvent, EscalationRefusal>(var events) ->
                Decision.accept(Stream.concat(
                                events.stream().map(event -> new Occurred<MediationEvent>(event.at(), event.event())),
                                then.stream())
                        .toList());
        };
    }

    private static Decision<MediationEvent, CaseRefusal> outcome(GiveOutcome give, Taken state) {
        if (!GIVEN_BY_HAND.contains(give.outcome())) {
            return Decision.refuse(new CaseRefusal.OutcomeNotGivenHere(GIVEN_BY_HAND));
        }
        return Decision.accept(give.at(), concluded(state.file(), give.outcome(), state.level()));
    }

    private static CaseHandedOn handedOn(CaseFile file) {
        return new CaseHandedOn(
                file.kind(),
                file.category(),
                file.severity(),
                file.place(),
                file.drill(),
                new HandOver(Holder.DISPATCH, file.leg() + 1));
    }

    /** The case's outcome; the matter goes to follow-up. */
    static CaseConcluded concluded(Taken state, Outcome outcome, @Nullable ActorId countersignedBy) {
        return concluded(state.file(), outcome, state.level(), countersignedBy, null);
    }

    /** The outcome that a settlement is, with what is owed after it. */
    static CaseConcluded settled(CaseFile file, Outcome outcome, Level level, @Nullable List<Instalment> instalments) {
        return concluded(file, outcome, level, null, instalments);
    }

    /** Where the outcome leaves the count, a second person countersigns it at follow-up; until then it doesn't hold. */
    private static CaseConcluded concluded(CaseFile file, Outcome outcome, Level level) {
        return concluded(file, outcome, level, null, null);
    }

    private static CaseConcluded concluded(
            CaseFile file,
            Outcome outcome,
            Level level,
            @Nullable ActorId countersignedBy,
            @Nullable List<Instalment> instalments) {
        return new CaseConcluded(
                outcome,
                level,
                countersignedBy,
                file.kind(),
                file.category(),
                file.severity(),
                file.place(),
                file.drill(),
                new HandOver(Holder.FOLLOWUP, file.leg() + 1),
                instalments);
    }

    /**
     * What an event makes of a state.
     *
     * @throws IllegalStateException when the event can't follow, which no decision of these rules leads to
     */
    public static CaseState evolve(CaseState state, Occurred<MediationEvent> occurred) {
        return switch (occurred.event()) {
            case CaseTaken taken -> begin(occurred.at(), taken, state);
            case RespondentContacted contacted ->
                happened(state, contacted, file -> file.contacted(occurred.at(), contacted.result()));
            case RoundHeld held -> happened(state, held, file -> file.round(held.round()));
            case MediationFailed failed -> {
                var now = inMediation(state, failed);
                yield now.with(now.file().failed(true));
            }
            case SpecialistRoomEntered entered ->
                switch (inMediation(state, entered)) {
                    case AtCentre centre -> centre.enterSpecialistRoom();
                    case InSpecialistRoom room -> throw doesNotFollow(entered, room);
                };
            case SettlementReached settled -> inMediation(state, settled).settled(CaseState.Agreement.of(settled));
            case EscalationEvent event -> ofDepartments(state, occurred.at(), event);
            case CaseCorrected corrected -> corrected(state, corrected);
            case CaseSuspended suspended -> {
                var now = inMediation(state, suspended);
                yield now.with(now.file().suspended(new Suspension(suspended.to(), occurred.at())));
            }
            case CaseResumed resumed -> {
                var now = inMediation(state, resumed);
                yield now.with(now.file().resumed(occurred.at()));
            }
            case CaseTermWarned warned -> termed(state, warned, terms -> terms.warned(warned.term()));
            case CaseTermBreached breached -> termed(state, breached, terms -> terms.breached(breached.term()));
            case CaseTermJudged judged -> termed(state, judged, terms -> terms.judged(judged));
            case CaseHandedOn handedOn -> {
                var now = inMediation(state, handedOn);
                yield new HandedOn(now.file(), now.level());
            }
            case CaseReturnRequested asked -> filed(state, asked, file -> file.returning(occurred.at()));
            case CaseReturnRefused refused -> filed(state, refused, file -> file.returning(null));
            case CaseSuspensionRefused _, CaseWithdrawalGranted _, CaseWithdrawalRefused _ -> state;
            case CaseConcluded concluded -> end(state, occurred.at(), concluded);
        };
    }

    /** A fact, which may be told after the end. */
    private static CaseState happened(CaseState state, MediationEvent event, UnaryOperator<CaseFile> change) {
        return state instanceof Concluded ended
                ? ended.with(change.apply(ended.file()))
                : inMediation(state, event, change);
    }

    private static InMediation begin(Instant at, CaseTaken taken, CaseState before) {
        var file = CaseFile.of(
                at, taken, before instanceof Taken known ? known.file().escalation() : Escalation.NONE);
        return taken.level() == Level.SPECIALIST_ROOM ? new InSpecialistRoom(file) : new AtCentre(file, taken.level());
    }

    private static CaseState ofDepartments(CaseState state, Instant at, EscalationEvent event) {
        var from = state instanceof WithDepartment with ? with.from() : inMediation(state, event);
        var leads = state instanceof WithDepartment with && with.department().equals(event.department());
        var file = from.file();
        var known = from.with(file.escalated(file.escalation().evolve(at, file.leg(), event)));
        return switch (event) {
            case Escalated _ -> known.escalated();
            case EscalationRuled ruled when leads && ruled.ruling() == RefusalRuling.UPHELD -> known;
            case EscalationEvent _ -> state instanceof WithDepartment ? known.escalated() : known;
        };
    }

    private static CaseState filed(CaseState state, MediationEvent event, UnaryOperator<CaseFile> change) {
        return switch (state) {
            case NotTaken _, Settled _, Concluded _, HandedOn _ -> throw doesNotFollow(event, state);
            case InMediation now -> now.with(change.apply(now.file()));
            case WithDepartment now -> now.with(change.apply(now.file()));
        };
    }

    private static CaseState corrected(CaseState state, CaseCorrected event) {
        return switch (state) {
            case NotTaken _, Settled _ -> throw doesNotFollow(event, state);
            case InMediation now -> now.with(now.file().corrected(event));
            case WithDepartment now -> now.with(now.file().corrected(event));
            case HandedOn now -> new HandedOn(now.file().corrected(event), now.level());
            case Concluded now -> now.with(now.file().corrected(event));
        };
    }

    private static Concluded end(CaseState state, Instant at, CaseConcluded event) {
        return switch (state) {
            case NotTaken _, Concluded _, HandedOn _ -> throw doesNotFollow(event, state);
            case InMediation now -> new Concluded(now.file().ended(at), event.outcome(), event.level(), at, null, null);
            case WithDepartment now ->
                new Concluded(
                        now.file().escalated(now.file().escalation().closed()),
                        event.outcome(),
                        event.level(),
                        at,
                        now.department(),
                        null);
            case Settled now -> new Concluded(now.file(), event.outcome(), event.level(), at, null, now.agreement());
        };
    }

    private static InMediation termed(CaseState state, MediationEvent event, UnaryOperator<CaseTerms> change) {
        var now = inMediation(state, event);
        return now.with(now.file().with(change.apply(now.file().terms())));
    }

    private static InMediation inMediation(CaseState state, MediationEvent event) {
        if (state instanceof InMediation mediation) {
            return mediation;
        }
        throw doesNotFollow(event, state);
    }

    private static InMediation inMediation(CaseState state, MediationEvent event, UnaryOperator<CaseFile> change) {
        var now = inMediation(state, event);
        return now.with(change.apply(now.file()));
    }

    private static IllegalStateException doesNotFollow(Object what, CaseState state) {
        return new IllegalStateException(what.getClass().getSimpleName() + " cannot follow in the state "
                + state.getClass().getSimpleName());
    }
}
