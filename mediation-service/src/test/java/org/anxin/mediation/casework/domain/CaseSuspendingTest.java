package org.anxin.mediation.casework.domain;

import static org.anxin.mediation.casework.domain.CaseExamples.LABOUR;
import static org.anxin.mediation.casework.domain.CaseExamples.minutes;
import static org.anxin.mediation.casework.domain.CaseExamples.take;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.anxin.contracts.mediation.CaseResumed;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.CaseSuspensionRefused;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.mediation.RespondentContacted;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** A case rests while its matter belongs to another. */
class CaseSuspendingTest {
    private static final MatterId OTHER = new MatterId(new UUID(7, 1)), THIRD = new MatterId(new UUID(7, 2));

    @Test
    void anOpenCaseRestsAndGoesOn() {
        open().when(new SuspendCase(minutes(10), OTHER, 2)).then(new CaseSuspended(OTHER));
        rests().when(new SuspendCase(minutes(11), OTHER, 2)).thenNothing();
        rests().when(new ResumeCase(minutes(20), THIRD)).thenNothing();
        rests().when(new ResumeCase(minutes(20), OTHER))
                .then(new CaseResumed(OTHER))
                .state(state -> assertThat(((CaseState.Taken) state).file().suspension())
                        .isNull())
                .when(new CaseWork.HoldRound(minutes(21)))
                .then(new RoundHeld(1));
        open().when(new ResumeCase(minutes(20), OTHER)).thenNothing();
    }

    @Test
    void itGoesOnWhenADepartmentHoldsItItHasEndedOrItIsSomebodyElses() {
        refused(open().when(CaseExamples.escalate(5, LABOUR)).thenEvents(_ -> {}), LinkObstacle.WITH_DEPARTMENT);
        refused(
                open().when(new CaseWork.GiveOutcome(minutes(5), ActorRole.MEDIATOR, Outcome.WITHDRAWN))
                        .thenEvents(_ -> {}),
                LinkObstacle.CONCLUDED);
        open().when(new SuspendCase(minutes(10), OTHER, 4))
                .then(new CaseSuspensionRefused(OTHER, LinkObstacle.HANDED_ON));
        DeciderSpec.given(CaseRules.DECIDER)
                .when(new SuspendCase(minutes(10), OTHER, 2))
                .thenNothing();
    }

    @Test
    void whileItRestsOnlyWhatHappenedBeforeIsTaken() {
        for (var work : List.<CaseCommand>of(
                new CaseWork.HoldRound(minutes(10)),
                new CaseWork.ContactRespondent(minutes(12), ContactResult.REACHED),
                new CaseWork.EnterSpecialistRoom(minutes(5)),
                new CaseWork.Settle(minutes(5), SettlementForm.ORAL, null, 1, false, null),
                new CaseWork.RecordFailure(minutes(5)),
                CaseExamples.escalate(5, LABOUR),
                new CaseWork.GiveOutcome(minutes(5), ActorRole.SHIFT_LEAD, Outcome.WITHDRAWN))) {
            rests().when(work).thenRefused(new CaseRefusal.Suspended(OTHER));
        }
        rests().when(new CaseWork.HoldRound(minutes(5))).then(new RoundHeld(1));
        rests().when(new CaseWork.ContactRespondent(minutes(9), ContactResult.REACHED))
                .then(new RespondentContacted(ContactResult.REACHED));
    }

    private static void refused(
            DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> given, LinkObstacle obstacle) {
        given.when(new SuspendCase(minutes(10), OTHER, 2)).then(new CaseSuspensionRefused(OTHER, obstacle));
    }

    private static DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> open() {
        return DeciderSpec.given(CaseRules.DECIDER)
                .when(take(Origin.DESK, Level.CENTRE, 2))
                .thenEvents(_ -> {});
    }

    private static DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> rests() {
        return open().events(minutes(10), new CaseSuspended(OTHER));
    }
}
