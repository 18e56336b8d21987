package org.anxin.mediation.casework.domain;

import static org.anxin.mediation.casework.domain.CaseExamples.CENTRE;
import static org.anxin.mediation.casework.domain.CaseExamples.LABOUR;
import static org.anxin.mediation.casework.domain.CaseExamples.MEDIATOR;
import static org.anxin.mediation.casework.domain.CaseExamples.PLACE;
import static org.anxin.mediation.casework.domain.CaseExamples.T0;
import static org.anxin.mediation.casework.domain.CaseExamples.TERMS;
import static org.anxin.mediation.casework.domain.CaseExamples.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.mediation.CaseReturnRefused;
import org.anxin.contracts.mediation.CaseReturnRequested;
import org.anxin.contracts.mediation.CaseSuspensionRefused;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseWithdrawalGranted;
import org.anxin.contracts.mediation.CaseWithdrawalRefused;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.WithdrawalRefusal;
import org.anxin.mediation.casework.domain.CaseState.InMediation;
import org.anxin.mediation.casework.domain.CaseState.Taken;
import org.anxin.mediation.casework.domain.CaseWork.HandToField;
import org.anxin.mediation.casework.domain.CaseWork.HoldRound;
import org.anxin.mediation.casework.domain.CaseWork.RequestReturn;
import org.anxin.mediation.casework.domain.CaseWork.WorkOfDepartment;
import org.anxin.mediation.escalation.domain.EscalationCommand.FallOverdue;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseAnswersTest {
    private static final ActorId POLICE = new ActorId("police-110");
    private static final ReferralKey NUMBER = new ReferralKey(new SourceCode("110"), new ReferralNumber("2026-0001"));
    private static final CaseReturnRequested ASKED = new CaseReturnRequested(3, MEDIATOR);
    private static final RequestReturn REQUEST = new RequestReturn(minutes(10), MEDIATOR);
    private static final WithdrawCase WITHDRAW = new WithdrawCase(minutes(10), NUMBER);
    private static final DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> NEW =
            DeciderSpec.given(CaseRules.DECIDER);
    private static final DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> TAKEN = NEW.events(
            T0,
            new CaseTaken(
                    CENTRE,
                    3,
                    Level.CENTRE,
                    MatterKind.DISPUTE,
                    Category.LABOUR,
                    Severity.ORDINARY,
                    PLACE,
                    false,
                    false,
                    null));
    private static final DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> ESCALATED =
            TAKEN.events(minutes(5), new Escalated(LABOUR, null, TERMS));

    @Test
    void thePoliceAreAskedOnceAndTheCaseGoesOnMeanwhile() {
        var asked = TAKEN.when(REQUEST).then(ASKED);
        asked.when(REQUEST).thenNothing();
        asked.when(new HoldRound(minutes(11)))
                .thenEvents(events -> assertThat(events).hasSize(1));
        NEW.when(REQUEST).thenRefused(new CaseRefusal.UnknownCase());
    }

    @Test
    void whatThePoliceTakeEndsTheCase() {
        TAKEN.events(minutes(10), ASKED)
                .when(new TakeReturnAnswer(minutes(12), 3, true, POLICE))
                .then(concluded(Outcome.RETURNED_TO_POLICE, Level.CENTRE, POLICE));
    }

    @Test
    void whatThePoliceRefuseGoesOnForGoodAndMayBeAskedAgain() {
        TAKEN.events(minutes(10), ASKED)
                .when(new TakeReturnAnswer(minutes(12), 3, false, POLICE))
                .then(new CaseReturnRefused(3))
                .when(REQUEST)
                .then(ASKED);
    }

    @Test
    void aDepartmentIsNotLateWhileThePoliceAreAskedAndIsReleasedWhenTheyTakeIt() {
        var late = new WorkOfDepartment(
                new FallOverdue(TERMS.answerBy(), LABOUR, EscalationLimit.ANSWER, TERMS.answerBy()));
        ESCALATED.state(state -> assertThat(((Taken) state).file().deadlines()).isNotEmpty());
        var asked = ESCALATED.when(REQUEST).then(ASKED);
        asked.state(state -> assertThat(((Taken) state).file().deadlines()).isEmpty());
        asked.when(late).thenNothing();
        asked.when(new TakeReturnAnswer(minutes(12), 3, true, POLICE))
                .then(new EscalationReleased(LABOUR), concluded(Outcome.RETURNED_TO_POLICE, Level.DEPARTMENT, POLICE));
        asked.when(new TakeReturnAnswer(minutes(12), 3, false, POLICE))
                .then(new CaseReturnRefused(3))
                .state(state -> assertThat(((Taken) state).file().deadlines()).isNotEmpty());
    }

    @Test
    void anAnswerToAnEarlierLegOrThatNobodyWaitsForChangesNothing() {
        TAKEN.when(new TakeReturnAnswer(minutes(12), 3, true, POLICE)).thenNothing();
        TAKEN.events(minutes(10), ASKED)
                .when(new TakeReturnAnswer(minutes(12), 2, true, POLICE))
                .thenNothing();
        NEW.when(new TakeReturnAnswer(minutes(12), 3, true, POLICE)).thenNothing();
    }

    @Test
    void whatThePoliceMayTakeIsNotLinkedMeanwhile() {
        var other = new MatterId(new UUID(7, 1));
        TAKEN.events(minutes(10), ASKED)
                .when(new SuspendCase(minutes(11), other, 3))
                .then(new CaseSuspensionRefused(other, LinkObstacle.RETURN_ASKED));
    }

    @Test
    void whatIsTakenBackEndsAsWithdrawnWhereverItIs() {
        TAKEN.when(WITHDRAW)
                .then(new CaseWithdrawalGranted(NUMBER), concluded(Outcome.WITHDRAWN, Level.CENTRE, null))
                .when(WITHDRAW)
                .then(new CaseWithdrawalRefused(NUMBER, WithdrawalRefusal.ALREADY_CONCLUDED));
        ESCALATED
                .when(WITHDRAW)
                .then(
                        new CaseWithdrawalGranted(NUMBER),
                        new EscalationReleased(LABOUR),
                        concluded(Outcome.WITHDRAWN, Level.DEPARTMENT, null));
        NEW.when(WITHDRAW).thenNothing();
        TAKEN.state(state -> assertThat(state).isInstanceOf(InMediation.class));
    }

    @Test
    void aCaseGoesToTheFieldAndIsTakenAgainWhenItComesBack() {
        var gone = TAKEN.when(new HandToField(minutes(10)))
                .then(new CaseHandedOn(
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        new HandOver(Holder.DISPATCH, 4)));
        gone.when(new HoldRound(minutes(11))).thenRefused(new CaseRefusal.InTheField());
        gone.when(WITHDRAW).then(new CaseWithdrawalRefused(NUMBER, WithdrawalRefusal.HANDED_ON));
        gone.when(CaseExamples.take(Origin.ORDER, Level.CENTRE, 3)).thenNothing();
        gone.when(CaseExamples.take(Origin.ORDER, Level.CENTRE, 5))
                .thenEvents(events ->
                        assertThat(((CaseTaken) events.getFirst()).atDesk()).isFalse());
        gone.when(CaseExamples.take(Origin.DESK, Level.CENTRE, 5))
                .thenEvents(events ->
                        assertThat(((CaseTaken) events.getFirst()).atDesk()).isTrue());
    }

    @Test
    void whatADepartmentHoldsOrThePoliceMayTakeDoesNotGoToTheField() {
        var hand = new HandToField(minutes(11));
        ESCALATED.when(hand).thenRefused(new CaseRefusal.DepartmentHolds(LABOUR));
        TAKEN.events(minutes(10), ASKED).when(hand).thenRefused(new CaseRefusal.ReturnPending());
    }

    private static CaseConcluded concluded(Outcome outcome, Level level, @Nullable ActorId second) {
        return new CaseConcluded(
                outcome,
                level,
                second,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, 4),
                null);
    }
}
