package org.anxin.intake.matter.domain;

import static org.anxin.intake.matter.domain.Examples.AT;
import static org.anxin.intake.matter.domain.Examples.GRID;
import static org.anxin.intake.matter.domain.Examples.REFERRAL;
import static org.anxin.intake.matter.domain.Examples.receive;
import static org.anxin.intake.matter.domain.Examples.referral;
import static org.anxin.intake.matter.domain.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.ReturnAsked;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.intake.matter.domain.MatterCommand.AnswerReturn;
import org.anxin.intake.matter.domain.MatterCommand.AskReturn;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.anxin.intake.matter.domain.MatterCommand.RequestReturn;
import org.anxin.intake.matter.domain.MatterCommand.TakeBack;
import org.anxin.intake.matter.domain.MatterCommand.TakeWithdrawalAnswer;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DealingRulesTest {
    private static final Instant LATER = AT.plusSeconds(60);
    private static final TakeBack TAKE_BACK = new TakeBack(LATER, null, null);
    private static final HandOver FIRST = new HandOver(Holder.DISPATCH, 2);
    private static final WithdrawalRequested REQUESTED = new WithdrawalRequested(REFERRAL, null, FIRST);
    private static final ActorId TEAM = new ActorId("team-1-a"), POLICE = new ActorId("police-110");
    private static final ReturnAsked ASKED = new ReturnAsked(2, TEAM);

    @Nested
    @DisplayName("taking a matter back")
    class TakingBack {
        @Test
        void isAskedOfTheHolderOnce() {
            opened().when(TAKE_BACK).then(REQUESTED);
            opened().events(LATER, REQUESTED).when(TAKE_BACK).thenNothing();
        }

        @Test
        void isNotAskedAgainOnceTheHolderHasAgreed() {
            opened().events(LATER, REQUESTED)
                    .when(new TakeWithdrawalAnswer(LATER, REFERRAL, true))
                    .then(new WithdrawalAnswered(REFERRAL, true));
            opened().events(LATER, REQUESTED, new WithdrawalAnswered(REFERRAL, true))
                    .when(TAKE_BACK)
                    .thenNothing();
        }

        @Test
        void isAskedOfWhoHoldsItNow() {
            var mediation = new HandOver(Holder.MEDIATION, 3);
            opened().when(new TakeBack(LATER, null, mediation))
                    .then(new WithdrawalRequested(REFERRAL, null, mediation));
        }

        @Test
        void comesTooLateOnceFollowUpHoldsIt() {
            var ended = new HandOver(Holder.FOLLOWUP, 3);
            opened().when(new TakeBack(LATER, null, ended))
                    .then(new WithdrawalRequested(REFERRAL, null, ended), new WithdrawalAnswered(REFERRAL, false));
        }

        @Test
        void mayBeAskedAgainAfterARefusal() {
            opened().events(LATER, REQUESTED, new WithdrawalAnswered(REFERRAL, false))
                    .when(TAKE_BACK)
                    .then(REQUESTED);
        }

        @Test
        void endsAMatterThatIntakeStillHolds() {
            waiting()
                    .when(TAKE_BACK)
                    .then(new MatterConcluded(
                            Outcome.WITHDRAWN,
                            null,
                            MatterKind.DISPUTE,
                            Category.LABOUR,
                            Severity.ORDINARY,
                            GRID,
                            false,
                            new HandOver(Holder.FOLLOWUP, 2),
                            TAKE_BACK.text()))
                    .state(state -> assertThat(state).isInstanceOf(Matter.Concluded.class));
        }

        @Test
        void isNotForMattersThatNobodyReferred() {
            events(report(Channel.HOTLINE, MatterKind.DISPUTE, Category.LABOUR, GRID))
                    .when(TAKE_BACK)
                    .thenRefused(new MatterRefusal.NotReferred());
            given().when(TAKE_BACK).thenRefused(new MatterRefusal.UnknownMatter());
        }

        @Test
        void anAnswerThatNobodyWaitsForChangesNothing() {
            opened().when(new TakeWithdrawalAnswer(LATER, REFERRAL, true)).thenNothing();
        }
    }

    @Nested
    @DisplayName("a return to the police")
    class Return {
        @Test
        void isNotedOnceAndAnsweredOnce() {
            opened().when(new AskReturn(LATER, 2, TEAM)).then(ASKED);
            asked().when(new AskReturn(LATER, 2, TEAM)).thenNothing();
            asked().when(new AnswerReturn(LATER, true, POLICE, null)).then(new ReturnAnswered(2, true, POLICE, null));
            answered(true).when(new AnswerReturn(LATER, true, POLICE, null)).thenNothing();
            answered(true)
                    .when(new AnswerReturn(LATER, false, POLICE, null))
                    .thenRefused(new MatterRefusal.ReturnAnsweredBefore());
        }

        @Test
        void mayBeAskedAgainAfterARefusalOrOnALaterLeg() {
            answered(false).when(new AskReturn(LATER, 2, TEAM)).then(ASKED);
            asked().when(new AskReturn(LATER, 5, TEAM)).then(new ReturnAsked(5, TEAM));
        }

        @Test
        void isNotAnsweredUnasked() {
            opened().when(new AnswerReturn(LATER, true, POLICE, null)).thenRefused(new MatterRefusal.NoReturnAsked());
        }

        @Test
        void ofWhatWaitsHereEndsItOnceThePoliceHaveTakenIt() {
            var request = new RequestReturn(LATER, TEAM);
            var asked = waiting().when(request).then(new ReturnAsked(1, TEAM));
            asked.when(request).thenNothing();
            asked.when(new AnswerReturn(LATER, true, TEAM, null))
                    .thenRefused(new MatterRefusal.ReturnAnsweredByAsker());
            var ended = asked.when(new AnswerReturn(LATER, true, POLICE, null))
                    .then(
                            new ReturnAnswered(1, true, POLICE, null),
                            new MatterConcluded(
                                    Outcome.RETURNED_TO_POLICE,
                                    POLICE,
                                    MatterKind.DISPUTE,
                                    Category.LABOUR,
                                    Severity.ORDINARY,
                                    GRID,
                                    false,
                                    new HandOver(Holder.FOLLOWUP, 2),
                                    null));
            ended.when(new AnswerReturn(LATER, true, POLICE, null)).thenNothing();
            ended.when(new AnswerReturn(LATER, false, POLICE, null))
                    .thenRefused(new MatterRefusal.ReturnAnsweredBefore());
            ended.when(request).thenRefused(new MatterRefusal.AlreadyConcluded(Outcome.RETURNED_TO_POLICE));
        }

        @Test
        void ofWhatWaitsHereLetsItRestUntilThePoliceHaveAnswered() {
            var open = new Open(LATER, null, null, null, null, null, Examples.POLICY);
            var asked = waiting().events(LATER, new ReturnAsked(1, TEAM));
            asked.when(open).thenRefused(new MatterRefusal.ReturnPending());
            asked.when(new AnswerReturn(LATER, false, POLICE, null))
                    .then(new ReturnAnswered(1, false, POLICE, null))
                    .when(open)
                    .thenEvents(events -> assertThat(events).hasSize(1));
        }

        @Test
        void ofWhatWasOpenedIsItsHoldersToAsk() {
            opened().when(new RequestReturn(LATER, TEAM)).thenRefused(new MatterRefusal.AlreadyOpened());
            given().when(new RequestReturn(LATER, TEAM)).thenRefused(new MatterRefusal.UnknownMatter());
        }

        @Test
        void isNotAnsweredByWhoeverAsked() {
            asked().when(new AnswerReturn(LATER, true, TEAM, null))
                    .thenRefused(new MatterRefusal.ReturnAnsweredByAsker());
        }
    }

    @Test
    void aMatterThatEndedAtIntakeIsNotOpened() {
        waiting()
                .events(
                        LATER,
                        DealingRules.concluded((Matter.Received) waiting().state(), Outcome.WITHDRAWN, null, null))
                .when(new Open(LATER, null, null, null, null, null, Examples.POLICY))
                .thenRefused(new MatterRefusal.AlreadyConcluded(Outcome.WITHDRAWN));
    }

    private static Report waitingReport() {
        return report(Channel.QR_CODE, MatterKind.DISPUTE, Category.LABOUR, GRID);
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> given() {
        return DeciderSpec.given(MatterRules.DECIDER);
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> opened() {
        return events(referral());
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> waiting() {
        return events(waitingReport());
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> asked() {
        return opened().events(LATER, ASKED);
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> answered(boolean accepted) {
        return asked().events(LATER, new ReturnAnswered(2, accepted, POLICE, null));
    }

    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> events(Report report) {
        var spec = given();
        for (var occurred : received(report)) {
            spec = spec.events(occurred.at(), occurred.event());
        }
        return spec;
    }

    private static List<Occurred<IntakeEvent>> received(Report report) {
        return switch (MatterRules.decide(receive(report), new Matter.NotReceived())) {
            case Decision.Accepted<IntakeEvent, MatterRefusal>(var events) -> events;
            case Decision.Refused<IntakeEvent, MatterRefusal> refused -> throw new AssertionError(refused);
        };
    }
}
