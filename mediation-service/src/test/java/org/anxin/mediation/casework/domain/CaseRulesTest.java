package org.anxin.mediation.casework.domain;

import static org.anxin.mediation.casework.domain.CaseExamples.CENTRE;
import static org.anxin.mediation.casework.domain.CaseExamples.KNOWN;
import static org.anxin.mediation.casework.domain.CaseExamples.LABOUR;
import static org.anxin.mediation.casework.domain.CaseExamples.MARKET;
import static org.anxin.mediation.casework.domain.CaseExamples.PLACE;
import static org.anxin.mediation.casework.domain.CaseExamples.T0;
import static org.anxin.mediation.casework.domain.CaseExamples.TERMS;
import static org.anxin.mediation.casework.domain.CaseExamples.escalate;
import static org.anxin.mediation.casework.domain.CaseExamples.minutes;
import static org.anxin.mediation.casework.domain.CaseExamples.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationRefused;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.mediation.MediationFailed;
import org.anxin.contracts.mediation.RespondentContacted;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.mediation.SpecialistRoomEntered;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.mediation.casework.domain.CaseState.AtCentre;
import org.anxin.mediation.casework.domain.CaseState.Concluded;
import org.anxin.mediation.casework.domain.CaseState.InSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseState.NotTaken;
import org.anxin.mediation.casework.domain.CaseState.WithDepartment;
import org.anxin.mediation.casework.domain.CaseWork.ConcludeByDepartment;
import org.anxin.mediation.casework.domain.CaseWork.ContactRespondent;
import org.anxin.mediation.casework.domain.CaseWork.EnterSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseWork.GiveOutcome;
import org.anxin.mediation.casework.domain.CaseWork.HoldRound;
import org.anxin.mediation.casework.domain.CaseWork.RecordFailure;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.anxin.mediation.casework.domain.CaseWork.WorkOfDepartment;
import org.anxin.mediation.escalation.domain.EscalationCommand.Rule;
import org.anxin.mediation.escalation.domain.EscalationRefusal;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRulesTest {
    private static final DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> NEW =
            DeciderSpec.given(CaseRules.DECIDER);
    private static final DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> TAKEN_BACK =
            NEW.events(T0, taken(Level.CENTRE, false, 3));
    private static final DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> AT_DESK =
            NEW.events(T0, taken(Level.CENTRE, true, 2));
    private static final DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> ESCALATED =
            TAKEN_BACK.events(minutes(5), new Escalated(LABOUR, null, TERMS));

    @Test
    void whatIntakeGivesToTheDeskIsHandledAtTheDesk() {
        NEW.when(take(Origin.DESK, Level.CENTRE, 2)).then(taken(Level.CENTRE, true, 2));
    }

    @Test
    void whatDispatchHandsOnWasTakenBack() {
        NEW.when(take(Origin.ORDER, Level.CENTRE, 3)).then(taken(Level.CENTRE, false, 3));
    }

    @Test
    void whatDispatchGivesToTheSpecialistRoomStartsThere() {
        NEW.when(take(Origin.ORDER, Level.SPECIALIST_ROOM, 3))
                .then(taken(Level.SPECIALIST_ROOM, false, 3))
                .state(state -> assertThat(state).isInstanceOf(InSpecialistRoom.class));
    }

    @Test
    void theSameHandOverAgainChangesNothing() {
        TAKEN_BACK.when(take(Origin.ORDER, Level.CENTRE, 3)).thenNothing();
        TAKEN_BACK.when(take(Origin.ORDER, Level.CENTRE, 2)).thenNothing();
    }

    @Test
    void aFurtherLegIsRefusedWhileTheCaseIsOpen() {
        TAKEN_BACK.when(take(Origin.REOPENED, Level.CENTRE, 4)).thenRefused(new CaseRefusal.CaseStillOpen(3));
        ESCALATED.when(take(Origin.ORDER, Level.CENTRE, 5)).thenRefused(new CaseRefusal.CaseStillOpen(3));
    }

    @Test
    void aHandOverThatWasTakenAndConcludedChangesNothing() {
        TAKEN_BACK
                .events(minutes(9), concluded(Outcome.WITHDRAWN, Level.CENTRE, 4))
                .when(take(Origin.ORDER, Level.CENTRE, 3))
                .thenNothing();
    }

    @Test
    void aReopenedMatterIsTakenAnewAndHandledAsBefore() {
        AT_DESK.events(minutes(9), concluded(Outcome.RESOLVED_AT_DESK, Level.CENTRE, 3))
                .when(take(Origin.REOPENED, Level.CENTRE, 4))
                .then(taken(Level.CENTRE, true, 4))
                .state(state -> assertThat(state).isInstanceOf(AtCentre.class));
        NEW.when(take(Origin.REOPENED, Level.CENTRE, 4)).then(taken(Level.CENTRE, true, 4));
    }

    @Test
    void aReopenedMatterCountsItsRoundsAnew() {
        TAKEN_BACK
                .events(minutes(5), new RoundHeld(1), concluded(Outcome.RESOLVED_TAKEN_BACK, Level.CENTRE, 4))
                .events(minutes(9), taken(Level.CENTRE, false, 5))
                .when(new HoldRound(minutes(10)))
                .then(new RoundHeld(1));
    }

    @Test
    void roundsAreCounted() {
        TAKEN_BACK
                .when(new HoldRound(minutes(1)))
                .then(new RoundHeld(1))
                .when(new HoldRound(minutes(2)))
                .then(new RoundHeld(2));
    }

    @Test
    void theRespondentMayBeRungAgain() {
        AT_DESK.when(new ContactRespondent(minutes(1), ContactResult.NO_ANSWER))
                .then(new RespondentContacted(ContactResult.NO_ANSWER))
                .when(new ContactRespondent(minutes(2), ContactResult.REACHED))
                .then(new RespondentContacted(ContactResult.REACHED))
                .state(state ->
                        assertThat(((AtCentre) state).file().respondent()).isEqualTo(ContactResult.REACHED));
    }

    @Test
    void aSettlementOfPartiesTakenBackIsResolvedTakenBack() {
        TAKEN_BACK
                .when(new Settle(minutes(5), SettlementForm.WRITTEN, new Fen(1_200_000), 2, false, null))
                .then(
                        new SettlementReached(SettlementForm.WRITTEN, new Fen(1_200_000), 2, null, null),
                        concluded(Outcome.RESOLVED_TAKEN_BACK, Level.CENTRE, 4))
                .state(state -> assertThat(((Concluded) state).agreement())
                        .isEqualTo(new CaseState.Agreement(
                                SettlementForm.WRITTEN, new Fen(1_200_000), 2, null, List.of())));
    }

    @Test
    void aSettlementByPhoneIsResolvedAtDesk() {
        AT_DESK.when(new Settle(minutes(5), SettlementForm.ORAL, null, 1, false, null))
                .then(
                        new SettlementReached(SettlementForm.ORAL, null, 1, null, null),
                        concluded(Outcome.RESOLVED_AT_DESK, Level.CENTRE, 3));
    }

    @Test
    void aSettlementInTheSpecialistRoomIsResolvedThere() {
        TAKEN_BACK
                .when(new EnterSpecialistRoom(minutes(1)))
                .then(new SpecialistRoomEntered())
                .when(new Settle(minutes(5), SettlementForm.WRITTEN, null, 1, false, null))
                .then(
                        new SettlementReached(SettlementForm.WRITTEN, null, 1, null, null),
                        concluded(Outcome.RESOLVED_IN_SPECIALIST_ROOM, Level.SPECIALIST_ROOM, 4));
    }

    @Test
    void nobodyEntersTheSpecialistRoomTwice() {
        TAKEN_BACK
                .events(minutes(1), new SpecialistRoomEntered())
                .when(new EnterSpecialistRoom(minutes(2)))
                .thenRefused(new CaseRefusal.InRoomAlready());
    }

    @Test
    void aFailureIsOnRecordOnceUntilItIsTriedAgain() {
        TAKEN_BACK
                .when(new RecordFailure(minutes(1)))
                .then(new MediationFailed())
                .when(new RecordFailure(minutes(2)))
                .thenRefused(new CaseRefusal.FailedAlready())
                .when(new HoldRound(minutes(3)))
                .then(new RoundHeld(1))
                .when(new RecordFailure(minutes(4)))
                .then(new MediationFailed());
    }

    @Test
    void aFailedCaseMayStillSettleInTheSpecialistRoom() {
        TAKEN_BACK
                .events(minutes(1), new MediationFailed(), new SpecialistRoomEntered())
                .when(new RecordFailure(minutes(2)))
                .then(new MediationFailed());
    }

    @Test
    void escalationNeedsADepartmentOfTheCentre() {
        TAKEN_BACK
                .when(escalate(1, new DepartmentCode("WEATHER")))
                .thenRefused(new CaseRefusal.OfDepartments(
                        new EscalationRefusal.UnknownDepartment(new DepartmentCode("WEATHER"), KNOWN)))
                .when(escalate(1, MARKET))
                .then(new Escalated(MARKET, null, TERMS))
                .state(state ->
                        assertThat(((WithDepartment) state).department()).isEqualTo(MARKET));
    }

    @Test
    void aDepartmentThatHoldsTheWorkConcludes() {
        ESCALATED
                .when(new ConcludeByDepartment(minutes(9), null))
                .then(
                        new DepartmentConcluded(LABOUR, null, null),
                        concluded(Outcome.CONCLUDED_BY_DEPARTMENT, Level.DEPARTMENT, 4));
    }

    @Test
    void noOtherDepartmentConcludes() {
        ESCALATED
                .when(new ConcludeByDepartment(minutes(9), MARKET))
                .thenRefused(new CaseRefusal.OtherDepartment(LABOUR));
        TAKEN_BACK.when(new ConcludeByDepartment(minutes(9), LABOUR)).thenRefused(new CaseRefusal.NotEscalated());
    }

    @Test
    void whileADepartmentHoldsTheWorkMediationDoesNothing() {
        var holds = new CaseRefusal.DepartmentHolds(LABOUR);
        ESCALATED.when(new HoldRound(minutes(6))).thenRefused(holds);
        ESCALATED.when(new ContactRespondent(minutes(6), ContactResult.REACHED)).thenRefused(holds);
        ESCALATED.when(new EnterSpecialistRoom(minutes(6))).thenRefused(holds);
        ESCALATED
                .when(new Settle(minutes(6), SettlementForm.ORAL, null, 1, false, null))
                .thenRefused(holds);
        ESCALATED.when(new RecordFailure(minutes(6))).thenRefused(holds);
        ESCALATED.when(escalate(6, MARKET)).thenRefused(holds);
        ESCALATED
                .when(new GiveOutcome(minutes(6), ActorRole.MEDIATOR, Outcome.WITHDRAWN))
                .thenRefused(holds);
    }

    @Test
    void theShiftLeadMayEndWhatADepartmentHolds() {
        ESCALATED
                .when(new GiveOutcome(minutes(6), ActorRole.SHIFT_LEAD, Outcome.WITHDRAWN))
                .then(new EscalationReleased(LABOUR), concluded(Outcome.WITHDRAWN, Level.DEPARTMENT, 4));
    }

    @Test
    void aRefusalUpheldBringsTheCaseBackToWhereItWas() {
        var room = TAKEN_BACK.events(minutes(1), new SpecialistRoomEntered());
        room.events(
                        minutes(2),
                        new Escalated(LABOUR, null, TERMS),
                        new EscalationRefused(LABOUR, DepartmentRefusalReason.OUTSIDE_AREA, null, minutes(30)))
                .when(new WorkOfDepartment(new Rule(minutes(9), LABOUR, RefusalRuling.UPHELD, null, null, KNOWN)))
                .then(new EscalationRuled(LABOUR, RefusalRuling.UPHELD, null))
                .state(state -> assertThat(state).isInstanceOf(InSpecialistRoom.class))
                .when(escalate(10, MARKET))
                .then(new Escalated(MARKET, null, TERMS));
    }

    @Test
    void whatWasEscalatedBeforeDepartmentsHadTermsHasNone() {
        TAKEN_BACK
                .events(minutes(2), new Escalated(LABOUR, null, null))
                .state(state -> assertThat(
                                ((WithDepartment) state).file().escalation().deadlines())
                        .isEmpty())
                .events(minutes(3), concluded(Outcome.WITHDRAWN, Level.DEPARTMENT, 4))
                .state(state -> assertThat(
                                ((Concluded) state).file().escalation().open())
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void outcomesGivenByHandAreAFewAndOthersSayWhich(Outcome outcome) {
        // Given
        var give = new GiveOutcome(minutes(5), ActorRole.MEDIATOR, outcome);

        // When, then
        if (CaseRules.GIVEN_BY_HAND.contains(outcome)) {
            TAKEN_BACK.when(give).then(concluded(outcome, Level.CENTRE, 4));
        } else {
            TAKEN_BACK.when(give).thenRefused(new CaseRefusal.OutcomeNotGivenHere(CaseRules.GIVEN_BY_HAND));
        }
    }

    @Test
    void thereIsNoSecondOutcome() {
        var ended = TAKEN_BACK.events(minutes(5), concluded(Outcome.WITHDRAWN, Level.CENTRE, 4));
        var refusal = new CaseRefusal.AlreadyConcluded(Outcome.WITHDRAWN);
        ended.when(new GiveOutcome(minutes(6), ActorRole.MEDIATOR, Outcome.UNRESOLVED))
                .thenRefused(refusal);
        ended.when(new Settle(minutes(6), SettlementForm.ORAL, null, 1, false, null))
                .thenRefused(refusal);
        ended.when(new ConcludeByDepartment(minutes(6), null)).thenRefused(refusal);
    }

    @Test
    void whatHappenedIsTakenAfterTheEndAndDecidesNothing() {
        var ended = TAKEN_BACK.events(minutes(5), concluded(Outcome.WITHDRAWN, Level.CENTRE, 4));
        ended.when(new HoldRound(minutes(4)))
                .then(new RoundHeld(1))
                .when(new ContactRespondent(minutes(6), ContactResult.REACHED))
                .then(new RespondentContacted(ContactResult.REACHED))
                .state(state -> assertThat(state).isInstanceOfSatisfying(CaseState.Concluded.class, now -> {
                    assertThat(now.outcome()).isEqualTo(Outcome.WITHDRAWN);
                    assertThat(now.file().rounds()).isEqualTo(1);
                }));
        ended.when(new HoldRound(minutes(-1))).thenRefused(new CaseRefusal.BeforeTaken(T0));
    }

    @Test
    void whatTheDeskHasMaySettleInAMicroCentre() {
        AT_DESK.when(new Settle(minutes(5), SettlementForm.ORAL, null, 1, true, null))
                .then(
                        new SettlementReached(SettlementForm.ORAL, null, 1, null, null),
                        concluded(Outcome.RESOLVED_AT_MICRO_CENTRE, Level.MICRO_CENTRE, 3));
        TAKEN_BACK
                .when(new Settle(minutes(5), SettlementForm.ORAL, null, 1, true, null))
                .thenRefused(new CaseRefusal.NotAtTheDesk());
        AT_DESK.events(minutes(4), new SpecialistRoomEntered())
                .when(new Settle(minutes(5), SettlementForm.ORAL, null, 1, true, null))
                .thenRefused(new CaseRefusal.NotAtTheDesk());
    }

    @Test
    void whatWasNeverTakenIsUnknown() {
        NEW.when(new HoldRound(minutes(1))).thenRefused(new CaseRefusal.UnknownCase());
    }

    @Test
    void nothingHappensBeforeTheCaseWasTaken() {
        TAKEN_BACK.when(new HoldRound(minutes(-1))).thenRefused(new CaseRefusal.BeforeTaken(T0));
    }

    @Test
    void aStoredEventThatCannotFollowIsAFault() {
        assertThatThrownBy(() -> CaseRules.evolve(new NotTaken(), new Occurred<>(T0, new RoundHeld(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("RoundHeld cannot follow in the state NotTaken");
    }

    private static CaseTaken taken(Level level, boolean atDesk, int leg) {
        return new CaseTaken(
                CENTRE, leg, level, MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY, PLACE, atDesk, false, null);
    }

    private static CaseConcluded concluded(Outcome outcome, Level level, int leg) {
        return new CaseConcluded(
                outcome,
                level,
                null,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, leg),
                null);
    }
}
