package org.anxin.intake.matter.domain;

import static org.anxin.intake.matter.domain.Examples.AT;
import static org.anxin.intake.matter.domain.Examples.GRID;
import static org.anxin.intake.matter.domain.Examples.POLICY;
import static org.anxin.intake.matter.domain.Examples.REPORTER;
import static org.anxin.intake.matter.domain.Examples.receive;
import static org.anxin.intake.matter.domain.Examples.referral;
import static org.anxin.intake.matter.domain.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.SupplementAdded;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Decision;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.MatterCommand.AddSupplement;
import org.anxin.intake.matter.domain.MatterCommand.GiveAdvice;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatterRulesTest {
    private static DeciderSpec<MatterCommand, IntakeEvent, Matter, MatterRefusal> given() {
        return DeciderSpec.given(MatterRules.DECIDER);
    }

    private static Open open(@Nullable MatterKind kind, @Nullable Category category, @Nullable HandlingMode mode) {
        return new Open(AT.plusSeconds(300), kind, category, null, mode, new GridCode("grid-2"), POLICY);
    }

    @Test
    void aReferralOpensAtOnceForTheFieldWithItsSignClock() {
        given().when(receive(referral())).thenEvents(events -> {
            assertThat(events).hasSize(3);
            assertThat(events.get(0)).isInstanceOf(MatterReceived.class);
            assertThat(events.get(1)).isEqualTo(REPORTER);
            assertThat(events.get(2))
                    .isEqualTo(new MatterOpened(
                            new HandOver(Holder.DISPATCH, 2),
                            AT,
                            MatterKind.DISPUTE,
                            Category.LABOUR,
                            Severity.ORDINARY,
                            HandlingMode.FIELD,
                            GRID,
                            POLICY.policy(),
                            AT.plusSeconds(60),
                            false,
                            null,
                            Channel.REFERRAL_110));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"HOTLINE", "WALK_IN", "INSPECTION", "ENTERPRISE_DAY", "MICRO_CENTRE"})
    void aReportOfTheDeskGoesToMediationWithoutASignClock(Channel channel) {
        given().when(receive(report(channel, MatterKind.DISPUTE, Category.LABOUR, GRID)))
                .thenEvents(events -> {
                    var opened = (MatterOpened) events.getLast();
                    assertThat(opened.handOver()).isEqualTo(new HandOver(Holder.MEDIATION, 2));
                    assertThat(opened.mode()).isEqualTo(HandlingMode.DESK);
                    assertThat(opened.signBy()).isNull();
                });
    }

    @Test
    void aClaimFromTheQrPageWaitsForTriage() {
        given().when(receive(report(Channel.QR_CODE, MatterKind.DISPUTE, Category.LABOUR, GRID)))
                .thenEvents(events -> assertThat(events).hasSize(2).noneMatch(MatterOpened.class::isInstance))
                .state(state -> assertThat(state).isInstanceOf(Received.class));
    }

    @Test
    void triageCompletesWhatTheReportLeftOut() {
        given().when(receive(report(Channel.QR_CODE, null, null, new Place(null, null))))
                .thenEvents(events -> {})
                .when(open(MatterKind.DISPUTE, Category.LABOUR, HandlingMode.FIELD))
                .then(new MatterOpened(
                        new HandOver(Holder.DISPATCH, 2),
                        AT,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        HandlingMode.FIELD,
                        new Place(new GridCode("grid-2"), null),
                        POLICY.policy(),
                        AT.plusSeconds(360),
                        false,
                        null,
                        Channel.QR_CODE))
                .state(state -> assertThat(state).isInstanceOf(Opened.class));
    }

    @Test
    void aConsultationThatWaitsIsAnsweredOnceAndNothingElseIs() {
        var advice = new GiveAdvice(AT.plusSeconds(90), new TextRef(new UUID(2, 9)));
        var consultation = given().when(receive(report(Channel.QR_CODE, MatterKind.CONSULTATION, null, GRID)))
                .thenEvents(events -> {})
                .when(advice)
                .then(new MatterConcluded(
                        Outcome.ADVICE_GIVEN,
                        null,
                        MatterKind.CONSULTATION,
                        null,
                        Severity.ORDINARY,
                        GRID,
                        false,
                        new HandOver(Holder.FOLLOWUP, 2),
                        advice.advice()));
        consultation.when(advice).thenRefused(new MatterRefusal.AlreadyConcluded(Outcome.ADVICE_GIVEN));
        given().when(receive(report(Channel.QR_CODE, MatterKind.DISPUTE, Category.LABOUR, GRID)))
                .thenEvents(events -> {})
                .when(advice)
                .thenRefused(new MatterRefusal.NoConsultation(MatterKind.DISPUTE));
        given().when(receive(report(Channel.HOTLINE, MatterKind.CONSULTATION, null, GRID)))
                .thenEvents(events -> {})
                .when(open(null, null, null))
                .thenEvents(events -> {})
                .when(advice)
                .thenRefused(new MatterRefusal.AlreadyOpened());
        given().when(advice).thenRefused(new MatterRefusal.UnknownMatter());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void aConsultationOfAnyChannelWaitsToBeAnsweredAndOpensForTheDesk(Channel channel) {
        given().when(receive(report(channel, MatterKind.CONSULTATION, null, GRID)))
                .thenEvents(events -> assertThat(events).noneMatch(MatterOpened.class::isInstance))
                .state(state -> assertThat(state).isInstanceOf(Received.class))
                .when(open(null, null, null))
                .thenEvents(events -> {
                    var opened = (MatterOpened) events.getLast();
                    assertThat(opened.handOver()).isEqualTo(new HandOver(Holder.MEDIATION, 2));
                    assertThat(opened.signBy()).isNull();
                });
    }

    @Test
    void aConsultationThatSaysThatSomebodyHasToGoThereOpensAtOnce() {
        given().when(receive(Examples.inMode(
                        report(Channel.REFERRAL_110, MatterKind.CONSULTATION, null, GRID), HandlingMode.FIELD)))
                .thenEvents(events -> assertThat(((MatterOpened) events.getLast()).handOver())
                        .isEqualTo(new HandOver(Holder.DISPATCH, 2)));
    }

    @Test
    void whatTurnsOutToBeNoConsultationIsHandledLikeAnyReportOfItsChannel() {
        given().when(receive(report(Channel.REFERRAL_110, MatterKind.CONSULTATION, null, GRID)))
                .thenEvents(events -> {})
                .when(open(MatterKind.DISPUTE, Category.LABOUR, null))
                .thenEvents(events -> assertThat(((MatterOpened) events.getLast()).handOver())
                        .isEqualTo(new HandOver(Holder.DISPATCH, 2)));
    }

    @Test
    void anOpenedMatterIsNotOpenedAgain() {
        given().when(receive(referral()))
                .thenEvents(events -> {})
                .when(open(null, null, null))
                .thenRefused(new MatterRefusal.AlreadyOpened());
    }

    @Test
    void aMatterIsReceivedOnce() {
        given().when(receive(referral()))
                .thenEvents(events -> {})
                .when(receive(referral()))
                .thenRefused(new MatterRefusal.AlreadyReceived());
    }

    @Test
    void supplementsAreTakenWheneverTheyCome() {
        var supplement =
                new AddSupplement(AT.plusSeconds(900), new ReportId(new UUID(1, 2)), new TextRef(new UUID(2, 2)));
        given().when(receive(referral()))
                .thenEvents(events -> {})
                .when(supplement)
                .then(new SupplementAdded(supplement.report(), supplement.text()));
    }

    @Test
    void nothingIsKnownOfAMatterThatNeverCame() {
        given().when(new AddSupplement(AT, Examples.REPORT, Examples.TEXT))
                .thenRefused(new MatterRefusal.UnknownMatter());
        given().when(open(null, null, null)).thenRefused(new MatterRefusal.UnknownMatter());
    }

    @Test
    void aCategoryWithoutAKindMakesADispute() {
        assertThat(received(report(Channel.REFERRAL_110, null, Category.CIVIL, GRID))
                        .kind())
                .isEqualTo(MatterKind.DISPUTE);
    }

    @Test
    void neitherKindNorCategoryIsFlagged() {
        var received = received(report(Channel.REFERRAL_110, null, null, GRID));
        assertThat(received.kind()).isEqualTo(MatterKind.UNMAPPED);
        assertThat(received.flags()).containsExactly(IntakeFlag.UNMAPPED_KIND);
    }

    @Test
    void aDisputeWithoutACategoryIsFlagged() {
        var received = received(report(Channel.REFERRAL_110, MatterKind.DISPUTE, null, GRID));
        assertThat(received.flags()).containsExactly(IntakeFlag.CATEGORY_MISSING);
    }

    @Test
    void onlyDisputesHaveACategory() {
        assertThat(received(report(Channel.REFERRAL_110, MatterKind.HELP, Category.CIVIL, GRID))
                        .category())
                .isNull();
    }

    @Test
    void aPlaceWithoutAGridIsFlagged() {
        var received = received(report(Channel.REFERRAL_110, MatterKind.HELP, null, new Place(null, null)));
        assertThat(received.flags()).containsExactly(IntakeFlag.PLACE_UNRESOLVED);
    }

    private static MatterReceived received(Report report) {
        return switch (MatterRules.decide(receive(report), new Matter.NotReceived())) {
            case Decision.Accepted<IntakeEvent, MatterRefusal>(var events) ->
                (MatterReceived) events.getFirst().event();
            case Decision.Refused<IntakeEvent, MatterRefusal>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    @Test
    void attachmentsAreTakenWhoeverHoldsTheMatterUpToTwenty() {
        var spec = given().when(receive(referral())).thenEvents(_ -> {});
        for (var i = 1; i <= 20; i++) {
            var attach = Examples.attach(AT.plusSeconds(i), i);
            spec = spec.when(attach).then(attach.attachment());
        }
        spec.when(Examples.attach(AT.plusSeconds(21), 21)).thenRefused(new MatterRefusal.TooManyAttachments(20));
        given().when(Examples.attach(AT, 1)).thenRefused(new MatterRefusal.UnknownMatter());
    }
}
